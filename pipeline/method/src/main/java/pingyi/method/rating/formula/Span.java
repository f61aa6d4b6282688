package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An interval with open or closed ends, written as in mathematics: {@code [80, 90)} holds 80 and
 * does not hold 90; an end that is left out, as in {@code [90, )}, is without bound.
 *
 * @param low the lower end; null without bound
 * @param high the upper end; null without bound
 */
public record Span(
    @Nullable BigDecimal low, Edge lowEdge, @Nullable BigDecimal high, Edge highEdge) {
  private static final Pattern FORM =
      Pattern.compile("\\s*([\\[(])\\s*(-?[0-9.]*)\\s*,\\s*(-?[0-9.]*)\\s*([\\])])\\s*");

  /** Whether an end belongs to the interval. */
  public enum Edge {
    CLOSED,
    OPEN
  }

  /**
   * Reads one.
   *
   * @throws FormulaFault if it is not written like that, or holds nothing
   */
  public static Span parse(String key, String text) {
    Matcher form = FORM.matcher(text);
    try {
      if (!form.matches()) {
        throw new NumberFormatException(text);
      }
      Span span =
          new Span(
              bound(form.group(2)),
              form.group(1).equals("[") ? Edge.CLOSED : Edge.OPEN,
              bound(form.group(3)),
              form.group(4).equals("]") ? Edge.CLOSED : Edge.OPEN);
      if (span.empty()) {
        throw new NumberFormatException(text);
      }
      return span;
    } catch (NumberFormatException e) {
      throw new FormulaFault("bad_interval", key, text);
    }
  }

  private static @Nullable BigDecimal bound(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  boolean empty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0 || (order == 0 && (lowEdge == Edge.OPEN || highEdge == Edge.OPEN));
  }

  /** Whether a number lies in it. */
  public boolean holds(BigDecimal value) {
    int above = low == null ? 1 : Decimals.compare(value, low);
    int below = high == null ? -1 : Decimals.compare(value, high);
    return (above > 0 || (above == 0 && lowEdge == Edge.CLOSED))
        && (below < 0 || (below == 0 && highEdge == Edge.CLOSED));
  }

  /** What two intervals share; it may be empty. */
  Span shared(Span other) {
    BigDecimal from = low;
    Edge fromEdge = lowEdge;
    if (from == null
        || (other.low != null
            && (other.low.compareTo(from) > 0
                || (other.low.compareTo(from) == 0 && other.lowEdge == Edge.OPEN)))) {
      from = other.low;
      fromEdge = other.lowEdge;
    }
    BigDecimal to = high;
    Edge toEdge = highEdge;
    if (to == null
        || (other.high != null
            && (other.high.compareTo(to) < 0
                || (other.high.compareTo(to) == 0 && other.highEdge == Edge.OPEN)))) {
      to = other.high;
      toEdge = other.highEdge;
    }
    return new Span(from, fromEdge, to, toEdge);
  }

  @Override
  public String toString() {
    if (low != null && low.equals(high)) {
      return Decimals.print(low);
    }
    return (lowEdge == Edge.CLOSED ? "[" : "(")
        + (low == null ? "" : Decimals.print(low))
        + ", "
        + (high == null ? "" : Decimals.print(high))
        + (highEdge == Edge.CLOSED ? "]" : ")");
  }
}
