package pingyi.method.organization;

/**
 * Which letters a text has, in 64 bits; several letters share a bit. A bit that one text has and
 * another lacks is a letter that the other lacks, and each of these costs a change of its own.
 */
final class LetterSet {
  /** That of no letter. */
  static final long NONE = 0;

  /** That which holds every letter. */
  static final long ALL = -1;

  /** The golden ratio, whose multiples spread neighbours far apart. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int TO_BITS = Long.SIZE - 6;

  private LetterSet() {}

  static long of(char letter) {
    return 1L << (letter * SPREAD >>> TO_BITS);
  }

  static long of(String text) {
    long set = NONE;
    for (int i = 0; i < text.length(); i++) {
      set |= of(text.charAt(i));
    }
    return set;
  }

  /** How many letters at least one set holds and another does not. */
  static int without(long one, long other) {
    return Long.bitCount(one & ~other);
  }
}
