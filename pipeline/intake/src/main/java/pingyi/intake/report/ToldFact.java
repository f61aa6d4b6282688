package pingyi.intake.report;

import java.util.Map;

/**
 * One fact of a report.
 *
 * @param field what is stated
 * @param value a text, a whole number or a truth value
 * @param status stated or derived
 * @param rule the rule that found or derived it
 * @param confidence from 0 to 1
 * @param start where in the decoded text
 * @param end the place behind it
 * @param details what else is said of it, such as unit and exactness
 */
public record ToldFact(
    String field,
    Object value,
    String status,
    String rule,
    double confidence,
    int start,
    int end,
    Map<String, String> details) {
  /** Copies the details. */
  public ToldFact {
    details = Map.copyOf(details);
  }
}
