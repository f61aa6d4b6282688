package pingyi.method.organization;

import org.jspecify.annotations.Nullable;

/**
 * A name as it was sent, with all that is told from its letters alone.
 *
 * @param name as it was sent
 * @param clean as it is compared
 * @param status how far it says which organization it means
 */
record Spelling(String name, String clean, NameStatus status) {
  static Spelling of(String name) {
    String clean = NameCleaning.clean(name);
    return new Spelling(name, clean, NameStatus.of(name, clean));
  }

  /**
   * Tells of names one after the other. Names that are sent come in the order of their keys, a name
   * for one year after another, so that only the last has to be remembered.
   */
  static final class Reader {
    private @Nullable Spelling last;

    Spelling of(String name) {
      Spelling known = last;
      if (known == null || !known.name().equals(name)) {
        known = Spelling.of(name);
        last = known;
      }
      return known;
    }
  }
}
