package pingyi.dashboards.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Format;

/** Numbers as the briefing's tables print them, with the real minus sign. */
public final class Numerals {
  private Numerals() {}

  /** One number in a column's format. */
  public static String print(double value, Format format) {
    return switch (format) {
      case COUNT -> signed(String.format(Locale.ROOT, "%,.0f", value));
      case PLAIN, TEXT -> signed(String.format(Locale.ROOT, "%.0f", value));
      case SCORE -> signed(String.format(Locale.ROOT, "%.1f", value));
      case CHANGE -> (value > 0 ? "+" : "") + signed(String.format(Locale.ROOT, "%.1f", value));
      case SHARE -> signed(String.format(Locale.ROOT, "%.1f", value * 100)) + "%";
      case AMOUNT -> signed(value == Math.rint(value) ? "%.0f".formatted(value) : "" + value);
      case STATISTIC -> signed(String.format(Locale.ROOT, "%.4f", value));
    };
  }

  private static String signed(String text) {
    if (!text.startsWith("-")) {
      return text;
    }
    // Rounding can leave a minus before nothing.
    return text.matches("-[0.,]*") ? text.substring(1) : "−" + text.substring(1);
  }

  /** What a figure's values are: a share if its table says so, else a change or a score. */
  static Format valueFormat(Grid data) {
    for (Format wanted : List.of(Format.SCORE, Format.SHARE, Format.CHANGE, Format.COUNT)) {
      if (data.heads().stream().anyMatch(head -> head.format() == wanted)) {
        return wanted;
      }
    }
    return Format.SCORE;
  }

  /**
   * The heading of the column that holds just these values in this order, so that marks can be
   * named in the reader's words.
   */
  static Optional<String> heading(Grid data, IntToDoubleFunction values, int count) {
    if (data.rows().size() != count || count == 0) {
      return Optional.empty();
    }
    for (int column = 0; column < data.heads().size(); column++) {
      if (holds(data, column, values)) {
        return Optional.of(data.heads().get(column).label());
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Grid data, int column, IntToDoubleFunction values) {
    for (int row = 0; row < data.rows().size(); row++) {
      Object cell = data.rows().get(row).get(column);
      if (!(cell instanceof Number number)
          || Math.abs(number.doubleValue() - values.applyAsDouble(row)) > 1e-9) {
        return false;
      }
    }
    return true;
  }
}
