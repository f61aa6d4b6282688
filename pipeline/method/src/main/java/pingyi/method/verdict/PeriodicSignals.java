package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.working.PeriodicObservation;

/**
 * The control chart of what a branch is measured at several times a year: XmR for scores, P' for
 * shares with their ballots. A policy that computes otherwise than the one before starts a new
 * stretch, for what is measured may have changed with it. A period that two sessions of a year
 * state is left out: it would be two points at one time. Shares of branches that never have two
 * sessions in a year are no series within years; they are compared year by year.
 */
public final class PeriodicSignals implements GroupRecipe<PeriodicObservation, PeriodicSignal> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<PeriodicObservation> input() {
    return PeriodicObservation.class;
  }

  @Override
  public Class<PeriodicSignal> output() {
    return PeriodicSignal.class;
  }

  @Override
  public int groupedBy() {
    return 2;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(Policy.class);
  }

  @Override
  public Rule<PeriodicObservation, PeriodicSignal> rule(References references) {
    List<Policy> policies = references.rows(Policy.class);
    return (series, out) -> {
      List<PeriodicObservation> points = single(series);
      List<List<PeriodicObservation>> stretches = stretches(points, policies);
      if (!withinYears(points)) {
        return;
      }
      for (int i = 0; i < stretches.size(); i++) {
        ControlChart.of(stretches.get(i), i + 1).forEach(out);
      }
    };
  }

  private static List<PeriodicObservation> single(List<PeriodicObservation> series) {
    Map<String, Long> times =
        series.stream()
            .collect(Collectors.groupingBy(PeriodicSignals::time, Collectors.counting()));
    return series.stream()
        .filter(each -> times.get(time(each)) == 1)
        .sorted(Comparator.comparing(PeriodicSignals::time))
        .toList();
  }

  private static String time(PeriodicObservation each) {
    return each.reviewYear() + " " + each.period();
  }

  private static boolean withinYears(List<PeriodicObservation> points) {
    return points.stream()
        .collect(Collectors.groupingBy(PeriodicObservation::reviewYear, Collectors.counting()))
        .values()
        .stream()
        .anyMatch(periods -> periods > 1);
  }

  private static List<List<PeriodicObservation>> stretches(
      List<PeriodicObservation> points, List<Policy> policies) {
    Map<Integer, Optional<String>> formulas =
        points.stream()
            .map(PeriodicObservation::reviewYear)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), year -> formula(policies, year)));
    List<Integer> bounds = new ArrayList<>();
    IntStream.range(0, points.size())
        .filter(
            i ->
                i == 0
                    || !formulas
                        .get(points.get(i).reviewYear())
                        .equals(formulas.get(points.get(i - 1).reviewYear())))
        .forEach(bounds::add);
    bounds.add(points.size());
    return IntStream.range(0, bounds.size() - 1)
        .mapToObj(i -> points.subList(bounds.get(i), bounds.get(i + 1)))
        .toList();
  }

  private static Optional<String> formula(List<Policy> policies, int year) {
    return policies.stream()
        .filter(policy -> policy.firstYear() <= year)
        .filter(policy -> policy.lastYear() == null || policy.lastYear() >= year)
        .findFirst()
        .map(Policy::formulaId);
  }
}
