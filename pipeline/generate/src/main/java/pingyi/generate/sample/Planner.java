package pingyi.generate.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pingyi.generate.layout.FactEntries;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.SentRow;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.simulate.ReviewFacts;
import pingyi.generate.truth.ScoreRule;

/** Makes the rows of a year from its facts, cleanly; a sample then plants its surprises in them. */
final class Planner {
  private static final BigDecimal STEP = new BigDecimal("0.1");

  private final Institution institution;
  private final ScoreRule rule;

  Planner(Institution institution) {
    this.institution = institution;
    this.rule = new ScoreRule(institution);
  }

  /**
   * The facts with the fourth quarter moved by a tenth where the score would round by a hair: a
   * sample must not depend on how a program rounds the exact middle.
   */
  ReviewFacts settled(ReviewFacts facts) {
    ReviewFacts settled = facts;
    while (rule.roundsByAHair(settled)) {
      settled = settled.withQuarter(4, settled.quarters().get(4).subtract(STEP));
    }
    return settled;
  }

  /** The rows of some facts, each under its organization's name of the year. */
  YearRows rows(List<ReviewFacts> all) {
    Map<String, SentRow> rows = new LinkedHashMap<>();
    for (ReviewFacts facts : all) {
      rows.put(facts.organizationId(), row(facts));
    }
    return new YearRows(rows);
  }

  /** The row of some facts under its organization's name of the year. */
  SentRow row(ReviewFacts facts) {
    OrganizationPeriod place =
        institution.inYear(facts.organizationId(), facts.year()).orElseThrow();
    SentName name = SentName.meaning(facts.organizationId(), facts.year(), place.name());
    SentRow row = SentRow.of(FactEntries.of(facts), name, new Fate.Published(facts));
    return place
        .parentId()
        .flatMap(id -> institution.inYear(id, facts.year()))
        .map(parent -> row.with(Keys.PARENT, parent.name()))
        .orElse(row);
  }

  /** The same row under another name that means the same organization. */
  static SentRow sentAs(SentRow row, String text) {
    SentName name = row.name().orElseThrow();
    return named(row, SentName.meaning(name.organizationId().orElseThrow(), name.year(), text));
  }

  /** A row that nobody can match, with the reason for which it is quarantined. */
  static SentRow unmatched(SentRow row, String text, String reason) {
    int year = row.name().orElseThrow().year();
    return named(row, SentName.unmatched(text, year, reason)).becoming(Fate.quarantined(reason));
  }

  private static SentRow named(SentRow row, SentName name) {
    return SentRow.of(row.entries(), name, row.fate());
  }
}
