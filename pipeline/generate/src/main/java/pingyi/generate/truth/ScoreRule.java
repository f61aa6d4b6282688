package pingyi.generate.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.generate.model.Institution;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Scale;
import pingyi.generate.simulate.Ballots;
import pingyi.generate.simulate.ReviewFacts;

/**
 * The rules of the policies written a second time, in exact decimals, so that they can catch a
 * mistake in the product's own.
 */
public final class ScoreRule implements Scoring {
  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

  private final Institution institution;

  /** The rules of one institution. */
  public ScoreRule(Institution institution) {
    this.institution = institution;
  }

  private record Weighted(BigDecimal weight, BigDecimal value) {}

  @Override
  public Map<ReviewFacts, Verdict> judge(List<ReviewFacts> all) {
    Map<ReviewFacts, Verdict> verdicts = new LinkedHashMap<>();
    for (ReviewFacts facts : all) {
      if (roundsByAHair(facts)) {
        throw new IllegalStateException("the truth of " + facts + " depends on a hair of rounding");
      }
      score(facts)
          .ifPresent(
              score -> verdicts.put(facts, new Verdict(score, grade(facts.year(), score).code())));
    }
    return verdicts;
  }

  /** The mean of points over graded ballots; spoiled and abstained ones have no grade. */
  public Optional<BigDecimal> ballotScore(ReviewFacts facts) {
    Policy policy = institution.policyIn(facts.year());
    return facts
        .ballots()
        .filter(ballots -> ballots.graded().signum() > 0)
        .map(
            ballots -> ballotScore(ballots, institution.scale(policy.ballotScale().orElseThrow())));
  }

  private static BigDecimal ballotScore(Ballots ballots, Scale scale) {
    BigDecimal points = BigDecimal.ZERO;
    for (int index = 0; index < scale.grades().size(); index++) {
      BigDecimal worth = BigDecimal.valueOf(scale.grades().get(index).points());
      points = points.add(worth.multiply(ballots.grades().get(index)));
    }
    return points.divide(ballots.graded(), EXACT_ENOUGH);
  }

  /** The mean inside each voter class, weighted by class. */
  public Optional<BigDecimal> panelScore(ReviewFacts facts) {
    Policy policy = institution.policyIn(facts.year());
    List<Weighted> parts = new ArrayList<>();
    for (Policy.VoterClass voterClass : policy.voterClasses()) {
      List<BigDecimal> scores = facts.panel().getOrDefault(voterClass.id(), List.of());
      if (!scores.isEmpty()) {
        parts.add(new Weighted(voterClass.weight(), mean(scores)));
      }
    }
    return combined(parts, policy.voterClasses().size(), policy.gaps().emptyClass());
  }

  /** The value of one component. */
  public Optional<BigDecimal> value(Policy.Component component, ReviewFacts facts) {
    Optional<BigDecimal> mean =
        facts.quarters().size() == 4
            ? Optional.of(mean(List.copyOf(facts.quarters().values())))
            : Optional.empty();
    return switch (component.kind()) {
      case BALLOT -> ballotScore(facts);
      case PANEL -> panelScore(facts);
      case STATED -> Optional.ofNullable(facts.stated().get(component.id()));
      case PERIODIC_MEAN -> mean;
    };
  }

  /** The score before it is rounded. */
  public Optional<BigDecimal> composite(ReviewFacts facts) {
    Policy policy = institution.policyIn(facts.year());
    List<Weighted> parts = new ArrayList<>();
    for (Policy.Component component : policy.components()) {
      value(component, facts)
          .ifPresent(value -> parts.add(new Weighted(component.weight(), value)));
    }
    return combined(parts, policy.components().size(), policy.gaps().missingComponent());
  }

  /** The published score. */
  public Optional<BigDecimal> score(ReviewFacts facts) {
    int digits = institution.policyIn(facts.year()).roundingDigits();
    return composite(facts).map(value -> value.setScale(digits, RoundingMode.HALF_UP));
  }

  /** The overall grade of a published score. */
  public Policy.Band grade(int year, BigDecimal score) {
    return institution.policyIn(year).bands().stream()
        .filter(band -> score.compareTo(BigDecimal.valueOf(band.from())) >= 0)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Whether the score lies so near the middle of two roundings that binary and decimal arithmetic
   * may part ways.
   */
  public boolean roundsByAHair(ReviewFacts facts) {
    int digits = institution.policyIn(facts.year()).roundingDigits();
    BigDecimal hair = new BigDecimal("0.000001");
    return composite(facts)
        .map(
            value ->
                value
                        .add(hair)
                        .setScale(digits, RoundingMode.HALF_UP)
                        .compareTo(value.subtract(hair).setScale(digits, RoundingMode.HALF_UP))
                    != 0)
        .orElse(false);
  }

  private static Optional<BigDecimal> combined(
      List<Weighted> parts, int expected, Policy.Rule rule) {
    if (parts.isEmpty() || (parts.size() < expected && rule == Policy.Rule.NO_SCORE)) {
      return Optional.empty();
    }
    BigDecimal weights =
        parts.stream().map(Weighted::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal sum =
        parts.stream()
            .map(part -> part.weight().multiply(part.value()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(sum.divide(weights, EXACT_ENOUGH));
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    return values.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(values.size()), EXACT_ENOUGH);
  }
}
