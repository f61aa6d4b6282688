package pingyi.dashboards.briefing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.table.derived.BallotYear;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.StandardRating;

/** The ballots with their shares and intervals, and the changes with their tests. */
final class MeasureSheets {
  private final Facts facts;
  private final Words words;

  MeasureSheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  /** One row a grade; the figures of a review stand beside each of its grades. */
  Sheet ballots() {
    Excerpt<BallotYear> excerpt = Excerpt.of(facts, BallotYear.class);
    Map<String, StandardRating> ratings = ratings(excerpt);
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("id", "branch", "scale")
            .plain("ordinal")
            .text("grade.ballot")
            .counts("ballots", "voters")
            .shares("share", "favourable", "favourable.low", "favourable.high")
            .scores("standard", "standard.low", "standard.high")
            .text("method", "basis", "disclosure");
    for (BallotYear row : excerpt.rows()) {
      boolean open =
          facts.analyst().showsBallots(row.organizationId(), row.reviewYear(), row.voters());
      @Nullable StandardRating rating =
          open ? ratings.get(row.reviewYear() + "/" + row.organizationId()) : null;
      grid.row(
          row.reviewYear(),
          row.organizationId(),
          facts.structure().nameIn(row.organizationId(), row.reviewYear()),
          row.scaleId(),
          row.ordinal(),
          row.label(),
          open ? row.ballots() : null,
          open ? row.voters() : null,
          open ? row.share() : null,
          rating == null ? null : rating.favourableShare(),
          rating == null ? null : rating.favourableLow(),
          rating == null ? null : rating.favourableHigh(),
          rating == null ? null : rating.score(),
          rating == null ? null : rating.scoreLow(),
          rating == null ? null : rating.scoreHigh(),
          rating == null ? null : words.code("method", rating.intervalMethod()),
          rating == null ? null : words.code("basis", rating.favourableBasis()),
          open
              ? words.say("disclosure.shown")
              : words.say("disclosure.hidden", facts.analyst().minimumVoters()));
    }
    Sheet sheet = Sheets.of(words, "ballots", grid.build(), excerpt);
    return excerpt.cut() ? sheet : sheet.checked(new Checks(facts, words).ballots());
  }

  /** The rating of each ballot that stands on the sheet, by year and branch. */
  private Map<String, StandardRating> ratings(Excerpt<BallotYear> excerpt) {
    Map<String, StandardRating> ratings = new HashMap<>();
    Set<String> told = new HashSet<>();
    Set<Integer> years = new TreeSet<>();
    for (BallotYear row : excerpt.rows()) {
      told.add(row.reviewYear() + "/" + row.organizationId());
      years.add(row.reviewYear());
    }
    for (int year : years) {
      for (StandardRating row : facts.rows(StandardRating.class, year)) {
        String key = year + "/" + row.organizationId();
        if (row.instrument().equals("ballot") && told.contains(key)) {
          ratings.putIfAbsent(key, row);
        }
      }
    }
    return ratings;
  }

  /** The changes with their tests. */
  Sheet changes() {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year", "year.previous")
            .text("id", "branch")
            .scores("score.previous", "score.previous.comparable", "score")
            .columns(Grid.Format.CHANGE, "difference", "difference.low", "difference.high")
            .columns(Grid.Format.STATISTIC, "p", "p.adjusted")
            .scores("detectable", "detectable.up")
            .text("verdict", "comparability", "reasons", "link")
            .counts("tested")
            .text("method.id")
            .shares("level", "false.rate");
    Excerpt<BranchChange> excerpt = Excerpt.of(facts, BranchChange.class);
    for (BranchChange row : excerpt.rows()) {
      boolean open = SlopeFigure.shows(facts, facts.analyst(), row);
      grid.row(
          row.reviewYear(),
          row.previousYear(),
          row.organizationId(),
          row.organizationName(),
          row.previousScore(),
          row.previousComparable(),
          row.score(),
          row.difference(),
          open ? row.differenceLow() : null,
          open ? row.differenceHigh() : null,
          open ? row.pValue() : null,
          open ? row.adjustedP() : null,
          open ? row.detectable() : null,
          open ? row.detectableRise() : null,
          Verdict.of(row).words(words),
          words.code("comparability", row.comparability()),
          facts.reasons(row).map(this::reasons).orElse(null),
          row.linkId(),
          row.tested(),
          words.code("methodid", row.method()),
          row.level(),
          row.falseDiscoveryRate());
    }
    return Sheets.of(words, "changes", grid.build(), excerpt);
  }

  private @Nullable String reasons(String codes) {
    return codes.isBlank()
        ? null
        : words.clauses(
            List.of(codes.split(";")).stream()
                .map(code -> words.code("reason", code.strip()))
                .toList());
  }
}
