package pingyi.benchmark.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import pingyi.warehouse.table.recognised.PanelScore;
import pingyi.warehouse.table.recognised.Tally;
import pingyi.warehouse.table.working.BallotPair;

/** Rows for the recipes that judge. */
final class GeneratedRows {
  private GeneratedRows() {}

  /** Thirty ballots on four grades. */
  static List<Tally> tally(String id, int year, Random random) {
    int good = random.nextInt(31);
    int[] ballots = {30 - good, good / 2, good - good / 2, 0};
    List<Tally> grades = new ArrayList<>();
    for (int g = 0; g < ballots.length; g++) {
      grades.add(
          new Tally(id, year, "all", "s", "g" + g, g + 1, ballots[g], null, "stated", "r", "c"));
    }
    return grades;
  }

  /** Thirty ballots on four grades in each of two years. */
  static List<BallotPair> votes(String id, int year, Random random) {
    int before = random.nextInt(31);
    int after = random.nextInt(31);
    int[] earlier = {30 - before, before / 2, before - before / 2, 0};
    int[] later = {30 - after, after / 2, after - after / 2, 0};
    List<BallotPair> grades = new ArrayList<>();
    for (int g = 0; g < later.length; g++) {
      grades.add(
          new BallotPair(
              year, id, "all", "s", g + 1, year - 1, g < 2, earlier[g], later[g], "COMPARABLE"));
    }
    return grades;
  }

  /** Sessions of fifty branches, each scored in whole points by twenty raters of three classes. */
  static List<PanelScore> panel(double[] level, int year, Random random) {
    List<PanelScore> scores = new ArrayList<>();
    for (int b = 0; b < level.length; b++) {
      String id = id(b);
      String session = "session-" + b / 50;
      for (int rater = 0; rater < 20; rater++) {
        scores.add(
            new PanelScore(
                id,
                id,
                year,
                session,
                "panel",
                rater < 5 ? "A" : rater < 12 ? "B" : "C",
                "r" + rater,
                Math.rint(level[b] + 3 * random.nextGaussian()),
                "r",
                "c"));
      }
    }
    return scores;
  }

  static String id(int branch) {
    return String.format("B%06d", branch);
  }
}
