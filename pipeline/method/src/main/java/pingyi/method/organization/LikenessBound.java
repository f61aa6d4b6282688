package pingyi.method.organization;

/**
 * What the {@link NameLikeness} of a text to those that begin with given letters cannot exceed, as
 * long as neither the kind nor one character that sounds alike lifts it.
 *
 * <p>The letters make the rows of the {@link EditDistance} so far. Whatever follows them, the
 * distance is row[j] for some j and at least the difference between what is left of both, so s ≤
 * max over j and the lengths there are of 1 - (row[j] + difference) / longer length; the shared
 * beginning is known as soon as it has ended; and whether one text can still be the other with
 * letters left out is seen letter by letter. For letters that are a whole text all this is exact.
 */
final class LikenessBound {
  /** More than the last digits by which two ways of computing one likeness may differ. */
  private static final double SLACK = 1e-9;

  private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;

  private final char[] text;
  private final long textLetters;
  private final char[] letters;

  /** By the number of letters: the costs of turning them into each beginning of the text. */
  private final int[][] rows;

  /** How many letters of the beginning are shared. */
  private final int[] shared;

  /** Where in the text the letters end, if it holds them all in order; else impossible. */
  private final int[] reached;

  /** How many letters of the text the letters hold in order. */
  private final int[] held;

  /**
   * A bound for a text.
   *
   * @param longest how many letters there can be
   */
  LikenessBound(String text, int longest) {
    this.text = text.toCharArray();
    textLetters = LetterSet.of(text);
    letters = new char[longest];
    rows = new int[longest + 1][text.length() + 1];
    shared = new int[longest + 1];
    reached = new int[longest + 1];
    held = new int[longest + 1];
    for (int j = 0; j <= text.length(); j++) {
      rows[0][j] = j;
    }
  }

  /** Whether the text has more letters than so many. */
  boolean goesOn(int standing) {
    return standing < text.length;
  }

  /** The letter of the text after so many. */
  char letter(int standing) {
    return text[standing];
  }

  /**
   * A bound for all texts that begin with so many letters and one more, from what is known without
   * a look at their order: no less than the other, and found at once.
   *
   * @param some the {@link LetterSet} of what stands in any of these texts
   * @param every that of what stands in each of them
   * @param longest the length of the longest of them
   */
  double mostByLetters(int standing, char letter, long some, long every, int longest) {
    int lacking = LetterSet.without(textLetters, some);
    int strange = LetterSet.without(every, textLetters);
    boolean open = shared[standing] == standing;
    if (lacking == 0 || strange == 0) {
      // One may be the other with letters left out.
      return Double.POSITIVE_INFINITY;
    }
    boolean equal = open && standing < text.length && text[standing] == letter;
    int beginning = equal ? Math.min(text.length, longest) : shared[standing];
    double same = 1 - (double) Math.max(lacking, strange) / Math.max(text.length, longest);
    return SLACK + raised(same, beginning);
  }

  private static double raised(double same, int beginning) {
    return same
        + Math.min(beginning, NameLikeness.LONGEST_PREFIX) * NameLikeness.PER_PREFIX * (1 - same);
  }

  /** Adds a letter to so many that stand; what was added after them before is forgotten. */
  void extend(int standing, char letter) {
    letters[standing] = letter;
    extendRow(standing, letter);
    int length = text.length;
    boolean equal = standing < length && text[standing] == letter;
    shared[standing + 1] = shared[standing] + (equal && shared[standing] == standing ? 1 : 0);
    int from = reached[standing];
    reached[standing + 1] = from == IMPOSSIBLE ? IMPOSSIBLE : after(letter, from);
    boolean next = held[standing] < length && text[held[standing]] == letter;
    held[standing + 1] = held[standing] + (next ? 1 : 0);
  }

  /** The place after the first such letter from a place on. */
  private int after(char letter, int from) {
    for (int i = from; i < text.length; i++) {
      if (text[i] == letter) {
        return i + 1;
      }
    }
    return IMPOSSIBLE;
  }

  private void extendRow(int standing, char letter) {
    int[] above = rows[standing];
    int[] row = rows[standing + 1];
    row[0] = standing + 1;
    for (int j = 1; j < row.length; j++) {
      int change = text[j - 1] == letter ? 0 : 1;
      int best = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + change);
      if (standing > 0 && j > 1 && letter == text[j - 2] && letters[standing - 1] == text[j - 1]) {
        best = Math.min(best, rows[standing - 1][j - 2] + 1);
      }
      row[j] = best;
    }
  }

  /**
   * The bound for all texts that begin with so many letters.
   *
   * @param shortest the length of the shortest of them
   * @param longest that of the longest
   */
  double most(int standing, int shortest, int longest) {
    return SLACK
        + Math.max(alike(standing, shortest, longest), shortened(standing, shortest, longest));
  }

  private double alike(int standing, int shortest, int longest) {
    boolean open = shared[standing] == standing;
    int beginning = open ? Math.min(text.length, longest) : shared[standing];
    return raised(same(standing, shortest, longest), beginning);
  }

  /**
   * The largest 1 - distance / longer length: if the letters became so much of the text, what
   * follows them is best as long as what follows there, or as near to that as there are lengths.
   */
  private double same(int standing, int shortest, int longest) {
    int length = text.length;
    int[] row = rows[standing];
    int most = 0;
    int ofMost = 1;
    for (int j = 0; j <= length; j++) {
      int fitting = standing + length - j;
      int nearest = Math.min(Math.max(fitting, shortest), longest);
      int longer = Math.max(nearest, length);
      int kept = longer - row[j] - Math.abs(nearest - fitting);
      if (kept * ofMost > most * longer) {
        most = kept;
        ofMost = longer;
      }
    }
    return (double) most / ofMost;
  }

  /** What being the other with letters left out can make of it; 0 where neither can be. */
  private double shortened(int standing, int shortest, int longest) {
    if (shared[standing] == 0) {
      return 0;
    }
    int length = text.length;
    double part = 0;
    int atLeast = Math.max(shortest, length + standing - held[standing]);
    if (atLeast <= longest) {
      part = (double) length / atLeast;
    }
    if (reached[standing] != IMPOSSIBLE && shortest < length) {
      int atMost = Math.min(longest, length - reached[standing] + standing);
      part = Math.max(part, (double) atMost / length);
    }
    return part == 0 ? 0 : NameLikeness.shortened(part);
  }
}
