package pingyi.recognition.grammar;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A date as it is written, with or without its year.
 *
 * @param start where it starts
 * @param end the place behind it
 * @param year the year, where it is written
 * @param month 1 to 12
 * @param day 1 to 31
 */
public record ReportDate(int start, int end, OptionalInt year, int month, int day) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:([0-9]{4}|[零〇一二三四五六七八九]{4})年)?"
              + "([0-9]{1,2}|[一二三四五六七八九十]{1,2})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]"
              + "|([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");

  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** Every date of a text from left to right. */
  public static List<ReportDate> in(String text) {
    List<ReportDate> found = new ArrayList<>();
    Matcher matcher = WRITTEN.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      boolean glued =
          (matcher.end() < text.length()
                  && Character.isDigit(text.charAt(matcher.end()))
                  && Character.isDigit(text.charAt(matcher.end() - 1)))
              || matcher.start() > 0
                  && Character.isDigit(text.charAt(matcher.start()))
                  && Character.isDigit(text.charAt(matcher.start() - 1));
      int shift = matcher.group(4) == null ? 0 : 3;
      OptionalInt year = number(matcher.group(1 + shift));
      OptionalInt month = number(matcher.group(2 + shift));
      OptionalInt day = number(matcher.group(3 + shift));
      if (!glued && valid(year, month, day)) {
        found.add(
            new ReportDate(matcher.start(), matcher.end(), year, month.getAsInt(), day.getAsInt()));
      }
      from = matcher.end();
    }
    return found;
  }

  private static boolean valid(OptionalInt year, OptionalInt month, OptionalInt day) {
    boolean calendar =
        month.isPresent()
            && month.getAsInt() >= 1
            && month.getAsInt() <= 12
            && day.isPresent()
            && day.getAsInt() >= 1
            && day.getAsInt() <= DAYS[month.getAsInt() - 1];
    return calendar && (year.isEmpty() || (year.getAsInt() >= 1949 && year.getAsInt() <= 2100));
  }

  private static OptionalInt number(@org.jspecify.annotations.Nullable String text) {
    if (text == null) {
      return OptionalInt.empty();
    }
    OptionalLong value = Numeral.value(text);
    return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
  }

  /** ISO 8601, with two dashes in the place of a year that is not written. */
  public String iso() {
    String rest = String.format(Locale.ROOT, "%02d-%02d", month, day);
    return year.isPresent() ? year.getAsInt() + "-" + rest : "--" + rest;
  }
}
