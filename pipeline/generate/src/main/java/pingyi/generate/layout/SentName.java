package pingyi.generate.layout;

import java.util.Optional;

/**
 * An organization's name as it is sent for a year, and what it truly means.
 *
 * @param organizationId empty when it must not be matched
 * @param reason why it must not be matched
 */
public record SentName(
    String text,
    Optional<String> code,
    int year,
    Optional<String> organizationId,
    Optional<String> reason) {

  /** A name that means an organization. */
  public static SentName meaning(String organizationId, int year, String text) {
    return new SentName(
        text, Optional.empty(), year, Optional.of(organizationId), Optional.empty());
  }

  /** A name that must not be matched, and why. */
  public static SentName unmatched(String text, int year, String reason) {
    return new SentName(text, Optional.empty(), year, Optional.empty(), Optional.of(reason));
  }

  /** A name beside a code that identifies. */
  public static SentName coded(String code, int year, String text) {
    return new SentName(text, Optional.of(code), year, Optional.of(code), Optional.empty());
  }
}
