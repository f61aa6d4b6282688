package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The raters' scores of one component: by voter class, then by rater. */
public record PanelScores(Map<String, Map<String, BigDecimal>> classes) {
  /** Copies the maps; raters are kept in order, so that a printed sum reads alike each time. */
  public PanelScores {
    Map<String, Map<String, BigDecimal>> copied = new TreeMap<>();
    classes.forEach((voterClass, raters) -> copied.put(voterClass, new TreeMap<>(raters)));
    classes = copied;
  }

  /** The scores of one class, or of all raters alike. */
  List<BigDecimal> scores(Optional<String> voterClass) {
    if (voterClass.isPresent()) {
      return List.copyOf(classes.getOrDefault(voterClass.get(), Map.of()).values());
    }
    List<BigDecimal> all = new ArrayList<>();
    classes.values().forEach(raters -> all.addAll(raters.values()));
    return all;
  }

  /** Without the ballots of some raters, each named class/rater. */
  PanelScores without(Collection<String> names) {
    Map<String, Map<String, BigDecimal>> left = new LinkedHashMap<>();
    classes.forEach(
        (voterClass, raters) -> {
          Map<String, BigDecimal> kept = new LinkedHashMap<>(raters);
          kept.keySet().removeIf(rater -> names.contains(voterClass + "/" + rater));
          left.put(voterClass, kept);
        });
    return new PanelScores(left);
  }
}
