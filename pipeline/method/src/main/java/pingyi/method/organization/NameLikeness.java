package pingyi.method.organization;

import pingyi.warehouse.table.recognised.SuggestionReason;

/**
 * How alike a sent name and a registered one are, from 0 to 1, and why; used to order suggestions
 * and never to match.
 *
 * <p>The kind (党支部) stands aside, because every name has it; numerals are compared as numbers (第一,
 * 一 and 1 are one). On what is left: s = 1 - d / longer length, d the {@link EditDistance}; then
 * raised for a shared beginning of p ≤ 4 characters to s + 0.1 p (1 - s) (W. E. Winkler, String
 * comparator metrics and enhanced decision rules in the Fellegi-Sunter model of record linkage,
 * Proceedings of the Section on Survey Research Methods, ASA, 1990). Names that state other numbers
 * or other members (学生, 教师) are different branches however alike they look: 0. A number or members
 * that one leaves unsaid, and another kind, make it less likely; one character that sounds alike
 * halves what is missing to 1.
 *
 * @param value from 0 to 1
 * @param reason the strongest reason
 * @param evidence what the reason rests on
 */
record NameLikeness(double value, SuggestionReason reason, String evidence) {
  private static final NameLikeness NONE = new NameLikeness(0, SuggestionReason.SIMILAR, "");
  static final int LONGEST_PREFIX = 4;
  static final double PER_PREFIX = 0.1;
  private static final double UNSAID = 0.85;
  private static final double OTHER_KIND = 0.8;
  private static final double SHORTENED = 0.75;

  /** The likeness of a sent name and a candidate, both cleaned and taken apart. */
  static NameLikeness between(BranchName sent, BranchName candidate) {
    if (sent.stem().isEmpty() || candidate.stem().isEmpty() || sent.contradicts(candidate)) {
      return NONE;
    }
    double kinds = kinds(sent.kind(), candidate.kind());
    if (sent.form().equals(candidate.form())) {
      return new NameLikeness(
          0.99 * kinds, SuggestionReason.ABBREVIATION, sent.clean() + "→" + candidate.clean());
    }
    double alike = alike(sent.form(), candidate.form());
    if (wholeNamesCount(sent, candidate)) {
      // The kind itself may be misspelt, and then stands with the words.
      alike = Math.max(alike, alike(sent.clean(), candidate.clean()));
    }
    boolean shortened = shortens(sent.form(), candidate.form());
    if (shortened) {
      double part =
          (double) Math.min(sent.form().length(), candidate.form().length())
              / Math.max(sent.form().length(), candidate.form().length());
      alike = Math.max(alike, shortened(part));
    }
    double value = alike * kinds * (sent.saysLess(candidate) ? UNSAID : 1);
    return reasoned(value, shortened, sent, candidate);
  }

  /** How much a likeness of the words counts, by the numbers, the members and the kinds. */
  static double share(BranchName sent, BranchName candidate) {
    return kinds(sent.kind(), candidate.kind()) * (sent.saysLess(candidate) ? UNSAID : 1);
  }

  /** Whether whole names are compared besides the words: the kind of one is unknown. */
  static boolean wholeNamesCount(BranchName sent, BranchName candidate) {
    return (sent.kind() == BranchName.Kind.UNKNOWN)
        != (candidate.kind() == BranchName.Kind.UNKNOWN);
  }

  /** What a name that is the other with characters left out has at least, by its part of it. */
  static double shortened(double part) {
    return SHORTENED + (1 - SHORTENED) * part * part;
  }

  private static NameLikeness reasoned(
      double value, boolean shortened, BranchName sent, BranchName candidate) {
    String single = EditDistance.single(sent.clean(), candidate.clean());
    if (!single.isEmpty()) {
      boolean sound = single.length() == 3 && Homophones.alike(single.charAt(0), single.charAt(2));
      return sound
          ? new NameLikeness((value + 1) / 2, SuggestionReason.HOMOPHONE, single)
          : new NameLikeness(value, SuggestionReason.ONE_CHARACTER, single);
    }
    if (shortened) {
      return new NameLikeness(
          value, SuggestionReason.ABBREVIATION, sent.clean() + "→" + candidate.clean());
    }
    int prefix = prefix(sent.form(), candidate.form());
    return prefix > 1
        ? new NameLikeness(
            value, SuggestionReason.SHARED_HEAD, candidate.form().substring(0, prefix))
        : new NameLikeness(value, SuggestionReason.SIMILAR, "");
  }

  private static double alike(String left, String right) {
    double same =
        1 - (double) EditDistance.between(left, right) / Math.max(left.length(), right.length());
    return same + Math.min(prefix(left, right), LONGEST_PREFIX) * PER_PREFIX * (1 - same);
  }

  private static int prefix(String left, String right) {
    int length = 0;
    while (length < Math.min(left.length(), right.length())
        && left.charAt(length) == right.charAt(length)) {
      length++;
    }
    return length;
  }

  /** Whether the shorter one is the longer one with characters left out after the first. */
  private static boolean shortens(String left, String right) {
    String shorter = left.length() < right.length() ? left : right;
    String longer = left.length() < right.length() ? right : left;
    if (shorter.length() < 2 || shorter.charAt(0) != longer.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      if (longer.charAt(i) == shorter.charAt(at)) {
        at++;
      }
    }
    return at == shorter.length();
  }

  private static double kinds(BranchName.Kind left, BranchName.Kind right) {
    boolean known = left != BranchName.Kind.UNKNOWN && right != BranchName.Kind.UNKNOWN;
    return known && left != right ? OTHER_KIND : 1;
  }
}
