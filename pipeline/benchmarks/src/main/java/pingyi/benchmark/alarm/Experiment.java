package pingyi.benchmark.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pingyi.benchmark.world.Dice;
import pingyi.benchmark.world.Shift;
import pingyi.benchmark.world.World;
import pingyi.method.statistics.rank.RankSets;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.StandardRating;

/** Everything that is counted in one world. */
final class Experiment {
  static final String ALARMS = "1 alarms";
  static final String INTERVALS = "2 intervals";
  static final String RANKS = "3 ranks";
  static final String POWER = "4 power";

  /** So many branches of a world are changed, one after another. */
  private static final int CHANGED = 6;

  /** What the error seen promises: 1.96 + 0.84 times it. */
  private static final double NAIVE = 2.8;

  private final Product product = new Product();
  private final World world;
  private final Dice dice;
  private final Tally tally = new Tally();
  private final List<List<StandardRating>> years = new ArrayList<>();
  private final List<List<BranchChange>> tables = new ArrayList<>();

  private Experiment(long seed) {
    this.dice = new Dice(seed);
    this.world = World.of(dice);
    for (double[][] year : world.years()) {
      years.add(product.rate(world.scale(), year));
    }
    for (int year = 1; year < years.size(); year++) {
      tables.add(product.changes(years.get(year - 1), years.get(year)));
    }
  }

  /** The counts of the world of a seed. */
  static Tally of(long seed) {
    Experiment experiment = new Experiment(seed);
    experiment.countAlarms();
    experiment.countIntervals();
    experiment.countRanks();
    experiment.countFound();
    return experiment.tally;
  }

  private void countAlarms() {
    for (int year = 1; year < years.size(); year++) {
      countAlarm("1 scores", tables.get(year - 1).stream().anyMatch(Experiment::named));
      countAlarm(
          "2 ballots",
          product.anyBallotVerdict(world.years().get(year - 1), world.years().get(year)));
    }
  }

  private void countAlarm(String column, boolean alarm) {
    tally.add(ALARMS, "0 all years", column, alarm);
    tally.add(ALARMS, "1 " + Words.of(world.manner()), column, alarm);
    tally.add(ALARMS, "2 " + Words.of(world.opinion()), column, alarm);
    tally.add(ALARMS, "3 " + Words.of(world.scale()), column, alarm);
  }

  private static boolean named(BranchChange change) {
    return change.verdict().equals("improved") || change.verdict().equals("declined");
  }

  private void countIntervals() {
    for (List<StandardRating> year : years) {
      for (int branch = 0; branch < year.size(); branch++) {
        StandardRating rating = year.get(branch);
        double truth = world.truth(branch);
        // Truth and interval may meet at the very end of the scale.
        boolean holds =
            Product.known(rating.scoreLow()) <= truth + 1e-9
                && Product.known(rating.scoreHigh()) >= truth - 1e-9;
        String size = Words.size(rating.voters());
        String agreement = Words.agreement(world.agreement(branch));
        tally.add(INTERVALS, "9 all", "9 all", holds);
        tally.add(INTERVALS, agreement, "9 all", holds);
        tally.add(INTERVALS, "9 all", size, holds);
        tally.add(INTERVALS, agreement, size, holds);
        tally.add(INTERVALS + " by scale", Words.of(world.scale()), agreement, holds);
        tally.add(INTERVALS + " by scale", Words.of(world.scale()), "9 all", holds);
      }
    }
  }

  private void countRanks() {
    RankSets.Result marginal = product.ranks(years.get(0), RankSets.Family.MARGINAL);
    RankSets.Result simultaneous = product.ranks(years.get(0), RankSets.Family.SIMULTANEOUS);
    boolean all = true;
    for (int branch = 0; branch < world.branches(); branch++) {
      int best = 1;
      int worst = world.branches();
      for (int other = 0; other < world.branches(); other++) {
        best += world.truth(other) > world.truth(branch) ? 1 : 0;
        worst -= world.truth(other) < world.truth(branch) ? 1 : 0;
      }
      // Branches that do not differ share all the places they take.
      boolean own = marginal.low()[branch] <= best && marginal.high()[branch] >= worst;
      all &= simultaneous.low()[branch] <= best && simultaneous.high()[branch] >= worst;
      tally.add(RANKS, "0 all", "1 marginal, of branches", own);
      tally.add(RANKS, "1 " + Words.of(world.opinion()), "1 marginal, of branches", own);
      tally.add(RANKS, "2 " + Words.of(world.manner()), "1 marginal, of branches", own);
    }
    tally.add(RANKS, "0 all", "2 simultaneous, of tables", all);
    tally.add(RANKS, "1 " + Words.of(world.opinion()), "2 simultaneous, of tables", all);
    tally.add(RANKS, "2 " + Words.of(world.manner()), "2 simultaneous, of tables", all);
  }

  private void countFound() {
    for (int change = 0; change < CHANGED; change++) {
      int branch = dice.between(0, world.branches() - 1);
      for (Shift shift : Shift.values()) {
        String column = Words.of(shift);
        countFound(branch, shift, -usual(branch, BranchChange::detectable), column);
        countFound(branch, shift, usual(branch, BranchChange::detectableRise), column);
      }
      countFound(
          branch, Shift.BY_ODDS, -NAIVE * error(branch), "3 a decline of 2.8 errors, by odds");
    }
  }

  /** The standard error of the last change. */
  private double error(int branch) {
    return Math.hypot(
        Product.known(years.get(years.size() - 2).get(branch).standardError()),
        Product.known(years.get(years.size() - 1).get(branch).standardError()));
  }

  private interface Figure {
    @Nullable Double of(BranchChange change);
  }

  /** The mean of what the four tables say of a branch; NaN where one says nothing. */
  private double usual(int branch, Figure figure) {
    double sum = 0;
    for (List<BranchChange> table : tables) {
      Double value = figure.of(table.get(branch));
      sum += Objects.requireNonNullElse(value, Double.NaN);
    }
    return sum / tables.size();
  }

  /** Changes one branch in the last year and looks whether the table names it. */
  private void countFound(int branch, Shift shift, double size, String column) {
    double target = world.truth(branch) + size;
    double[] points = world.scale().points();
    double room = (points[0] - points[points.length - 1]) / 100;
    if (!(target < points[0] - room / 10 && target > points[points.length - 1] + room)) {
      return;
    }
    double[] shares = shift.to(world.shares()[branch], world.scale(), target);
    int voters = (int) Math.round(years.get(years.size() - 1).get(branch).voters());
    List<StandardRating> after = new ArrayList<>(years.get(years.size() - 1));
    after.set(branch, product.rate(world.scale(), branch, dice.ballots(shares, voters)));
    String verdict = product.changes(years.get(years.size() - 2), after).get(branch).verdict();
    boolean found = verdict.equals(size < 0 ? "declined" : "improved");
    String direction = size < 0 ? "declines" : "rises";
    tally.add(POWER, "0 all", column, found);
    tally.add(POWER, "1 " + direction, column, found);
    tally.add(POWER, "2 " + Words.of(world.opinion()), column, found);
    tally.add(POWER, "3 " + Words.size(voters), column, found);
  }
}
