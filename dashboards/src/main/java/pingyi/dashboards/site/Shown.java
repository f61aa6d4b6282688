package pingyi.dashboards.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Grid.Format;

/** A value as a reader sees it. */
final class Shown {
  /** What stands for no value; a zero would be a statement. */
  static final String NOTHING = "—";

  private Shown() {}

  static String of(@Nullable Object value, Format format) {
    if (value == null) {
      return NOTHING;
    }
    if (value instanceof Boolean truth) {
      return truth ? "✓" : "✗";
    }
    if (value instanceof Number number) {
      double amount = number.doubleValue();
      return Double.isFinite(amount) ? number(amount, format) : NOTHING;
    }
    return value.toString();
  }

  private static String number(double amount, Format format) {
    return switch (format) {
      case COUNT -> written("%,.0f", amount);
      case PLAIN -> written("%.0f", amount);
      case SCORE -> written("%.1f", amount);
      case CHANGE -> {
        String size = written("%.1f", amount);
        yield amount > 0 && !size.equals("0.0") ? "+" + size : size;
      }
      case SHARE -> written("%.1f", amount * 100) + "%";
      case STATISTIC -> written("%.4f", amount);
      case TEXT, AMOUNT ->
          amount == Math.rint(amount) ? written("%.0f", amount) : Double.toString(amount);
    };
  }

  /** The minus is the real one, and there is no minus zero. */
  private static String written(String pattern, double amount) {
    String size = String.format(Locale.ROOT, pattern, Math.abs(amount));
    boolean zero = size.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    return amount < 0 && !zero ? "−" + size : size;
  }
}
