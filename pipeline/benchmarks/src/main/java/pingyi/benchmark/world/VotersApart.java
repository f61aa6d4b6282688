package pingyi.benchmark.world;

/** Every branch has voters of its own; between 80 and 100 of 100 return their ballots. */
record VotersApart(double[][] shares) implements Judges {
  @Override
  public double[][] year(int voters, Dice dice) {
    double[][] ballots = new double[shares.length][];
    for (int branch = 0; branch < shares.length; branch++) {
      int returned = Math.max(World.FEWEST_BALLOTS, dice.between(voters * 4 / 5, voters));
      ballots[branch] = dice.ballots(shares[branch], returned);
    }
    return ballots;
  }
}
