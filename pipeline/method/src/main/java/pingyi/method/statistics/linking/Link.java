package pingyi.method.statistics.linking;

/** One scale's scores in terms of another. */
public interface Link {
  /** The other scale's value of a score. */
  double of(double score);

  /** The values of a table's scores. */
  default double[] of(ScoreTable table) {
    double[] values = new double[table.scores().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = of(table.scores()[i]);
    }
    return values;
  }
}
