package pingyi.generate.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws what was voted and scored. Quality is the chance that one voter gives the best grade; most
 * branches stay near 0.75, as real ballots do (three in four best, one in five second best).
 */
public final class Simulation {
  private final long seed;

  /** A simulation that depends on nothing but its seed. */
  public Simulation(long seed) {
    this.seed = seed;
  }

  /** The lasting quality of a branch about which nothing is planted, 0.66 to 0.84. */
  public double usualQuality(String organizationId) {
    return 0.66 + 0.18 * Chance.of(seed, organizationId, 0).below(1000) / 1000.0;
  }

  /** A review by ballot of four grades, with a comprehensive score and four quarters. */
  public ReviewFacts byBallot(String organizationId, int year, double quality, int issued) {
    Chance chance = Chance.of(seed, organizationId, year);
    ReviewFacts facts =
        ReviewFacts.empty(organizationId, year).withBallots(ballots(chance, quality, issued));
    Map<String, BigDecimal> stated =
        Map.of("comprehensive", chance.score(78 + 18 * quality, 1.5, 10));
    return new ReviewFacts(
        organizationId, year, facts.ballots(), stated, quarters(chance, quality), Map.of());
  }

  /** A review by a panel of several voter classes, with four quarters. */
  public ReviewFacts byPanel(
      String organizationId, int year, double quality, Map<String, Integer> raters) {
    Chance chance = Chance.of(seed, organizationId, year);
    Map<String, List<BigDecimal>> panel = new LinkedHashMap<>();
    raters.forEach(
        (voterClass, count) -> {
          List<BigDecimal> scores = new ArrayList<>();
          for (int rater = 0; rater < count; rater++) {
            scores.add(chance.score(77 + 19 * quality, 4, 2));
          }
          panel.put(voterClass, List.copyOf(scores));
        });
    return new ReviewFacts(
        organizationId, year, Map.of(), Map.of(), quarters(chance, quality), panel);
  }

  private static Ballots ballots(Chance chance, double quality, int issued) {
    int returned = issued - (chance.happens(0.3) ? 1 + chance.below(2) : 0);
    int spoiled = chance.happens(0.2) ? 1 : 0;
    int abstained = chance.happens(0.2) ? 1 + chance.below(2) : 0;
    int valid = returned - spoiled;
    double rest = 1 - quality;
    int[] counts = new int[4];
    for (int voter = 0; voter < valid - abstained; voter++) {
      counts[chance.category(quality, rest * 0.76, rest * 0.22, rest * 0.02)]++;
    }
    List<BigDecimal> grades = new ArrayList<>();
    for (int count : counts) {
      grades.add(BigDecimal.valueOf(count));
    }
    return new Ballots(issued, returned, valid, spoiled, abstained, grades);
  }

  private static Map<Integer, BigDecimal> quarters(Chance chance, double quality) {
    Map<Integer, BigDecimal> quarters = new TreeMap<>();
    for (int quarter = 1; quarter <= 4; quarter++) {
      quarters.put(quarter, chance.score(79 + 16 * quality, 2.5, 10));
    }
    return quarters;
  }
}
