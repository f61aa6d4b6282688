package pingyi.benchmark.alarm;

/** What stands between the tables. */
final class Text {
  private Text() {}

  static final String HEAD =
      """
      # How far the verdicts can be trusted

      %,d invented institutions (seeds %d to %d) of 22 to 60 branches with five years of 10 to 200 ballots, in which nothing
      changes. Scales, the voters' agreement and their manner (voters of their own, one panel with severe and lenient voters, one
      panel with a quota on the best grade) are drawn; in one of five institutions the branches do not differ. The ballots go
      through the rules of the product's own recipes (`StandardRatings`, `ChangeVerdicts`, `BallotChanges`, `RankSets`). Made by

          pipeline/benchmarks/false-alarms %d %d >pipeline/docs/statistics-simulation.md

      The same arguments print the same page on any machine. In brackets: cases.
      """;

  static final String ALARMS =
      """

      ## False alarms

      Years of change in which any branch's score "improved" or "declined", and in which any branch's ballots became "better" or "worse".
      Asked: at most 5 %.

      """;

  static final String INTERVALS =
      """

      ## Intervals

      95 % intervals of a branch's mean that hold the true mean, %. Asked: 93 to 97. Rows: the true share of the grade that most
      voters choose; a panel is unanimous the more often the smaller it is.

      """;

  static final String INTERVALS_BY_SCALE = "\nThe same by scale.\n\n";

  static final String RANKS =
      """

      ## Rank sets

      95 % sets; a branch that truly shares its place with others must be granted all the places they share. Asked: at least 95.

      """;

  static final String POWER =
      """

      ## Power

      Six branches of each institution are changed in the last year, one at a time, by what the year's table calls the smallest
      detectable decline (`detectable`) and rise (`detectable_rise`), and the whole table is judged again. Asked: 75 to 85 % found.
      A change of the mean can come about in many ways, and the ballots do not tell which: by odds everybody's opinion moves alike;
      by tilting more ballots go to the extreme grades. The last column is what the usual formula, 2.8 standard errors as seen,
      would have promised to find in 80 %.

      """;
}
