package pingyi.method.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.ballot.ShareInterval;
import pingyi.warehouse.table.derived.GradeTransition;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.working.ScorePair;

/** From each grade of a year to each grade of the next, empty ways included. */
public final class GradeTransitions implements GroupRecipe<ScorePair, GradeTransition> {
  private static final long serialVersionUID = 1L;
  private static final double LEVEL = 0.95;

  @Override
  public Class<ScorePair> input() {
    return ScorePair.class;
  }

  @Override
  public Class<GradeTransition> output() {
    return GradeTransition.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(PolicyGrade.class);
  }

  @Override
  public Rule<ScorePair, GradeTransition> rule(References references) {
    List<PolicyGrade> grades = references.rows(PolicyGrade.class);
    return (year, out) -> {
      YearGrades both = YearGrades.of(year);
      if (both.pairs().isEmpty()) {
        return;
      }
      for (PolicyGrade from : of(grades, both.pairs().get(0).previousPolicyId())) {
        for (PolicyGrade to : of(grades, both.pairs().get(0).policyId())) {
          out.accept(row(both, from, to));
        }
      }
    };
  }

  private static List<PolicyGrade> of(List<PolicyGrade> grades, @Nullable String policyId) {
    return grades.stream()
        .filter(grade -> grade.policyId().equals(policyId))
        .sorted(Comparator.comparingInt(PolicyGrade::ordinal))
        .toList();
  }

  private static GradeTransition row(YearGrades both, PolicyGrade from, PolicyGrade to) {
    long began = 0;
    long branches = 0;
    for (ScorePair pair : both.pairs()) {
      if (YearGrades.from(pair) == from.ordinal()) {
        began++;
        branches += YearGrades.to(pair) == to.ordinal() ? 1 : 0;
      }
    }
    Optional<Interval> interval =
        began == 0
            ? Optional.empty()
            : Optional.of(ShareInterval.WILSON.of(branches, began, LEVEL));
    return new GradeTransition(
        both.reviewYear(),
        both.previousYear(),
        from.ordinal(),
        to.ordinal(),
        from.label(),
        to.label(),
        from.policyId(),
        to.policyId(),
        branches,
        began,
        began == 0 ? null : (double) branches / began,
        interval.map(Interval::low).orElse(null),
        interval.map(Interval::high).orElse(null),
        began == 0 ? "none" : "wilson",
        LEVEL);
  }
}
