package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import pingyi.dashboards.briefing.Check.Match;
import pingyi.dashboards.briefing.Check.Way;
import pingyi.dashboards.briefing.Check.Where;
import pingyi.warehouse.table.derived.BallotYear;
import pingyi.warehouse.table.derived.RectificationYear;
import pingyi.warehouse.table.derived.YearSummary;
import pingyi.warehouse.table.recognised.Accounting;

/**
 * The totals of the sheets as other tables of the version state them: the summary of each year, the
 * accounting of all files, the counts of the registers.
 */
final class Checks {
  private final Facts facts;
  private final Words words;

  Checks(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  /** The latest year against its summary. */
  List<Check> branches() {
    List<Check> checks = new ArrayList<>();
    if (!facts.empty()) {
      facts
          .summary(facts.latestYear())
          .ifPresent(
              year -> {
                checks.add(check("scored", Way.NUMBERS, "score", year.scored()));
                Double median = year.median();
                if (median != null) {
                  checks.add(check("median", Way.MEDIAN, "score", median));
                }
              });
    }
    return checks;
  }

  /** Each year against its summary. */
  List<Check> years() {
    List<Check> checks = new ArrayList<>();
    for (YearSummary year : facts.rows(YearSummary.class)) {
      Where rows = new Where("year", Match.EQUAL, year.reviewYear());
      String name = words.numbers().year(year.reviewYear());
      checks.add(
          new Check(
              words.say("check.year.scored", name), Way.NUMBERS, "score", rows, year.scored()));
      Double mean = year.mean();
      if (mean != null) {
        checks.add(
            new Check(
                words.say("check.year.sum", name), Way.SUM, "score", rows, mean * year.scored()));
      }
    }
    return checks;
  }

  /** All ballots that may be shown. */
  List<Check> ballots() {
    double shown =
        facts.rows(BallotYear.class).stream()
            .filter(
                row ->
                    facts
                        .analyst()
                        .showsBallots(row.organizationId(), row.reviewYear(), row.voters()))
            .mapToDouble(BallotYear::ballots)
            .sum();
    return List.of(check("ballots", Way.SUM, "ballots", shown));
  }

  /** The items of the register against the counts by year. */
  List<Check> rectification() {
    long items =
        facts.rows(RectificationYear.class).stream()
            .filter(row -> row.organizationId().isEmpty())
            .mapToLong(RectificationYear::items)
            .sum();
    return List.of(check("items", Way.NUMBERS, "year", items));
  }

  /** The files against all of them together. */
  List<Check> accounting() {
    Accounting all = facts.accounting();
    Where files = new Where("file", Match.OTHER, words.say("total"));
    return List.of(
        file("rows.in", files, all.rowsIn()),
        file("rows.published", files, all.rowsPublished()),
        file("rows.quarantined", files, all.rowsQuarantined()),
        file("rows.duplicate", files, all.rowsDuplicate()));
  }

  private Check file(String column, Where files, long total) {
    return new Check(
        words.say("check.files", words.say("head." + column)), Way.SUM, column, files, total);
  }

  private Check check(String says, Way way, String column, double total) {
    return new Check(words.say("check." + says), way, column, null, total);
  }
}
