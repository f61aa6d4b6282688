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
  private static final BigDecimal HAIR = new BigDecimal("0.000001");
  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

  private final Institution institution;

  /** The rules of one institution. */
  public ScoreRule(Institution institution) {
    this.institution = institution;
  }

  private record Weighted(String voterClass, BigDecimal weight, BigDecimal value) {
    Weighted worth(BigDecimal other) {
      return new Weighted(voterClass, weight, other);
    }
  }

  @Override
  public Map<ReviewFacts, Verdict> judge(List<ReviewFacts> all) {
    Map<ReviewFacts, Verdict> verdicts = new LinkedHashMap<>();
    for (ReviewFacts facts : all) {
      composite(facts).ifPresent(composite -> verdicts.put(facts, verdict(facts, composite)));
    }
    new QuotaRule(institution).apply(all, verdicts);
    return verdicts;
  }

  private Verdict verdict(ReviewFacts facts, BigDecimal composite) {
    int year = facts.year();
    if (roundsByAHair(year, composite)) {
      throw new IllegalStateException(
          "the truth of %d/%s depends on a hair of rounding"
              .formatted(year, facts.organizationId()));
    }
    BigDecimal score = rounded(year, composite);
    return new Verdict(score, grade(year, score).code());
  }

  /**
   * The mean of points over graded ballots, weighted by voter class where the policy has classes;
   * spoiled and abstained ballots have no grade.
   */
  public Optional<BigDecimal> ballotScore(ReviewFacts facts) {
    Policy policy = institution.policyIn(facts.year());
    List<Weighted> parts = new ArrayList<>();
    for (Weighted voterClass : classes(policy)) {
      Optional.ofNullable(facts.ballots().get(voterClass.voterClass()))
          .filter(ballots -> ballots.graded().signum() > 0)
          .map(
              ballots ->
                  meanOfPoints(ballots, institution.scale(policy.ballotScale().orElseThrow())))
          .ifPresent(mean -> parts.add(voterClass.worth(mean)));
    }
    return combined(parts, classes(policy).size(), policy.gaps().emptyClass());
  }

  private static BigDecimal meanOfPoints(Ballots ballots, Scale scale) {
    BigDecimal points = BigDecimal.ZERO;
    for (int index = 0; index < scale.grades().size(); index++) {
      BigDecimal worth = BigDecimal.valueOf(scale.grades().get(index).points());
      points = points.add(worth.multiply(ballots.grades().get(index)));
    }
    return points.divide(ballots.graded(), EXACT_ENOUGH);
  }

  /** The policy's voter classes, or one of all voters. */
  private static List<Weighted> classes(Policy policy) {
    return policy.voterClasses().isEmpty()
        ? List.of(new Weighted(Ballots.ALL, BigDecimal.ONE, BigDecimal.ZERO))
        : policy.voterClasses().stream()
            .map(each -> new Weighted(each.id(), each.weight(), BigDecimal.ZERO))
            .toList();
  }

  /** The mean inside each voter class, weighted by class. */
  public Optional<BigDecimal> panelScore(ReviewFacts facts) {
    Policy policy = institution.policyIn(facts.year());
    List<Weighted> parts = new ArrayList<>();
    for (Weighted voterClass : classes(policy)) {
      List<BigDecimal> scores = facts.panel().getOrDefault(voterClass.voterClass(), List.of());
      if (!scores.isEmpty()) {
        parts.add(voterClass.worth(mean(scores)));
      }
    }
    return combined(parts, classes(policy).size(), policy.gaps().emptyClass());
  }

  /** The value of one component. */
  public Optional<BigDecimal> value(Policy.Component component, ReviewFacts facts) {
    return switch (component.kind()) {
      case BALLOT -> ballotScore(facts);
      case PANEL -> panelScore(facts);
      case STATED -> Optional.ofNullable(facts.stated().get(component.id()));
      case PERIODIC_MEAN ->
          facts.quarters().size() == 4
              ? Optional.of(mean(List.copyOf(facts.quarters().values())))
              : Optional.empty();
    };
  }

  /** The score before it is rounded. */
  public Optional<BigDecimal> composite(ReviewFacts facts) {
    Policy policy = institution.policyIn(facts.year());
    List<Weighted> parts = new ArrayList<>();
    for (Policy.Component component : policy.components()) {
      value(component, facts)
          .ifPresent(value -> parts.add(new Weighted("", component.weight(), value)));
    }
    return combined(parts, policy.components().size(), policy.gaps().missingComponent());
  }

  /** The published score. */
  public Optional<BigDecimal> score(ReviewFacts facts) {
    return composite(facts).map(value -> rounded(facts.year(), value));
  }

  /** A score as it is published. */
  BigDecimal rounded(int year, BigDecimal composite) {
    return composite.setScale(institution.policyIn(year).roundingDigits(), RoundingMode.HALF_UP);
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
    return composite(facts).filter(value -> roundsByAHair(facts.year(), value)).isPresent();
  }

  /** Whether a score before rounding lies so near the middle. */
  boolean roundsByAHair(int year, BigDecimal composite) {
    return rounded(year, composite.add(HAIR)).compareTo(rounded(year, composite.subtract(HAIR)))
        != 0;
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
