package pingyi.generate.sample;

import java.util.ArrayList;
import java.util.List;
import pingyi.generate.truth.Stated;

/** The column in which a sheet names the problems of each branch. */
final class ProblemColumn {
  /** The key of its entries. */
  static final String KEY = "problems";

  private final List<Stated> stated;

  ProblemColumn(List<Stated> stated) {
    this.stated = List.copyOf(stated);
  }

  /** How the problems of a cell are told apart. */
  enum Style {
    /** By semicolons. */
    SEMICOLONS,
    /** By numbers. */
    NUMBERS
  }

  /** Writes the problems of a year into its rows. */
  void into(YearRows rows, int year, Style style) {
    rows.changeAll(
        (id, row) -> {
          List<String> texts = texts(id, year);
          return texts.isEmpty() ? row : row.with(KEY, joined(texts, style));
        });
  }

  private List<String> texts(String organizationId, int year) {
    return stated.stream()
        .filter(each -> each.origin().equals("sheet") && each.year() == year)
        .filter(each -> each.subjectId().filter(organizationId::equals).isPresent())
        .map(Stated::text)
        .toList();
  }

  private static String joined(List<String> texts, Style style) {
    if (style == Style.SEMICOLONS) {
      return String.join("；", texts);
    }
    List<String> numbered = new ArrayList<>();
    for (String text : texts) {
      numbered.add((numbered.size() + 1) + "." + text + "。");
    }
    return String.join("", numbered);
  }
}
