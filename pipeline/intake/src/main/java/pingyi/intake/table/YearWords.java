package pingyi.intake.table;

import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pingyi.intake.number.ChineseNumeral;
import pingyi.intake.text.CleanText;

/** Review years in titles and folder names. */
public final class YearWords {
  private static final String YEAR = "((?:19|20)\\d{2}|[一二]\\p{IsHan}{3})";
  private static final Pattern REVIEW_YEAR = Pattern.compile(YEAR + "年度");
  // A year before a month is a date of filling in, not the year under review.
  private static final Pattern PLAIN_YEAR = Pattern.compile(YEAR + "年(?![度0-9一二三四五六七八九十]|度)");
  private static final Pattern FOLDER = Pattern.compile("((?:19|20)\\d{2})(?:年度?)?");

  private YearWords() {}

  /** The years that a title says; those called 年度 outweigh others. */
  static Set<Integer> inTitle(String title) {
    String text = CleanText.withoutSpaces(title);
    Set<Integer> years = find(REVIEW_YEAR, text);
    return years.isEmpty() ? find(PLAIN_YEAR, text) : years;
  }

  /** The year that a folder is named after. */
  public static OptionalInt ofFolder(String name) {
    Matcher matcher = FOLDER.matcher(CleanText.withoutSpaces(name));
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  private static Set<Integer> find(Pattern pattern, String text) {
    Set<Integer> years = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group(1);
      if (Character.isDigit(digits.charAt(0))) {
        years.add(Integer.parseInt(digits));
      } else {
        ChineseNumeral.parse(digits)
            .ifPresent(
                year -> {
                  if (year >= 1900 && year < 2100) {
                    years.add((int) year);
                  }
                });
      }
    }
    return years;
  }
}
