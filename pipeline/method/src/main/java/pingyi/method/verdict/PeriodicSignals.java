package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.control.RunsAnalysis;
import pingyi.method.statistics.control.Standing;
import pingyi.method.statistics.control.XmrChart;
import pingyi.method.statistics.normalisation.Quantiles;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.recognised.PeriodicScore;
import pingyi.warehouse.table.reference.Policy;

/**
 * The control chart of a branch's quarters. A policy that computes otherwise than the one before
 * starts a new stretch, for what a quarter is measured by may have changed with it. A quarter that
 * two sessions of a year state is left out: it would be two points at one time.
 */
public final class PeriodicSignals implements GroupRecipe<PeriodicScore, PeriodicSignal> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<PeriodicScore> input() {
    return PeriodicScore.class;
  }

  @Override
  public Class<PeriodicSignal> output() {
    return PeriodicSignal.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(Policy.class);
  }

  @Override
  public Rule<PeriodicScore, PeriodicSignal> rule(References references) {
    List<Policy> policies = references.rows(Policy.class);
    return (branch, out) -> {
      List<PeriodicScore> quarters = single(branch);
      if (!quarters.isEmpty()) {
        new Drawing(quarters, starts(quarters, policies), out).draw();
      }
    };
  }

  private static List<PeriodicScore> single(List<PeriodicScore> branch) {
    Set<Integer> once = new HashSet<>();
    Set<Integer> twice = new HashSet<>();
    branch.forEach(each -> (once.add(time(each)) ? once : twice).add(time(each)));
    return branch.stream()
        .filter(each -> !twice.contains(time(each)))
        .sorted(Comparator.comparingInt(PeriodicSignals::time))
        .toList();
  }

  private static int time(PeriodicScore each) {
    return 10 * each.reviewYear() + each.quarter();
  }

  private static int[] starts(List<PeriodicScore> quarters, List<Policy> policies) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 1; i < quarters.size(); i++) {
      if (!formula(policies, quarters.get(i)).equals(formula(policies, quarters.get(i - 1)))) {
        starts.add(i);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Optional<String> formula(List<Policy> policies, PeriodicScore quarter) {
    return policies.stream()
        .filter(policy -> policy.firstYear() <= quarter.reviewYear())
        .filter(policy -> policy.lastYear() == null || policy.lastYear() >= quarter.reviewYear())
        .findFirst()
        .map(Policy::formulaId);
  }

  /** Draws the chart of one branch. */
  private record Drawing(List<PeriodicScore> quarters, int[] starts, Consumer<PeriodicSignal> out) {

    void draw() {
      double[] scores = quarters.stream().mapToDouble(PeriodicScore::score).toArray();
      XmrChart.Result chart = XmrChart.of(scores, starts, XmrChart.Options.STANDARD);
      for (int place = 0; place < chart.stretches().size(); place++) {
        XmrChart.Stretch stretch = chart.stretches().get(place);
        double[] part = Arrays.copyOfRange(scores, stretch.start(), stretch.start() + stretch.n());
        Optional<RunsAnalysis> runs =
            Optional.of(RunsAnalysis.of(part, Quantiles.of(part.clone(), 0.5)))
                .filter(each -> each.useful() >= RunsAnalysis.LEAST);
        for (int i = stretch.start(); i < stretch.start() + stretch.n(); i++) {
          out.accept(row(quarters.get(i), chart.points().get(i), stretch, place + 1, runs));
        }
      }
    }

    private static PeriodicSignal row(
        PeriodicScore quarter,
        XmrChart.Point point,
        XmrChart.Stretch stretch,
        int place,
        Optional<RunsAnalysis> runs) {
      boolean limits = stretch.standing() != Standing.TOO_FEW;
      return new PeriodicSignal(
          quarter.organizationId(),
          quarter.reviewYear(),
          quarter.quarter(),
          quarter.score(),
          place,
          stretch.n(),
          stretch.standing().name().toLowerCase(Locale.ROOT),
          stretch.mean(),
          limits ? stretch.lower() : null,
          limits ? stretch.upper() : null,
          limits ? point.cause().name().toLowerCase(Locale.ROOT) : "not_judged",
          runs.map(RunsAnalysis::longestRun).orElse(null),
          runs.map(RunsAnalysis::longestAllowed).orElse(null),
          runs.map(RunsAnalysis::crossings).orElse(null),
          runs.map(RunsAnalysis::crossingsNeeded).orElse(null),
          runs.map(RunsAnalysis::signal).orElse(null),
          limits ? "xmr" : "none",
          XmrChart.ROUNDED);
    }
  }
}
