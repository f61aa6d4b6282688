package pingyi.audit.statistics.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The grades of a file from the worst to the best: as the option says, else numbers by size and
 * then words by the alphabet.
 */
public record GradeOrder(List<String> grades) {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  /** A copy that nobody changes. */
  public GradeOrder {
    grades = List.copyOf(grades);
  }

  /**
   * The order of the grades found.
   *
   * @param stated the order an option states; empty for none
   */
  public static GradeOrder of(List<String> stated, Collection<String> found) {
    return new GradeOrder(
        stated.isEmpty()
            ? found.stream()
                .distinct()
                .sorted(
                    Comparator.comparing((String grade) -> !isNumber(grade))
                        .thenComparingDouble(
                            grade -> isNumber(grade) ? Double.parseDouble(grade) : 0)
                        .thenComparing(Comparator.naturalOrder()))
                .toList()
            : stated);
  }

  /** How many there are. */
  public int size() {
    return grades.size();
  }

  /**
   * The place of a row's grade, from 0.
   *
   * @throws StatisticsFault if the option's order does not name it
   */
  public int place(Column column, int row) {
    int place = grades.indexOf(column.text(row));
    if (place < 0) {
      throw column.fault("value", row);
    }
    return place;
  }

  private static boolean isNumber(String grade) {
    return NUMBER.matcher(grade).matches();
  }
}
