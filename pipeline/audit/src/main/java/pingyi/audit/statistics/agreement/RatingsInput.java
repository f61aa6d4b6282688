package pingyi.audit.statistics.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.GradeOrder;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.OptionForm;

/**
 * Scores by targets and judges: a row a target and a column a judge, or a row a score with the
 * names of both.
 *
 * @param cells a row a target, a column a judge; empty text where there is no score
 */
record RatingsInput(List<List<String>> cells) {
  static final ColumnForm[] COLUMNS = {
    ColumnForm.many("ratings", "one column a judge, one row a target"),
    ColumnForm.optional("target", "what is judged", "unit", "subject", "object", "id"),
    ColumnForm.optional("rater", "in the long form: who judges", "judge", "observer"),
    ColumnForm.optional("score", "in the long form: the score", "rating", "value")
  };

  static final OptionForm TURNED =
      OptionForm.choice("judges_in", "whether judges are columns or rows", "columns", "rows");

  static RatingsInput read(MethodInput input) {
    Optional<Column> raters = input.optional("rater");
    RatingsInput read =
        raters.isPresent() ? read(input, raters.get(), input.column("score")) : wide(input);
    return raters.isEmpty() && input.options().text("judges_in").equals("rows")
        ? new RatingsInput(turned(read.cells))
        : read;
  }

  private static RatingsInput wide(MethodInput input) {
    List<Column> judges = input.many("ratings");
    List<List<String>> cells = new ArrayList<>();
    for (int row = 0; row < input.rows(); row++) {
      List<String> given = new ArrayList<>();
      for (Column judge : judges) {
        given.add(judge.missing(row) ? "" : judge.text(row));
      }
      cells.add(given);
    }
    return new RatingsInput(cells);
  }

  private static RatingsInput read(MethodInput input, Column raters, Column scores) {
    List<String> targets = input.column("target").texts();
    List<String> judges = raters.texts().stream().distinct().toList();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (int row = 0; row < input.rows(); row++) {
      List<String> cells =
          rows.computeIfAbsent(
              targets.get(row), name -> new ArrayList<>(Collections.nCopies(judges.size(), "")));
      int judge = judges.indexOf(raters.text(row));
      if (!cells.get(judge).isEmpty()) {
        throw scores.fault("score_twice", row);
      }
      cells.set(judge, scores.missing(row) ? "" : scores.text(row));
    }
    return new RatingsInput(List.copyOf(rows.values()));
  }

  private static List<List<String>> turned(List<List<String>> cells) {
    int width = cells.isEmpty() ? 0 : cells.get(0).size();
    return IntStream.range(0, width)
        .mapToObj(column -> cells.stream().map(row -> row.get(column)).toList())
        .toList();
  }

  /** The rows in which every judge gave a score. */
  RatingsInput complete() {
    return new RatingsInput(
        cells.stream().filter(row -> row.stream().noneMatch(String::isEmpty)).toList());
  }

  /** The scores that are there. */
  List<String> given() {
    return cells.stream().flatMap(List::stream).filter(cell -> !cell.isEmpty()).toList();
  }

  /** The scores as numbers, NaN where there is none. */
  double[][] numbers() {
    return cells.stream()
        .map(row -> row.stream().mapToDouble(this::number).toArray())
        .toArray(double[][]::new);
  }

  /** The scores as the numbers of their grades from 1, NaN where there is none. */
  double[][] places(GradeOrder order) {
    return cells.stream()
        .map(row -> row.stream().mapToDouble(cell -> grade(order, cell)).toArray())
        .toArray(double[][]::new);
  }

  private double grade(GradeOrder order, String cell) {
    if (cell.isEmpty()) {
      return Double.NaN;
    }
    int grade = order.grades().indexOf(cell);
    if (grade < 0) {
      throw new IllegalArgumentException("\"" + cell + "\" is not among the levels given");
    }
    return grade + 1.0;
  }

  private double number(String cell) {
    try {
      return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + cell + "\" is no number", e);
    }
  }
}
