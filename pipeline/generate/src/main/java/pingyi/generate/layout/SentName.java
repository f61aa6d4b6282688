package pingyi.generate.layout;

import java.util.Optional;

/**
 * An organization's name as it is sent for a year, and what it truly means.
 *
 * @param organizationId empty when it must not be matched
 * @param reason why it must not be matched
 * @param spelling how it differs from the registered name that was meant, where a known one was
 */
public record SentName(
    String text,
    Optional<String> code,
    int year,
    Optional<String> organizationId,
    Optional<String> reason,
    Optional<Spelling> spelling) {

  /** A name that means an organization. */
  public static SentName meaning(String organizationId, int year, String text) {
    return new SentName(
        text,
        Optional.empty(),
        year,
        Optional.of(organizationId),
        Optional.empty(),
        Optional.empty());
  }

  /** A name that must not be matched, and why. */
  public static SentName unmatched(String text, int year, String reason) {
    return new SentName(
        text, Optional.empty(), year, Optional.empty(), Optional.of(reason), Optional.empty());
  }

  /** A name beside a code that identifies. */
  public static SentName coded(String code, int year, String text) {
    return new SentName(
        text, Optional.of(code), year, Optional.of(code), Optional.empty(), Optional.empty());
  }

  /** The same name, knowing how it came to be written so. */
  public SentName spelled(Spelling other) {
    return new SentName(text, code, year, organizationId, reason, Optional.of(other));
  }
}
