package pingyi.method.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import pingyi.method.statistics.severity.Factor;
import pingyi.method.statistics.severity.PanelSeverity.Advice;
import pingyi.method.statistics.severity.PanelSeverity.Branch;
import pingyi.method.statistics.severity.PanelSeverity.Fit;
import pingyi.method.statistics.severity.PanelSeverity.Options;
import pingyi.method.statistics.severity.PanelSeverity.Panel;
import pingyi.method.statistics.severity.PanelSeverity.Result;
import pingyi.warehouse.table.derived.PanelSeverity;
import pingyi.warehouse.table.recognised.PanelScore;

/**
 * One model of branches and panels as rows of the table.
 *
 * @param scores of one component, each counting once
 * @param scope session or year
 * @param kind what a panel is
 * @param panel the panel of a score
 */
record SeverityModel(
    List<PanelScore> scores, String scope, String kind, Function<PanelScore, String> panel) {
  /**
   * The covariances of all pairs of branches are held at once, as in rank sets; 1,000 take 0.2 s.
   */
  private static final int MOST_BRANCHES = 1000;

  private static final Options OPTIONS = Options.STANDARD;

  void write(Consumer<PanelSeverity> out) {
    Factor branches = factor("branch", PanelScore::organizationId);
    Factor panels = factor("panel", panel);
    Optional<String> refusal = refusal(branches, panels);
    if (refusal.isPresent()) {
      out.accept(refused(refusal.get()));
      return;
    }
    Result result =
        pingyi.method.statistics.severity.PanelSeverity.of(
            scores.stream().mapToDouble(PanelScore::score).toArray(),
            scores.stream().mapToDouble(any -> 1).toArray(),
            branches,
            panels,
            OPTIONS);
    String advice = result.advice().name().toLowerCase(Locale.ROOT);
    if (result.advice() == Advice.SEPARATE) {
      out.accept(refused(advice));
      return;
    }
    Fit fit = result.fit().orElseThrow();
    Map<String, List<PanelScore>> byPanel = scores.stream().collect(Collectors.groupingBy(panel));
    for (Panel each : fit.panels()) {
      out.accept(row(advice, fit, each, byPanel.get(each.panel())));
    }
    Map<String, Long> counts =
        scores.stream()
            .collect(Collectors.groupingBy(PanelScore::organizationId, Collectors.counting()));
    for (Branch each : fit.branches()) {
      out.accept(row(advice, fit, each, Math.toIntExact(counts.get(each.branch()))));
    }
  }

  private Factor factor(String name, Function<PanelScore, String> level) {
    return Factor.of(name, scores.stream().map(level).toList());
  }

  private Optional<String> refusal(Factor branches, Factor panels) {
    if (panels.levels() < 2) {
      return Optional.of("single_panel");
    }
    if (branches.levels() < 2) {
      return Optional.of("single_branch");
    }
    if (branches.levels() > MOST_BRANCHES) {
      return Optional.of("too_many_branches");
    }
    return scores.size() < branches.levels() + panels.levels()
        ? Optional.of("no_error")
        : Optional.empty();
  }

  private PanelSeverity refused(String why) {
    PanelScore first = scores.get(0);
    return new PanelSeverity(
        first.reviewYear(),
        first.componentId(),
        scope,
        session(),
        "none",
        "",
        why,
        scores.size(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "none",
        OPTIONS.level(),
        OPTIONS.alpha());
  }

  private PanelSeverity row(String advice, Fit fit, Panel each, List<PanelScore> own) {
    return new PanelSeverity(
        own.get(0).reviewYear(),
        own.get(0).componentId(),
        scope,
        session(),
        kind,
        each.panel(),
        advice,
        own.size(),
        own.stream().mapToDouble(PanelScore::score).average().orElseThrow(),
        null,
        each.severity(),
        each.se(),
        each.interval().low(),
        each.interval().high(),
        fit.f(),
        fit.df(),
        fit.residualDf(),
        fit.p(),
        method(fit),
        OPTIONS.level(),
        OPTIONS.alpha());
  }

  private PanelSeverity row(String advice, Fit fit, Branch each, int own) {
    PanelScore first = scores.get(0);
    return new PanelSeverity(
        first.reviewYear(),
        first.componentId(),
        scope,
        session(),
        "branch",
        each.branch(),
        advice,
        own,
        each.raw(),
        each.adjusted(),
        null,
        each.se(),
        each.interval().low(),
        each.interval().high(),
        fit.f(),
        fit.df(),
        fit.residualDf(),
        fit.p(),
        method(fit),
        OPTIONS.level(),
        OPTIONS.alpha());
  }

  private static String method(Fit fit) {
    return "additive_" + fit.taken().name().toLowerCase(Locale.ROOT);
  }

  private String session() {
    return scope.equals("session") ? scores.get(0).session() : "";
  }
}
