package pingyi.intake.number;

import java.util.OptionalLong;

/** Chinese numerals up to 99,999,999: 二十二, 廿二, 一百零五, 二〇一九, 壹佰. */
public final class ChineseNumeral {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String SAME_AS = "零壹贰叁肆伍陆柒捌玖";

  private ChineseNumeral() {}

  /** The value; empty if it is no such numeral or can be understood in two ways, like 一百五. */
  public static OptionalLong parse(String text) {
    if (text.isEmpty() || text.length() > 24) {
      return OptionalLong.empty();
    }
    if (text.length() > 1 && text.chars().allMatch(character -> digit((char) character) >= 0)) {
      // A row of digits alone is a number written digit by digit: 二〇一九.
      if (text.length() > 9) {
        return OptionalLong.empty();
      }
      long value = 0;
      for (int i = 0; i < text.length(); i++) {
        value = value * 10 + digit(text.charAt(i));
      }
      return OptionalLong.of(value);
    }
    int tenThousands = text.indexOf('万');
    if (tenThousands < 0) {
      return section(text);
    }
    OptionalLong high = section(text.substring(0, tenThousands));
    String rest = text.substring(tenThousands + 1);
    OptionalLong low = rest.isEmpty() ? OptionalLong.of(0) : section(rest);
    boolean sound =
        high.isPresent()
            && high.getAsLong() > 0
            && low.isPresent()
            && (rest.isEmpty() || low.getAsLong() > 0)
            // 一万五 may mean 15000 or 10005, so a rest below a thousand must say its zero.
            && (rest.isEmpty() || low.getAsLong() >= 1000 || digit(rest.charAt(0)) == 0);
    return sound
        ? OptionalLong.of(high.getAsLong() * 10_000 + low.getAsLong())
        : OptionalLong.empty();
  }

  /** A numeral below ten thousand: units must fall, and a skipped unit must be said as zero. */
  private static OptionalLong section(String text) {
    long value = 0;
    int lastUnit = 10_000;
    int digit = -1;
    boolean zero = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      int twenties = character == '廿' ? 20 : character == '卅' ? 30 : 0;
      int unit = unit(character);
      if (twenties > 0) {
        if (digit >= 0 || lastUnit <= 10) {
          return OptionalLong.empty();
        }
        value += twenties;
        lastUnit = 10;
        zero = false;
      } else if (unit > 0) {
        boolean bareTen = unit == 10 && digit < 0 && i == 0;
        if (unit >= lastUnit || (digit <= 0 && !bareTen)) {
          return OptionalLong.empty();
        }
        value += (long) unit * (bareTen ? 1 : digit);
        lastUnit = unit;
        digit = -1;
        zero = false;
      } else {
        int next = digit(character);
        if (next < 0 || digit >= 0) {
          return OptionalLong.empty();
        }
        if (next == 0 && text.length() > 1) {
          if (zero || i == text.length() - 1) {
            return OptionalLong.empty();
          }
          zero = true;
        } else {
          digit = next;
        }
      }
    }
    if (digit >= 0) {
      boolean ambiguous = lastUnit > 10 && lastUnit < 10_000 && !zero;
      if (ambiguous) {
        return OptionalLong.empty();
      }
      value += digit;
    }
    return OptionalLong.of(value);
  }

  private static int digit(char character) {
    if (character == '两') {
      return 2;
    }
    int at = DIGITS.indexOf(character);
    return at >= 0 ? at : SAME_AS.indexOf(character);
  }

  private static int unit(char character) {
    return switch (character) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      default -> 0;
    };
  }
}
