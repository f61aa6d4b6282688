package pingyi.generate.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is true of one branch in one review year, or the part of it that one row carries.
 *
 * @param ballots the ballots of each voter class, or of all together
 * @param stated ready-made scores by component
 * @param quarters quarterly scores by quarter; a quarter without a score is absent
 * @param panel raters' scores by voter class; a class without scores is absent or empty
 */
public record ReviewFacts(
    String organizationId,
    int year,
    Map<String, Ballots> ballots,
    Map<String, BigDecimal> stated,
    Map<Integer, BigDecimal> quarters,
    Map<String, List<BigDecimal>> panel) {
  /**
   * Stands among the stated values where the ballots are those of several years, with their number.
   */
  public static final String POOLED_YEARS = "pooled_years";

  /** Copies the maps. */
  public ReviewFacts {
    ballots = Map.copyOf(ballots);
    stated = Map.copyOf(stated);
    quarters = Map.copyOf(quarters);
    panel = Map.copyOf(panel);
  }

  /** Facts without any value yet. */
  public static ReviewFacts empty(String organizationId, int year) {
    return new ReviewFacts(organizationId, year, Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** The same facts of another branch, so that two branches tie. */
  public ReviewFacts of(String otherOrganizationId) {
    return new ReviewFacts(otherOrganizationId, year, ballots, stated, quarters, panel);
  }

  /** Only the ballots. */
  public ReviewFacts onlyBallots() {
    return new ReviewFacts(organizationId, year, ballots, Map.of(), Map.of(), Map.of());
  }

  /** Only the ready-made scores. */
  public ReviewFacts onlyStated() {
    return new ReviewFacts(organizationId, year, Map.of(), stated, Map.of(), Map.of());
  }

  /** Only the quarterly scores. */
  public ReviewFacts onlyQuarters() {
    return new ReviewFacts(organizationId, year, Map.of(), Map.of(), quarters, Map.of());
  }

  /** Only the raters' scores. */
  public ReviewFacts onlyPanel() {
    return new ReviewFacts(organizationId, year, Map.of(), Map.of(), Map.of(), panel);
  }

  /** With these ballots. */
  public ReviewFacts withBallots(Ballots other) {
    return withBallots(Ballots.ALL, other);
  }

  /** With these ballots of one voter class. */
  public ReviewFacts withBallots(String voterClass, Ballots other) {
    Map<String, Ballots> changed = new HashMap<>(ballots);
    changed.put(voterClass, other);
    return new ReviewFacts(organizationId, year, changed, stated, quarters, panel);
  }

  /** With ballots that are those of so many years. */
  public ReviewFacts pooling(int years) {
    Map<String, BigDecimal> changed = new HashMap<>(stated);
    changed.put(POOLED_YEARS, BigDecimal.valueOf(years));
    return new ReviewFacts(organizationId, year, ballots, changed, quarters, panel);
  }

  /** Only the ballots of one voter class. */
  public ReviewFacts onlyBallots(String voterClass) {
    return empty(organizationId, year)
        .withBallots(voterClass, Optional.ofNullable(ballots.get(voterClass)).orElseThrow());
  }

  /** With one voter class that cast no ballots. */
  public ReviewFacts withoutBallots(String voterClass) {
    Map<String, Ballots> changed = new HashMap<>(ballots);
    changed.remove(voterClass);
    return new ReviewFacts(organizationId, year, changed, stated, quarters, panel);
  }

  /** The ballots where voter classes are not told apart. */
  public Optional<Ballots> allBallots() {
    return Optional.ofNullable(ballots.get(Ballots.ALL));
  }

  /** With one quarter's score changed. */
  public ReviewFacts withQuarter(int quarter, BigDecimal score) {
    Map<Integer, BigDecimal> changed = new TreeMap<>(quarters);
    changed.put(quarter, score);
    return new ReviewFacts(organizationId, year, ballots, stated, changed, panel);
  }

  /** With one quarter never scored. */
  public ReviewFacts withoutQuarter(int quarter) {
    Map<Integer, BigDecimal> changed = new TreeMap<>(quarters);
    changed.remove(quarter);
    return new ReviewFacts(organizationId, year, ballots, stated, changed, panel);
  }

  /** With one voter class that gave no scores. */
  public ReviewFacts withoutClass(String voterClass) {
    Map<String, List<BigDecimal>> changed = new HashMap<>(panel);
    changed.remove(voterClass);
    return new ReviewFacts(organizationId, year, ballots, stated, quarters, changed);
  }

  /** With one rater of a class, counted from 1, who gave no score. */
  public ReviewFacts withoutRater(String voterClass, int rater) {
    List<BigDecimal> scores = new ArrayList<>(panel.getOrDefault(voterClass, List.of()));
    scores.remove(rater - 1);
    Map<String, List<BigDecimal>> changed = new HashMap<>(panel);
    changed.put(voterClass, List.copyOf(scores));
    return new ReviewFacts(organizationId, year, ballots, stated, quarters, changed);
  }

  /** Both parts of one review as one. */
  public ReviewFacts and(ReviewFacts other) {
    Map<String, Ballots> allBallots = new HashMap<>(other.ballots);
    allBallots.putAll(ballots);
    Map<String, BigDecimal> allStated = new HashMap<>(stated);
    allStated.putAll(other.stated);
    Map<Integer, BigDecimal> allQuarters = new HashMap<>(quarters);
    allQuarters.putAll(other.quarters);
    Map<String, List<BigDecimal>> allPanel = new HashMap<>(panel);
    allPanel.putAll(other.panel);
    return new ReviewFacts(organizationId, year, allBallots, allStated, allQuarters, allPanel);
  }
}
