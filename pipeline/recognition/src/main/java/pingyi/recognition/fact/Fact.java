package pingyi.recognition.fact;

import java.util.Map;
import pingyi.recognition.text.Span;

/**
 * One fact with its evidence.
 *
 * @param field the name of what is stated
 * @param value a text, a whole number or a truth value
 * @param status stated or derived
 * @param rule the rule that found or derived it
 * @param confidence how sure the rule is, from 0 to 1
 * @param span where in the clean text
 * @param details what else is said of it, such as unit and exactness
 */
public record Fact(
    String field,
    Object value,
    Status status,
    String rule,
    double confidence,
    Span span,
    Map<String, String> details) {
  /** Copies the details. */
  public Fact {
    details = Map.copyOf(details);
  }

  /** A stated fact. */
  public static Fact stated(String field, Object value, String rule, double confidence, Span span) {
    return new Fact(field, value, Status.STATED, rule, confidence, span, Map.of());
  }

  /** A derived fact. */
  public static Fact derived(
      String field, Object value, String rule, double confidence, Span span) {
    return new Fact(field, value, Status.DERIVED, rule, confidence, span, Map.of());
  }

  /** The same fact with details. */
  public Fact with(Map<String, String> more) {
    return new Fact(field, value, status, rule, confidence, span, more);
  }
}
