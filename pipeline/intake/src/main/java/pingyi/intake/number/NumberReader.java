package pingyi.intake.number;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.received.Field.Kind;
import pingyi.warehouse.table.recognised.RejectionReason;

/**
 * Reads the numbers that people type: 32, ３２, 32人, 1,234, 95.5分, 95%, 二十二. What can be understood
 * in two ways (约30, 12+3, 1百2, 12¹) is refused rather than guessed.
 */
public final class NumberReader {
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(\\d{1,18}(\\.\\d{0,30})?|\\.\\d{1,30})");
  private static final Pattern COUNT_UNIT = Pattern.compile("(.+?)[人票名张份个位次]");
  private static final Pattern YEAR = Pattern.compile("([^年]+?)(年度?)?");
  private static final double LARGEST_COUNT = 100_000_000;
  private static final int HIGHEST_SCORE = 100;

  private final Set<String> missingMarks;

  /** A reader that takes these marks for "nothing to state". */
  public NumberReader(Set<String> missingMarks) {
    this.missingMarks =
        missingMarks.stream().map(CleanText::of).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a text states nothing. */
  public boolean missing(String raw) {
    String clean = CleanText.of(raw);
    return clean.isEmpty() || missingMarks.contains(clean);
  }

  /** The value of a text under a field of a kind; only for kinds that are numeric. */
  public Reading read(String raw, Kind kind) {
    return read(raw, kind, HIGHEST_SCORE);
  }

  /** The same where scores may be higher than usual, as outputs and points beyond 100 are. */
  public Reading read(String raw, Kind kind, int highestScore) {
    if (missing(raw)) {
      return Reading.MISSING;
    }
    if (raw.codePoints().anyMatch(NumberReader::footnoteDigit)) {
      // NFKC would turn the footnote of 12¹ into a third digit.
      return Reading.unreadable(RejectionReason.UNREADABLE_NUMBER);
    }
    String text = CleanText.withoutSpaces(raw).replace('−', '-');
    if (text.startsWith("'")) {
      // The mark by which spreadsheet programs keep a number as text.
      text = text.substring(1);
    }
    return switch (kind) {
      case COUNT -> count(text);
      case SHARE -> share(text);
      case SCORE -> score(text, highestScore);
      case YEAR -> year(text);
      case TEXT, TERM, DATE, OWNER ->
          throw new IllegalArgumentException("A text is not read as a number");
    };
  }

  private static boolean footnoteDigit(int point) {
    return Character.getType(point) == Character.OTHER_NUMBER;
  }

  private static Reading count(String text) {
    Matcher unit = COUNT_UNIT.matcher(text);
    String bare = unit.matches() ? unit.group(1) : text;
    OptionalLong chinese = ChineseNumeral.parse(bare);
    if (chinese.isPresent()) {
      return Reading.stated(chinese.getAsLong());
    }
    BigDecimal value = decimal(bare);
    if (value == null) {
      return Reading.unreadable(RejectionReason.UNREADABLE_NUMBER);
    }
    double number = value.doubleValue();
    if (value.signum() < 0) {
      return Reading.faulty(number, RejectionReason.NEGATIVE_COUNT);
    }
    if (value.stripTrailingZeros().scale() > 0) {
      return Reading.faulty(number, RejectionReason.FRACTIONAL_COUNT);
    }
    return number > LARGEST_COUNT
        ? Reading.faulty(number, RejectionReason.OUT_OF_RANGE)
        : Reading.stated(number);
  }

  private static Reading share(String text) {
    BigDecimal value;
    if (text.startsWith("百分之")) {
      OptionalLong chinese = ChineseNumeral.parse(text.substring(3));
      value = chinese.isPresent() ? BigDecimal.valueOf(chinese.getAsLong(), 2) : null;
    } else if (text.endsWith("%")) {
      BigDecimal percent = decimal(text.substring(0, text.length() - 1));
      value = percent == null ? null : percent.movePointLeft(2);
    } else {
      value = decimal(text);
    }
    return within(value, 1);
  }

  /** A percent sign after a score is the unit of a percent scale: 95.5% is 95.5. */
  private static Reading score(String text, int highest) {
    boolean unit = text.endsWith("分") || text.endsWith("%");
    return within(decimal(unit ? text.substring(0, text.length() - 1) : text), highest);
  }

  private static Reading year(String text) {
    Matcher matcher = YEAR.matcher(text);
    if (matcher.matches()) {
      String digits = matcher.group(1);
      OptionalLong chinese =
          digits.length() == 4 ? ChineseNumeral.parse(digits) : OptionalLong.empty();
      BigDecimal value =
          chinese.isPresent() ? BigDecimal.valueOf(chinese.getAsLong()) : decimal(digits);
      if (value != null
          && value.stripTrailingZeros().scale() <= 0
          && value.compareTo(BigDecimal.valueOf(1949)) >= 0
          && value.compareTo(BigDecimal.valueOf(2199)) <= 0) {
        return Reading.stated(value.doubleValue());
      }
    }
    return Reading.unreadable(RejectionReason.UNREADABLE_NUMBER);
  }

  private static Reading within(@Nullable BigDecimal value, int highest) {
    if (value == null) {
      return Reading.unreadable(RejectionReason.UNREADABLE_NUMBER);
    }
    boolean inside = value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(highest)) <= 0;
    return inside
        ? Reading.stated(value.doubleValue())
        : Reading.faulty(value.doubleValue(), RejectionReason.OUT_OF_RANGE);
  }

  private static @Nullable BigDecimal decimal(String text) {
    if (GROUPED.matcher(text).matches()) {
      return new BigDecimal(text.replace(",", ""));
    }
    if (!DECIMAL.matcher(text).matches() || text.endsWith(".")) {
      return null;
    }
    return new BigDecimal(text);
  }
}
