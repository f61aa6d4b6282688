package pingyi.dashboards.briefing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where every number of a briefing comes from.
 *
 * @param findings most important first
 * @param slides the numbers of each slide's sentences and table by the slide's id
 * @param figures the numbers of each figure's data by the figure's id
 */
public record Trace(
    List<Finding> findings, Map<String, List<Mention>> slides, Map<String, List<Mention>> figures) {
  /** Nothing to follow. */
  public static final Trace NONE = new Trace(List.of(), Map.of(), Map.of());

  /** Copies all. */
  public Trace {
    findings = List.copyOf(findings);
    slides = copy(slides);
    figures = copy(figures);
  }

  private static Map<String, List<Mention>> copy(Map<String, List<Mention>> pages) {
    Map<String, List<Mention>> copy = new LinkedHashMap<>();
    pages.forEach((page, mentions) -> copy.put(page, List.copyOf(mentions)));
    return java.util.Collections.unmodifiableMap(copy);
  }
}
