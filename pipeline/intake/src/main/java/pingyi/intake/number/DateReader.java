package pingyi.intake.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pingyi.intake.sheet.RawCell;
import pingyi.intake.text.CleanText;

/**
 * Reads the dates that people type: 2023-06-15, 2023.6.15, 2023年6月15日前, 2023年6月底, 20230615. The
 * answer is ISO 8601 and as precise as what is written: a month stays a month. A date without its
 * year, and 2023.1 as a number, which may have been typed 2023.10, are refused rather than guessed.
 */
public final class DateReader {
  private static final Pattern DAY =
      Pattern.compile(
          "([12]\\d{3})(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})[日号]?(?:之?前|00:00:00|以前)?");
  private static final Pattern COMPACT = Pattern.compile("([12]\\d{3})(\\d{2})(\\d{2})");
  private static final Pattern MONTH =
      Pattern.compile("([12]\\d{3})(?:年|[-/.])(\\d{1,2})月?(?:份|底前?|末)?");
  private static final Pattern YEAR = Pattern.compile("([12]\\d{3})年?(?:底前?|末)?");

  private DateReader() {}

  /** The date of a cell in ISO form; empty if it is none. */
  public static Optional<String> iso(RawCell cell) {
    String text = CleanText.withoutSpaces(cell.text());
    if (cell.kind() == RawCell.Kind.NUMBER && text.matches("\\d{4}\\.1")) {
      return Optional.empty();
    }
    for (Pattern pattern : new Pattern[] {DAY, COMPACT}) {
      Matcher day = pattern.matcher(text);
      if (day.matches()) {
        return day(number(day, 1), number(day, 2), number(day, 3));
      }
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return day(number(month, 1), number(month, 2), 1).map(iso -> iso.substring(0, 7));
    }
    Matcher year = YEAR.matcher(text);
    return year.matches()
        ? Optional.of(String.format(Locale.ROOT, "%04d", number(year, 1)))
        : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<String> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
