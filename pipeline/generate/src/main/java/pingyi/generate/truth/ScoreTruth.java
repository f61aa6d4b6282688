package pingyi.generate.truth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pingyi.generate.layout.CsvText;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.simulate.ReviewFacts;

/** The truth about ratings, scores, grades and ranks. */
final class ScoreTruth {
  private final Institution institution;
  private final PublishedReviews reviews;
  private final ScoreRule rule;

  ScoreTruth(Institution institution, PublishedReviews reviews) {
    this.institution = institution;
    this.reviews = reviews;
    this.rule = new ScoreRule(institution);
  }

  String branchYearScore() {
    CsvText csv =
        new CsvText(
            "organization_id",
            "review_year",
            "score",
            "grade",
            "rank",
            "rank_in_parent",
            "rank_in_peer",
            "status");
    for (ReviewFacts facts : reviews.all()) {
      csv.line(
          reviews
              .verdict(facts.year(), facts.organizationId())
              .map(verdict -> scored(facts, verdict))
              .orElse(unscored(facts)));
    }
    return csv.text();
  }

  private static List<String> unscored(ReviewFacts facts) {
    return List.of(
        facts.organizationId(), "" + facts.year(), "", "", "", "", "", "missing_component");
  }

  private List<String> scored(ReviewFacts facts, Scoring.Verdict verdict) {
    int year = facts.year();
    BigDecimal score = verdict.score();
    return List.of(
        facts.organizationId(),
        "" + year,
        score.toPlainString(),
        verdict.grade(),
        "" + reviews.rank(score, year, any -> true),
        rankWithin(facts, score, OrganizationPeriod::parentId),
        rankWithin(facts, score, OrganizationPeriod::peerGroup),
        "scored");
  }

  /** The rank among those of the same parent or peer group; empty text without one. */
  private String rankWithin(
      ReviewFacts facts,
      BigDecimal score,
      Function<OrganizationPeriod, Optional<String>> grouping) {
    int year = facts.year();
    Optional<String> own = institution.inYear(facts.organizationId(), year).flatMap(grouping);
    if (own.isEmpty()) {
      return "";
    }
    return ""
        + reviews.rank(
            score, year, other -> institution.inYear(other, year).flatMap(grouping).equals(own));
  }

  String standardRating() {
    CsvText csv = new CsvText("organization_id", "review_year", "instrument", "voters", "score");
    for (ReviewFacts facts : reviews.all()) {
      facts
          .ballots()
          .ifPresent(
              ballots ->
                  csv.line(
                      rating(
                          facts,
                          "ballot",
                          Decimals.plain(ballots.graded()),
                          rule.ballotScore(facts))));
      if (!facts.panel().isEmpty()) {
        int voters = facts.panel().values().stream().mapToInt(List::size).sum();
        csv.line(rating(facts, "panel", "" + voters, rule.panelScore(facts)));
      }
    }
    return csv.text();
  }

  private static List<String> rating(
      ReviewFacts facts, String instrument, String voters, Optional<BigDecimal> score) {
    return List.of(
        facts.organizationId(),
        "" + facts.year(),
        instrument,
        voters,
        score.map(Decimals::plain).orElse(""));
  }
}
