package pingyi.benchmark.world;

/** Those who vote on the branches of a world, anew each year and always of the same mind. */
public interface Judges {
  /** How they vote. */
  enum Manner {
    /** Every branch has voters of its own. */
    APART,
    /** One panel votes on all branches; some of its voters are severe, some lenient. */
    ONE_PANEL,
    /** One panel votes on all branches; nobody may give the best grade to more than a quota. */
    QUOTA
  }

  /** The shares of the grades that each branch would have among endlessly many voters. */
  double[][] shares();

  /** The ballots of a year: by branch, by grade. */
  double[][] year(int voters, Dice dice);
}
