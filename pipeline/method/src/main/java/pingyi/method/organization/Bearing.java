package pingyi.method.organization;

import java.util.Optional;
import pingyi.warehouse.table.recognised.SuggestionReason;

/**
 * One text by which an organization may be looked for in a year.
 *
 * @param clean the cleaned text
 * @param share how much of a likeness counts: all of it for today's name, less for others
 * @param reason the reason that takes the place of the likeness's own; empty keeps that
 * @param evidence what that reason rests on
 */
record Bearing(String clean, double share, Optional<SuggestionReason> reason, String evidence) {
  private static final double OTHER_YEAR = 0.95;
  private static final double OF_AN_ALIAS = 0.8;

  /** A name or path of the year. */
  static Bearing now(String clean) {
    return new Bearing(clean, 1, Optional.empty(), "");
  }

  /** A name of other years. */
  static Bearing otherYear(String clean, String name) {
    return new Bearing(clean, OTHER_YEAR, Optional.of(SuggestionReason.OTHER_YEAR), name);
  }

  /** An alias. */
  static Bearing alias(String clean) {
    return new Bearing(clean, OF_AN_ALIAS, Optional.empty(), "");
  }

  /** A likeness with this text, as far as it counts. */
  NameLikeness counted(NameLikeness likeness) {
    return new NameLikeness(
        likeness.value() * share,
        reason.orElse(likeness.reason()),
        reason.isPresent() ? evidence : likeness.evidence());
  }
}
