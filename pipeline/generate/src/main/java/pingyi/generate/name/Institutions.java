package pingyi.generate.name;

/** The names of the institutions of a workspace, each another. */
public final class Institutions {
  private Institutions() {}

  /** The name of the institution of that index. */
  public static String name(long index) {
    int heads = Words.PLACE_HEADS.size();
    int tails = Words.PLACE_TAILS.size();
    int kinds = Words.INSTITUTIONS.size();
    // The kind changes slowest: neighbours in a list then differ in their first words.
    long place = index % ((long) heads * tails);
    long rest = index / ((long) heads * tails);
    String second = Words.PLACE_TAILS.get((int) (place / heads));
    String name = Words.PLACE_HEADS.get((int) (place % heads)) + second;
    String kind = Words.INSTITUTIONS.get((int) (rest % kinds));
    long third = rest / kinds;
    if (third > tails) {
      throw new IllegalArgumentException("There are no names for so many institutions");
    }
    return third == 0 ? name + kind : name + Words.PLACE_TAILS.get((int) third - 1) + kind;
  }
}
