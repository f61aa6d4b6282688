package pingyi.benchmark.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One institution of 22 to 60 branches over five years in which nothing changes: the same branches,
 * the same scale, the same minds. In one of five the branches do not differ either.
 *
 * @param shares the grades' true shares, by branch
 * @param years the ballots: by year, by branch, by grade
 */
public record World(
    Scale scale,
    Opinion opinion,
    Judges.Manner manner,
    int voters,
    double[][] shares,
    List<double[][]> years) {
  static final int FEWEST_BALLOTS = 10;
  private static final int MOST_BALLOTS = 200;
  private static final int YEARS = 5;

  /** The world of a seed. */
  public static World of(Dice dice) {
    Scale scale = dice.oneOf(Scale.values());
    Opinion opinion = dice.oneOf(Opinion.values());
    Judges.Manner manner = dice.oneOf(Judges.Manner.values());
    double[][] opinions = opinions(scale, opinion, dice);
    double ratio = (double) MOST_BALLOTS / FEWEST_BALLOTS;
    // Small panels are as frequent as large ones: 10 to 20 as 100 to 200.
    int voters = (int) Math.round(FEWEST_BALLOTS * Math.pow(ratio, dice.uniform()));
    Judges judges =
        switch (manner) {
          case APART -> new VotersApart(opinions);
          case ONE_PANEL -> new OnePanel(opinions);
          case QUOTA -> new QuotaPanel(opinions, 0.2 + 0.5 * dice.uniform(), dice);
        };
    List<double[][]> years = new ArrayList<>();
    for (int year = 0; year < YEARS; year++) {
      years.add(judges.year(voters, dice));
    }
    return new World(scale, opinion, manner, voters, judges.shares(), years);
  }

  private static double[][] opinions(Scale scale, Opinion opinion, Dice dice) {
    int grades = scale.points().length;
    double[][] opinions = new double[dice.between(22, 60)][];
    boolean alike = dice.uniform() < 0.2;
    for (int branch = 0; branch < opinions.length; branch++) {
      opinions[branch] = alike && branch > 0 ? opinions[0] : opinion.shares(grades, dice);
    }
    return opinions;
  }

  /** The branches. */
  public int branches() {
    return shares.length;
  }

  /** The true score of a branch. */
  public double truth(int branch) {
    return scale.mean(shares[branch]);
  }

  /** The true share of the grade that most voters choose. */
  public double agreement(int branch) {
    return Arrays.stream(shares[branch]).max().orElseThrow();
  }
}
