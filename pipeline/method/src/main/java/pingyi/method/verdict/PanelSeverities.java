package pingyi.method.verdict;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.PanelSeverity;
import pingyi.warehouse.table.recognised.PanelScore;

/**
 * How severe the panels of a session are, and those of a year's sessions. Within a session a panel
 * is a voter class, or a rater where all scores are of one class. Across sessions a class or a
 * rater's label names other people, so there a panel is the session; sessions that share no branch
 * are refused. Years are not set beside each other: every year has its own panels, so year and
 * panel cannot be told apart ({@link pingyi.method.statistics.severity.Aliasing}).
 */
public final class PanelSeverities implements GroupRecipe<PanelScore, PanelSeverity> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<PanelScore> input() {
    return PanelScore.class;
  }

  @Override
  public Class<PanelSeverity> output() {
    return PanelSeverity.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public Rule<PanelScore, PanelSeverity> rule(References references) {
    return (year, out) ->
        by(year, PanelScore::componentId).values().forEach(scores -> judge(scores, out));
  }

  private static void judge(List<PanelScore> component, Consumer<PanelSeverity> out) {
    Map<String, List<PanelScore>> sessions = by(component, PanelScore::session);
    sessions.values().forEach(scores -> session(scores).write(out));
    if (sessions.size() > 1) {
      new SeverityModel(component, "year", "session", PanelScore::session).write(out);
    }
  }

  private static SeverityModel session(List<PanelScore> scores) {
    boolean classes = scores.stream().map(PanelScore::voterClass).distinct().count() > 1;
    return classes
        ? new SeverityModel(scores, "session", "voter_class", PanelScore::voterClass)
        : new SeverityModel(scores, "session", "rater", PanelScore::rater);
  }

  private static Map<String, List<PanelScore>> by(
      List<PanelScore> scores, java.util.function.Function<PanelScore, String> part) {
    return scores.stream().collect(Collectors.groupingBy(part, TreeMap::new, Collectors.toList()));
  }
}
