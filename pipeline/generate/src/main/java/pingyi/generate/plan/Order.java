package pingyi.generate.plan;

import pingyi.generate.simulate.Chance;

/**
 * What a generated workspace is to be like.
 *
 * @param seed what everything is drawn from
 * @param branches how many branches there are in the first year
 * @param firstYear the first review year
 * @param years how many review years there are
 * @param scales how many ballot scales follow each other
 * @param quotas how many of the last scales, but that with voter classes, limit their best grade
 * @param events how many organizations change in all years
 * @param shares how often something goes wrong
 */
public record Order(
    long seed,
    int branches,
    int firstYear,
    int years,
    int scales,
    int quotas,
    int events,
    Shares shares) {
  /** The fewest branches that make a four-level institution. */
  public static final int FEWEST_BRANCHES = 8;

  private static final int USUAL_BRANCHES = 64;

  /**
   * How often something goes wrong.
   *
   * @param misspelt the share of rows whose name cannot be matched though a reader knows it
   * @param respelt the share of rows whose name is typed otherwise but can be matched
   * @param faulty the share of rows that must be quarantined for what they say
   * @param repeated the share of rows that are sent twice
   * @param missing the share of branch-years that were not sent, or not in full
   */
  public record Shares(
      double misspelt, double respelt, double faulty, double repeated, double missing) {
    /** Shares are not percentages. */
    public Shares {
      for (double share : new double[] {misspelt, respelt, faulty, repeated, missing}) {
        if (!(share >= 0 && share <= 0.5)) {
          throw new IllegalArgumentException("a share lies between 0 and 0.5");
        }
      }
    }
  }

  /** What cannot be ordered is refused. */
  public Order {
    require(branches >= FEWEST_BRANCHES, "branches");
    require(years >= 1 && years <= 100, "years");
    require(firstYear >= 1949 && firstYear + years <= 2200, "first year");
    require(scales >= 1 && scales <= Math.min(years, RuleCatalogue.SCALES), "scales");
    require(quotas >= 0 && quotas <= scales, "quotas");
    require(events >= 0 && (events == 0 || years > 1), "events");
  }

  private static void require(boolean met, String what) {
    if (!met) {
      throw new IllegalArgumentException(what);
    }
  }

  /** The last review year. */
  public int lastYear() {
    return firstYear + years - 1;
  }

  /** How many institutions there are. */
  public int institutions() {
    return Math.max(1, (branches + USUAL_BRANCHES / 2) / USUAL_BRANCHES);
  }

  /** How many branches an institution begins with. */
  public int branchesOf(int institution) {
    return (int) (before(branches, institution + 1) - before(branches, institution));
  }

  /** The number of the first event of an institution; those of the next one follow. */
  public int firstEventOf(int institution) {
    return (int) before(events, institution);
  }

  private long before(int total, int institution) {
    return (long) total * institution / institutions();
  }

  /** The dice for a thing that is named, in a year. */
  public Chance chance(String thing, int year) {
    return Chance.of(seed, thing, year);
  }
}
