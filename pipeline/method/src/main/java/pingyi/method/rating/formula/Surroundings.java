package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the steps of a policy may refer to.
 *
 * @param components the components by name
 * @param panels those of them that hold raters' scores
 * @param ballotPoints the points of the ballot scale by grade, best first; none without ballots
 * @param grades the overall grades, best first
 * @param bands the bands of the overall grades; empty where steps give the grades otherwise
 */
public record Surroundings(
    List<String> components,
    List<String> panels,
    Map<String, BigDecimal> ballotPoints,
    List<String> grades,
    Optional<Spans> bands) {
  /** Copies the collections. */
  public Surroundings {
    components = List.copyOf(components);
    panels = List.copyOf(panels);
    ballotPoints = new LinkedHashMap<>(ballotPoints);
    grades = List.copyOf(grades);
  }
}
