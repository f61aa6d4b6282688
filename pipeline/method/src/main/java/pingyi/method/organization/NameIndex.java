package pingyi.method.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds among many names those that may be like a sent one, without comparing it with each.
 *
 * <p>What {@link NameLikeness} can be at most is told by the characters that two texts share, c of
 * the longer length n: their edit distance is at least n - c, so s ≤ c / n; and their shared
 * beginning is no longer than c. Only where the kind of one of them is unknown does the whole name
 * count besides the words. One character that sounds alike lifts any likeness above the least, so
 * names of one length that agree in their first or in their second half are always among those
 * found.
 */
final class NameIndex {
  /** More than the last digits by which two ways of computing one likeness may differ. */
  private static final double SLACK = 1e-9;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<BranchName> names = new ArrayList<>();
  private final Postings forms = new Postings();
  private final Postings ofKnownKind = new Postings();
  private final Postings ofUnknownKind = new Postings();
  private final Map<String, List<Integer>> halves = new HashMap<>();

  /**
   * A name that may be like the sent one.
   *
   * @param number its number, in the order of entry
   * @param most what its likeness cannot exceed
   */
  record Likely(int number, double most) {}

  /** The number of a cleaned name, which is entered if it is new. */
  int number(String clean) {
    return numbers.computeIfAbsent(clean, this::enter);
  }

  BranchName name(int number) {
    return names.get(number);
  }

  private int enter(String clean) {
    int number = names.size();
    BranchName name = BranchName.of(clean);
    names.add(name);
    forms.add(number, name.form());
    (unknown(name) ? ofUnknownKind : ofKnownKind).add(number, clean);
    for (String half : halves(clean)) {
      halves.computeIfAbsent(half, any -> new ArrayList<>()).add(number);
    }
    return number;
  }

  /**
   * What the likeness of each name to a sent one cannot exceed. The many that share a few
   * characters are put in order only if those that share more do not suffice.
   */
  final class Found {
    /** Below each of these names are looked through only when those above have been. */
    private static final double[] STEPS = {0.9, 0.8, 0.7, 0.6, 0};

    private final double least;
    private final double[] most = new double[names.size()];
    private int step;
    private double above = Double.POSITIVE_INFINITY;

    private Found(BranchName sent, double least) {
      this.least = least;
      forms.sharing(
          sent.form(),
          (number, common) -> most[number] = most(common, sent.form(), names.get(number).form()));
      (unknown(sent) ? ofKnownKind : ofUnknownKind)
          .sharing(
              sent.clean(),
              (number, common) ->
                  most[number] =
                      Math.max(
                          most[number], most(common, sent.clean(), names.get(number).clean())));
      for (String half : halves(sent.clean())) {
        for (int number : halves.getOrDefault(half, List.of())) {
          most[number] = 1;
        }
      }
    }

    /** Whether there may be names that reach this and were not handed on. */
    boolean goesOn(double enough) {
      return step < STEPS.length && above > Math.max(enough, least);
    }

    /** The next names, the most promising first; perhaps none. */
    List<Likely> next() {
      double from = Math.max(least, STEPS[step++]);
      List<Likely> likely = new ArrayList<>();
      for (int number = 0; number < most.length; number++) {
        if (most[number] >= from && most[number] < above) {
          likely.add(new Likely(number, most[number]));
        }
      }
      above = from;
      Likely[] ordered = likely.toArray(Likely[]::new);
      Arrays.sort(ordered, (one, other) -> Double.compare(other.most(), one.most()));
      return List.of(ordered);
    }
  }

  /** The names whose likeness to the sent one may reach the least. */
  Found of(BranchName sent, double least) {
    return new Found(sent, least);
  }

  private static double most(int common, String left, String right) {
    int longer = Math.max(left.length(), right.length());
    int shorter = Math.min(left.length(), right.length());
    double share = (double) common / longer;
    double alike =
        share
            + Math.min(common, NameLikeness.LONGEST_PREFIX) * NameLikeness.PER_PREFIX * (1 - share);
    double part = (double) shorter / longer;
    boolean contained = common == shorter;
    return SLACK + Math.max(alike, contained ? NameLikeness.shortened(part) : 0);
  }

  private static boolean unknown(BranchName name) {
    return name.kind() == BranchName.Kind.UNKNOWN;
  }

  private static List<String> halves(String clean) {
    int middle = clean.length() / 2;
    return List.of(
        clean.length() + "<" + clean.substring(0, middle),
        clean.length() + ">" + clean.substring(middle));
  }
}
