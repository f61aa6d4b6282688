package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pingyi.method.rating.PolicyYears;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.working.PeriodicObservation;

/**
 * The stretches of a series within years. A policy that computes otherwise than the one before
 * starts a new one, for what is measured may have changed with it. A period that two sessions of a
 * year state is left out: it would be two points at one time.
 */
final class PeriodicStretches {
  private final PolicyYears policies;

  PeriodicStretches(List<Policy> policies) {
    this.policies = new PolicyYears(policies);
  }

  /** The stretches in order of time. */
  List<List<PeriodicObservation>> of(List<PeriodicObservation> series) {
    List<PeriodicObservation> points = single(series);
    Map<Integer, Optional<String>> formulas =
        points.stream()
            .map(PeriodicObservation::reviewYear)
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(), year -> policies.in(year).map(Policy::formulaId)));
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

  private static List<PeriodicObservation> single(List<PeriodicObservation> series) {
    Map<String, Long> times =
        series.stream()
            .collect(Collectors.groupingBy(PeriodicStretches::time, Collectors.counting()));
    return series.stream()
        .filter(each -> times.get(time(each)) == 1)
        .sorted(Comparator.comparing(PeriodicStretches::time))
        .toList();
  }

  private static String time(PeriodicObservation each) {
    return each.reviewYear() + " " + each.period();
  }
}
