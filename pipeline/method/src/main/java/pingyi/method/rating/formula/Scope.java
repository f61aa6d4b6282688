package pingyi.method.rating.formula;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Among whom a unit is compared. */
public enum Scope {
  /** All units under the policy in the year. */
  ALL,
  /** The units of the same parent. */
  PARENT,
  /** The units of the same peer group. */
  PEER_GROUP;

  /** The groups. */
  Collection<List<Line>> groups(List<Line> lines) {
    Map<String, List<Line>> groups =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> key(line.unit().place()), LinkedHashMap::new, Collectors.toList()));
    return groups.values();
  }

  private String key(Unit.Place place) {
    return switch (this) {
      case ALL -> "";
      case PARENT -> place.parent();
      case PEER_GROUP -> place.peerGroup();
    };
  }
}
