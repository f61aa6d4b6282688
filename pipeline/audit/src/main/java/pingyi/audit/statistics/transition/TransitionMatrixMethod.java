package pingyi.audit.statistics.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.transition.MarginalHomogeneity;
import pingyi.method.statistics.transition.Symmetry;
import pingyi.method.statistics.transition.Transitions;

/** Moves between grades. */
public final class TransitionMatrixMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "transition-matrix",
            "等级变动",
            "How many went from each grade to each: shares with Wilson intervals, up, same and down with"
                + " the exact sign test, Stuart-Maxwell and Bowker (McNemar for two grades).")
        .counting("the pairs of grades")
        .reads(
            ColumnForm.optional("from", "the earlier grade; missing: an entry", "before"),
            ColumnForm.optional("to", "the later grade; missing: an exit", "after"),
            ColumnForm.optional("count", "how many went so; without this column each row is one"),
            ColumnForm.optional("unit", "where there is no from: whose state it is", "id"),
            ColumnForm.optional("time", "where there is no from: when", "year", "years"),
            ColumnForm.optional(
                "state",
                "where there is no from: the grade; consecutive ones of a unit are a pair"))
        .takes(
            OptionForm.level(),
            OptionForm.texts(
                "levels",
                "",
                "every grade from the worst to the best; standard: numbers by size, then words by the"
                    + " alphabet"),
            OptionForm.texts("ungraded", "", "words that are no grade: shown, but not tested"))
        .answers("levels", "the grades, from the worst to the best, then what is ungraded")
        .answers("counts", "a row an earlier grade, a column a later one")
        .answers("entries", "pairs without an earlier grade")
        .answers("exits", "pairs without a later grade")
        .answers("shares", "counts over the row's sum; null in an empty row")
        .answers("wilson", "their intervals")
        .answers("graded", "pairs with a grade on both sides; the tests are of these")
        .answers("up", "of them to a better grade")
        .answers("same", "of them to the same")
        .answers("down", "of them to a worse")
        .answers("sign_test_p", "two-sided, exact: as many rise as fall")
        .answers("stuart_maxwell", "statistic, df, p_value: the grades were given as often")
        .answers("bowker", "statistic, df, p_value: as many went each way between every two grades")
        .answers("mcnemar", "of two grades: plain, corrected, exact_p; else null")
        .from(
            "Stuart, Biometrika 42, 1955",
            "Maxwell, British Journal of Psychiatry 116, 1970",
            "Bowker, JASA 43, 1948",
            "McNemar, Psychometrika 12, 1947")
        .example("from,to,count\n1,1,20\n1,2,5\n2,1,1\n2,2,30\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    TransitionPairs pairs = TransitionPairs.read(input);
    Transitions all = new Transitions(pairs.counts(pairs.levels().size()));
    Transitions graded = new Transitions(pairs.counts(pairs.graded()));
    Transitions.Moves moves = graded.moves();
    double level = input.options().number("level");
    return MethodResult.of(all.total())
        .with("levels", pairs.levels())
        .with("counts", all.counts())
        .with("entries", pairs.entries())
        .with("exits", pairs.exits())
        .with("shares", table(all, (i, j) -> all.share(i, j)))
        .with("wilson", table(all, (i, j) -> all.interval(i, j, level)))
        .with("graded", graded.total())
        .with("up", moves.up())
        .with("same", moves.same())
        .with("down", moves.down())
        .with("sign_test_p", moves.pValue())
        .with("stuart_maxwell", MarginalHomogeneity.stuartMaxwell(graded))
        .with("bowker", Symmetry.bowker(graded))
        .with(
            "mcnemar",
            graded.grades() == 2 ? Optional.of(Symmetry.mcNemar(graded)) : Optional.empty());
  }

  /** What stands in one cell. */
  private interface Cell {
    Object at(int from, int to);
  }

  private static List<List<Object>> table(Transitions transitions, Cell cell) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < transitions.grades(); i++) {
      int from = i;
      rows.add(IntStream.range(0, transitions.grades()).mapToObj(to -> cell.at(from, to)).toList());
    }
    return rows;
  }
}
