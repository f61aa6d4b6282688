package pingyi.generate.truth;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.model.Policy;
import pingyi.generate.simulate.Ballots;
import pingyi.generate.simulate.ReviewFacts;

/**
 * The truth about ratings, scores, grades and ranks. Whoever ranks in a whole larger than one
 * institution counts all of it before the first line is written.
 */
public final class ScoreTruth {
  private final Institution institution;
  private final PublishedReviews reviews;
  private final ScoreRule rule;

  /** What each review is compared within; it is asked for again and again, always of the same. */
  private final Map<ReviewFacts, String> comparable = new IdentityHashMap<>();

  /** The truth about the reviews of an institution. */
  public ScoreTruth(Institution institution, PublishedReviews reviews) {
    this.institution = institution;
    this.reviews = reviews;
    this.rule = new ScoreRule(institution);
  }

  /** Counts all scores in the groups in which they are ranked. */
  public void count(Ranking whole) {
    for (ReviewFacts facts : reviews.all()) {
      reviews
          .score(facts.year(), facts.organizationId())
          .ifPresent(
              score -> {
                whole.add(all(facts), score);
                peers(facts).ifPresent(group -> whole.add(group, score));
              });
    }
  }

  /** Writes the scores and the ratings under them. */
  public void write(Ranking whole, TruthSink sink) {
    Ranking withinParents = new Ranking();
    for (ReviewFacts facts : reviews.all()) {
      reviews
          .score(facts.year(), facts.organizationId())
          .ifPresent(score -> parent(facts).ifPresent(group -> withinParents.add(group, score)));
    }
    for (ReviewFacts facts : reviews.all()) {
      sink.line(
          TruthFile.BRANCH_YEAR_SCORE,
          reviews
              .verdict(facts.year(), facts.organizationId())
              .map(verdict -> scored(facts, verdict, whole, withinParents))
              .orElse(unscored(facts)));
      ratings(facts, sink);
    }
  }

  private static List<String> unscored(ReviewFacts facts) {
    return List.of(
        facts.organizationId(), "" + facts.year(), "", "", "", "", "", "missing_component");
  }

  private List<String> scored(
      ReviewFacts facts, Scoring.Verdict verdict, Ranking whole, Ranking withinParents) {
    BigDecimal score = verdict.score();
    return List.of(
        facts.organizationId(),
        "" + facts.year(),
        score.toPlainString(),
        verdict.grade(),
        whole.size(all(facts)) > 1 ? "" + whole.rank(all(facts), score) : "",
        parent(facts).map(group -> "" + withinParents.rank(group, score)).orElse(""),
        peers(facts).map(group -> "" + whole.rank(group, score)).orElse(""),
        "scored");
  }

  private String all(ReviewFacts facts) {
    return comparable.computeIfAbsent(facts, each -> each.year() + comparable(each));
  }

  /** Branches are ranked among those of the same voter classes, components and pooled years. */
  private String comparable(ReviewFacts facts) {
    TreeSet<String> voters = new TreeSet<>();
    facts
        .ballots()
        .forEach(
            (voterClass, ballots) -> {
              if (ballots.graded().signum() > 0) {
                voters.add(voterClass);
              }
            });
    facts
        .panel()
        .forEach(
            (voterClass, scores) -> {
              if (!scores.isEmpty()) {
                voters.add(voterClass);
              }
            });
    List<String> components =
        institution.policyIn(facts.year()).components().stream()
            .filter(component -> rule.value(component, facts).isPresent())
            .map(Policy.Component::id)
            .sorted()
            .toList();
    return " " + voters + components + facts.stated().get(ReviewFacts.POOLED_YEARS);
  }

  private Optional<String> parent(ReviewFacts facts) {
    return place(facts)
        .flatMap(OrganizationPeriod::parentId)
        .map(id -> all(facts) + " parent " + id);
  }

  private Optional<String> peers(ReviewFacts facts) {
    return place(facts)
        .flatMap(OrganizationPeriod::peerGroup)
        .map(group -> all(facts) + " peers " + group);
  }

  private Optional<OrganizationPeriod> place(ReviewFacts facts) {
    return institution.inYear(facts.organizationId(), facts.year());
  }

  private void ratings(ReviewFacts facts, TruthSink sink) {
    if (!facts.ballots().isEmpty()) {
      BigDecimal voters =
          facts.ballots().values().stream()
              .map(Ballots::graded)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (voters.signum() > 0) {
        rating(facts, Map.entry("ballot", Decimals.plain(voters)), rule.ballotScore(facts), sink);
      }
    }
    if (!facts.panel().isEmpty()) {
      int voters = facts.panel().values().stream().mapToInt(List::size).sum();
      rating(facts, Map.entry("panel", "" + voters), rule.panelScore(facts), sink);
    }
  }

  private static void rating(
      ReviewFacts facts,
      Map.Entry<String, String> voters,
      Optional<BigDecimal> score,
      TruthSink sink) {
    sink.line(
        TruthFile.STANDARD_RATING,
        List.of(
            facts.organizationId(),
            "" + facts.year(),
            voters.getKey(),
            voters.getValue(),
            score.map(Decimals::plain).orElse("")));
  }
}
