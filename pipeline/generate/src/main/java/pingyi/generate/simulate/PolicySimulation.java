package pingyi.generate.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Scale;

/**
 * Draws what was voted and scored of a branch in a year, whatever its policy asks for. A branch has
 * a lasting quality, which really changes now and then.
 */
public final class PolicySimulation {
  private static final int RATERS = 7;
  private static final double CHANCE_OF_CHANGE = 0.06;

  private final long seed;
  private final int firstYear;

  /**
   * A simulation that depends on nothing but its seed.
   *
   * @param firstYear the year from which qualities change
   */
  public PolicySimulation(long seed, int firstYear) {
    this.seed = seed;
    this.firstYear = firstYear;
  }

  /** The chance that one voter gives a branch the best grade in a year. */
  public double quality(String organizationId, int year) {
    double quality =
        0.60 + 0.25 * Chance.of(seed, organizationId + " quality", 0).below(1000) / 1000.0;
    for (int changed = firstYear + 1; changed <= year; changed++) {
      Chance chance = Chance.of(seed, organizationId + " change", changed);
      if (chance.happens(CHANCE_OF_CHANGE)) {
        quality += (chance.below(2) == 0 ? 1 : -1) * (0.1 + 0.2 * chance.below(1000) / 1000.0);
        quality = Math.min(0.95, Math.max(0.3, quality));
      }
    }
    return quality;
  }

  /**
   * All facts that a policy asks for.
   *
   * @param attempt 0, or more where earlier draws were not fit
   */
  public ReviewFacts facts(
      String organizationId, int year, int attempt, Policy policy, Scale scale) {
    Chance chance = Chance.of(seed, organizationId + " votes " + attempt, year);
    double quality = quality(organizationId, year);
    ReviewFacts facts = ReviewFacts.empty(organizationId, year);
    for (Policy.Component component : policy.components()) {
      facts =
          facts.and(
              switch (component.kind()) {
                case BALLOT -> ballots(facts, chance, quality, policy, scale);
                case STATED ->
                    stated(facts, component.id(), chance.score(78 + 18 * quality, 2, 10));
                case PERIODIC_MEAN -> quarters(facts, chance, quality);
                case PANEL -> panel(facts, chance, quality);
              });
    }
    return facts;
  }

  private ReviewFacts ballots(
      ReviewFacts facts, Chance chance, double quality, Policy policy, Scale scale) {
    int grades = scale.grades().size();
    if (policy.voterClasses().isEmpty()) {
      int lasting = 18 + Chance.of(seed, facts.organizationId() + " size", 0).below(18);
      return facts.withBallots(ballots(chance, quality, lasting + chance.below(4), grades));
    }
    ReviewFacts all = facts;
    int least = 5;
    for (Policy.VoterClass voterClass : policy.voterClasses()) {
      Ballots ballots = ballots(chance, quality, least + chance.below(least), grades);
      all = all.withBallots(voterClass.id(), ballots);
      least += 4;
    }
    return all;
  }

  private static Ballots ballots(Chance chance, double quality, int issued, int grades) {
    int returned = issued - (chance.happens(0.3) ? 1 + chance.below(2) : 0);
    int spoiled = chance.happens(0.2) ? 1 : 0;
    int abstained = chance.happens(0.2) ? 1 + chance.below(2) : 0;
    int valid = returned - spoiled;
    int[] counts = new int[grades];
    for (int voter = 0; voter < valid - abstained; voter++) {
      int grade = 0;
      double best = quality;
      while (grade < grades - 1 && !chance.happens(best)) {
        grade++;
        best = 0.75;
      }
      counts[grade]++;
    }
    List<BigDecimal> ballots = new ArrayList<>();
    for (int count : counts) {
      ballots.add(BigDecimal.valueOf(count));
    }
    return new Ballots(issued, returned, valid, spoiled, abstained, ballots);
  }

  private static ReviewFacts stated(ReviewFacts facts, String component, BigDecimal score) {
    Map<String, BigDecimal> stated = new HashMap<>(facts.stated());
    stated.put(component, score);
    return new ReviewFacts(
        facts.organizationId(), facts.year(), Map.of(), stated, Map.of(), Map.of());
  }

  private static ReviewFacts quarters(ReviewFacts facts, Chance chance, double quality) {
    Map<Integer, BigDecimal> quarters = new TreeMap<>();
    for (int quarter = 1; quarter <= 4; quarter++) {
      quarters.put(quarter, chance.score(79 + 16 * quality, 2.5, 10));
    }
    return new ReviewFacts(
        facts.organizationId(), facts.year(), Map.of(), Map.of(), quarters, Map.of());
  }

  private static ReviewFacts panel(ReviewFacts facts, Chance chance, double quality) {
    List<BigDecimal> scores = new ArrayList<>();
    for (int rater = 0; rater < RATERS; rater++) {
      scores.add(chance.score(77 + 19 * quality, 4, 2));
    }
    return new ReviewFacts(
        facts.organizationId(),
        facts.year(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(Ballots.ALL, scores));
  }

  /** How many raters sit on the panel. */
  public static int raters() {
    return RATERS;
  }
}
