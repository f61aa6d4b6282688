package pingyi.generate.send;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.generate.layout.Entry;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.SentRow;
import pingyi.generate.simulate.Ballots;
import pingyi.generate.simulate.Chance;
import pingyi.generate.truth.TallyRule;

/** What can be wrong with a row, each with the reasons for which it must be quarantined. */
enum Fault {
  MORE_VALID,
  MORE_RETURNED,
  MORE_GRADED,
  NOT_ADDING_UP,
  NEGATIVE,
  FRACTIONAL,
  ABOUT,
  OUT_OF_RANGE,
  IN_WORDS,
  ERROR_CELL,
  NO_STORED_RESULT,
  RAGGED,
  UNNAMED,
  OTHER_MODE,
  OTHER_YEAR;

  /**
   * A clean row into which a fault is planted.
   *
   * @param voterClass the class whose counts stand in it, if it holds ballots
   * @param ballots these counts
   * @param scores the keys of its scores
   * @param yearBefore what its name meant the year before, where all else was the same then
   */
  record Bed(
      SentRow row,
      Layout layout,
      String voterClass,
      Optional<Ballots> ballots,
      List<String> scores,
      Optional<SentName> yearBefore) {
    String key(String count) {
      return layout.shape() == Layout.Shape.CLASS_ROWS ? count : Keys.of(voterClass, count);
    }

    /** Some number whose absence makes nothing else wrong. */
    String number() {
      return scores.isEmpty() ? key(Keys.ISSUED) : scores.get(0);
    }
  }

  /** The row with a fault of chance; none where that fault does not fit. */
  static Optional<SentRow> planted(Bed bed, Chance chance) {
    List<Fault> faults = new ArrayList<>();
    for (Fault fault : values()) {
      faults.add(chance.below(faults.size() + 1), fault);
    }
    return faults.stream().flatMap(fault -> fault.in(bed).stream()).findFirst();
  }

  private Optional<SentRow> in(Bed bed) {
    return switch (this) {
      case MORE_VALID, MORE_RETURNED, MORE_GRADED, NOT_ADDING_UP ->
          bed.ballots().flatMap(ballots -> tally(bed, changed(ballots)));
      case NEGATIVE -> bed.ballots().map(any -> grade(bed, "-1", "negative_count"));
      case FRACTIONAL -> bed.ballots().map(any -> grade(bed, "2.5", "fractional_count"));
      case ABOUT ->
          bed.ballots().map(any -> typed(bed, bed.key(Keys.ISSUED), "约30", "unreadable_number"));
      case OUT_OF_RANGE -> score(bed, "105", "out_of_range");
      case IN_WORDS -> score(bed, "九十多", "unreadable_number");
      case ERROR_CELL -> cell(bed, new Entry.DivisionByZero(), "error_cell");
      // The old binary format stores a result, 0 at least, with every formula.
      case NO_STORED_RESULT ->
          bed.layout().format() == SentFile.Format.XLSX
              ? cell(bed, new Entry.UnstoredFormula("A1+1"), "formula_without_value")
              : Optional.empty();
      case RAGGED ->
          Optional.of(bed.row().withTrailing("复核").becoming(Fate.quarantined("ragged_row")));
      case UNNAMED ->
          Optional.of(bed.row().unnamed().becoming(Fate.quarantined("organization_missing")));
      case OTHER_MODE -> bed.ballots().map(any -> typed(bed, Keys.MODE, "视频连线", "unknown_mode"));
      case OTHER_YEAR -> bed.layout().contradictsYears() ? otherYear(bed) : Optional.empty();
    };
  }

  private static Optional<SentRow> otherYear(Bed bed) {
    return bed.yearBefore()
        .map(
            name ->
                SentRow.of(bed.row().entries(), name, Fate.quarantined("year_conflict"))
                    .with(Keys.YEAR, Entry.of(name.year())));
  }

  private Ballots changed(Ballots ballots) {
    List<BigDecimal> grades = new ArrayList<>(ballots.grades());
    int issued = ballots.issued();
    int returned = ballots.returned();
    int valid = ballots.valid();
    switch (this) {
      case MORE_VALID -> valid = returned + 2;
      case MORE_RETURNED -> returned = issued + 1;
      case MORE_GRADED -> grades.set(0, grades.get(0).add(BigDecimal.valueOf(valid)));
      default -> valid = valid - 1;
    }
    return new Ballots(issued, returned, valid, ballots.spoiled(), ballots.abstained(), grades);
  }

  /** Impossible counts; none where the layout does not show what makes them impossible. */
  private static Optional<SentRow> tally(Bed bed, Ballots changed) {
    List<String> reasons =
        bed.layout().counts() == Layout.Counts.ALL
            ? TallyRule.faults(changed)
            : TallyRule.faultsOfMainCounts(changed);
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        bed.row()
            .with(bed.key(Keys.RETURNED), Entry.of(changed.returned()))
            .with(bed.key(Keys.VALID), Entry.of(changed.valid()))
            .with(bed.key(Keys.grade(1)), Entry.of(changed.grades().get(0)))
            .becoming(new Fate.Quarantined(reasons)));
  }

  /** With the abstentions left open, so that nothing but the grade itself is wrong. */
  private static SentRow grade(Bed bed, String text, String reason) {
    return typed(bed, bed.key(Keys.grade(1)), text, reason).with(bed.key(Keys.ABSTAINED), "/");
  }

  private static Optional<SentRow> score(Bed bed, String text, String reason) {
    return bed.scores().isEmpty()
        ? Optional.empty()
        : Optional.of(typed(bed, bed.scores().get(0), text, reason));
  }

  private static Optional<SentRow> cell(Bed bed, Entry entry, String reason) {
    return bed.layout().isSpreadsheet()
        ? Optional.of(bed.row().with(bed.number(), entry).becoming(Fate.quarantined(reason)))
        : Optional.empty();
  }

  private static SentRow typed(Bed bed, String key, String text, String reason) {
    return bed.row().with(key, text).becoming(Fate.quarantined(reason));
  }
}
