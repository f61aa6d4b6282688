package pingyi.method.organization;

/** The number that a run of Chinese or Arabic numerals says. */
final class Numeral {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  private Numeral() {}

  /** Whether a character can stand in a numeral. */
  static boolean has(char letter) {
    return digit(letter) >= 0 || unit(letter) > 0;
  }

  /**
   * The value of a run of numerals; beyond nine digits only equality means something. One Chinese
   * digit written twice is a slip of the pen for that digit.
   */
  static int value(String run) {
    if (run.length() == 2 && run.charAt(0) == run.charAt(1) && run.charAt(0) > '9') {
      return value(run.substring(1));
    }
    boolean positional = run.chars().noneMatch(letter -> unit((char) letter) > 0);
    int total = 0;
    int pending = positional ? 0 : -1;
    for (char letter : run.toCharArray()) {
      if (positional) {
        total = total * TEN + digit(letter);
      } else if (digit(letter) >= 0) {
        pending = digit(letter);
      } else {
        total += (pending < 0 ? 1 : pending) * unit(letter);
        pending = -1;
      }
    }
    return positional ? total : total + Math.max(pending, 0);
  }

  private static int digit(char letter) {
    if (letter >= '0' && letter <= '9') {
      return letter - '0';
    }
    return Math.max(DIGITS.indexOf(letter), FORMAL.indexOf(letter));
  }

  private static int unit(char letter) {
    return switch (letter) {
      case '十', '拾' -> TEN;
      case '百', '佰' -> HUNDRED;
      default -> 0;
    };
  }
}
