package pingyi.method.verdict;

import java.util.List;
import java.util.stream.Collectors;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.working.PeriodicObservation;

/**
 * The control chart of what a branch is measured at several times a year: XmR for scores, P' for
 * shares with their ballots, in {@link PeriodicStretches}. Shares of branches that never have two
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
    PeriodicStretches cut = new PeriodicStretches(references.rows(Policy.class));
    return (series, out) -> {
      List<List<PeriodicObservation>> stretches = cut.of(series);
      if (withinYears(stretches)) {
        for (int i = 0; i < stretches.size(); i++) {
          ControlChart.of(stretches.get(i), i + 1).forEach(out);
        }
      }
    };
  }

  private static boolean withinYears(List<List<PeriodicObservation>> stretches) {
    return stretches.stream()
        .flatMap(List::stream)
        .collect(Collectors.groupingBy(PeriodicObservation::reviewYear, Collectors.counting()))
        .values()
        .stream()
        .anyMatch(periods -> periods > 1);
  }
}
