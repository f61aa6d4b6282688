package pingyi.dashboards.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.Citation;

/**
 * How numbers are written in sentences: one decimal for scores and percentages, the real minus
 * sign, ranges and dates by the custom of the language.
 */
final class Numbers {
  private final Words words;

  Numbers(Words words) {
    this.words = words;
  }

  /** A score with one decimal. */
  String score(double value) {
    return fixed(value).replace('-', '−');
  }

  /** A difference of scores with its sign. */
  String change(double value) {
    String text = score(value);
    return text.startsWith("−") || text.equals("0.0") ? text : "+" + text;
  }

  /** A share of 0 to 1 as a percentage with one decimal. */
  String share(double value) {
    return fixed(value * 100) + "%";
  }

  /** A round share such as a weight or a level: decimals only where it has any. */
  String percent(double share) {
    return amount(Math.round(share * 1000) / 10.0) + "%";
  }

  /** A whole number with separators. */
  String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A number that is whole almost always, such as voters: no decimals then. */
  String amount(double value) {
    // A sum of shares of ballots may miss the whole number by its last digit.
    return Math.abs(value - Math.rint(value)) < 1e-6 ? count(Math.round(value)) : fixed(value);
  }

  /** A number of a table as its column prints it. */
  String cell(@Nullable Object value, Grid.Format format) {
    if (!(value instanceof Number number)) {
      return "";
    }
    double amount = number.doubleValue();
    return switch (format) {
      case COUNT -> amount(amount);
      case SCORE -> score(amount);
      case CHANGE -> change(amount);
      case SHARE -> share(amount);
      case STATISTIC -> String.format(Locale.ROOT, "%.4f", amount);
      case AMOUNT -> BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
      case PLAIN, TEXT -> number.toString();
    };
  }

  /** From one score to another, both with their cells. */
  String scoreRange(double low, Citation lowest, double high, Citation highest) {
    return words.say(
        "range.values", words.cited(score(low), lowest), words.cited(score(high), highest));
  }

  /** From one score to another. */
  String scoreRange(double low, double high) {
    return words.say("range.values", score(low), score(high));
  }

  /** The years that are covered, never shortened. */
  String years(int first, int last) {
    return first == last ? words.say("year.one", first) : words.say("range.years", first, last);
  }

  /** One year. */
  String year(int year) {
    return words.say("year.one", year);
  }

  /** An ISO date in prose; what is no date is printed as it stands. */
  String date(String iso) {
    if (!iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return iso;
    }
    LocalDate date = LocalDate.parse(iso);
    return words.say(
        "date",
        date.getYear(),
        words.code("month", String.valueOf(date.getMonthValue())),
        date.getDayOfMonth());
  }

  private static String fixed(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0.0" : rounded.toPlainString();
  }
}
