package pingyi.dashboards.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as a reader sees it, held against a stored one. */
public final class PrintedNumber {
  private static final Pattern NUMBER = Pattern.compile("[+−-]?\\d[\\d,]*(?:\\.\\d+)?%?");

  private PrintedNumber() {}

  /** Whether the text prints the value: rounded half up to the digits shown, a share in percent. */
  public static boolean prints(String text, double value) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    boolean percent = text.endsWith("%");
    String digits =
        text.replace("−", "-").replace("+", "").replace(",", "").replace("%", "").strip();
    BigDecimal printed = new BigDecimal(digits);
    BigDecimal stored =
        BigDecimal.valueOf(percent ? value * 100 : value)
            .setScale(printed.scale(), RoundingMode.HALF_UP);
    return printed.compareTo(stored) == 0;
  }

  /** The pattern of a printed number. */
  public static Pattern pattern() {
    return NUMBER;
  }
}
