package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.warehouse.read.BranchYears;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.YearSummary;

/**
 * Where lines are cut, as the tables say it: for the whole by the segments of the years, for one
 * branch by its pairs of years that may not be joined.
 */
final class Segments {
  private final Facts facts;
  private final List<Facts.Break> breaks = new ArrayList<>();
  private final BranchYears ofBranches = new BranchYears();

  Segments(Facts facts) {
    this.facts = facts;
    Map<Integer, Integer> segments =
        facts.rows(YearSummary.class).stream()
            .collect(Collectors.toMap(YearSummary::reviewYear, YearSummary::segment));
    Optional<Integer> before = Optional.empty();
    for (int year : facts.years()) {
      // The sums of a year may be withheld, and then no line of the whole has a point there.
      if (!segments.containsKey(year) || facts.count(year).scored() == 0) {
        continue;
      }
      if (before.isPresent() && !segments.get(year).equals(segments.get(before.get()))) {
        breaks.add(new Facts.Break(year, facts.policyIn(before.get()), facts.policyIn(year)));
      }
      before = Optional.of(year);
    }
    facts.columns(
        Comparability.class,
        List.of("organization_id", "review_year"),
        Selection.ALL.with("joined", false),
        row ->
            ofBranches.add(
                (String) Objects.requireNonNull(row.get(0)),
                (Integer) Objects.requireNonNull(row.get(1))));
  }

  /** The years before which a line of the whole must be cut. */
  List<Facts.Break> breaks() {
    return List.copyOf(breaks);
  }

  /** The years before which the scores of a branch must not be joined by a line. */
  Set<Integer> breaksOf(String organizationId) {
    return ofBranches.of(organizationId);
  }

  /** Whether the grades of a year were given by another policy than those of the year before. */
  boolean gradesBreakBefore(int year) {
    List<Integer> years = facts.years();
    int at = years.indexOf(year);
    return at > 0
        && (facts.breaksBefore(year)
            || !facts.policyIn(years.get(at - 1)).equals(facts.policyIn(year)));
  }
}
