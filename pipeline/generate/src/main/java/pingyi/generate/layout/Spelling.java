package pingyi.generate.layout;

import java.util.Locale;

/**
 * How the name of an organization was sent otherwise than it is registered.
 *
 * @param kind in what way
 * @param organizationId whom the sender truly meant
 * @param name that organization's registered name in that year
 */
public record Spelling(Kind kind, String organizationId, String name) {
  /** The ways of writing a name otherwise. */
  public enum Kind {
    /** Traditional characters. */
    TRADITIONAL,
    /** White space within or around. */
    SPACED,
    /** An invisible character within. */
    INVISIBLE,
    /** A registered other name. */
    ALIAS,
    /** One character mistaken for another that sounds or looks alike. */
    REPLACED,
    /** One character left out. */
    DROPPED,
    /** One character typed twice. */
    DOUBLED,
    /** A little word put in. */
    INSERTED,
    /** Two neighbouring characters exchanged. */
    TRANSPOSED,
    /** A short form that nobody registered. */
    ABBREVIATED,
    /** The name before a renaming. */
    FORMER;

    /** The word for it in the truth. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
