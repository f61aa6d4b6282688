package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A comparison of a value with a limit.
 *
 * @param value the name of the value
 * @param missing what holds where there is no such value
 */
record Condition(String value, Comparison comparison, BigDecimal limit, IfMissing missing) {
  /** The comparisons; the names are the keys in the file. */
  enum Comparison {
    AT_LEAST("≥"),
    ABOVE(">"),
    AT_MOST("≤"),
    BELOW("<"),
    IS("=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    boolean holds(int order) {
      return switch (this) {
        case AT_LEAST -> order >= 0;
        case ABOVE -> order > 0;
        case AT_MOST -> order <= 0;
        case BELOW -> order < 0;
        case IS -> order == 0;
      };
    }
  }

  /** What a missing value means for a condition. */
  enum IfMissing {
    UNDECIDED,
    HOLDS,
    FAILS
  }

  /** What came of a condition. */
  enum Verdict {
    HOLDS,
    FAILS,
    UNKNOWN
  }

  Verdict judge(Line line) {
    Optional<BigDecimal> stated = line.value(value);
    if (stated.isEmpty()) {
      return switch (missing) {
        case UNDECIDED -> Verdict.UNKNOWN;
        case HOLDS -> Verdict.HOLDS;
        case FAILS -> Verdict.FAILS;
      };
    }
    return comparison.holds(Decimals.compare(stated.get(), limit)) ? Verdict.HOLDS : Verdict.FAILS;
  }

  String print(Line line) {
    return value
        + " "
        + line.value(value).map(Decimals::print).orElse("?")
        + " "
        + comparison.sign
        + " "
        + Decimals.print(limit);
  }
}
