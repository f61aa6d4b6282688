package pingyi.method.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many numbered texts in one tree, so that what begins alike is compared once (H. Shang and T. H.
 * Merrett, Tries for approximate string matching, IEEE Transactions on Knowledge and Data
 * Engineering 8, 1996). The texts lie in the order of their letters, and a place is what some that
 * lie together have in common from where the place above ends; so there are at most two places a
 * text, however long it is. Those below one lie side by side, and each knows the lengths and the
 * letters of its texts.
 */
final class NameTree {
  /** Longer texts than all names are judged in any case. */
  private static final int LONGEST = 255;

  private static final int ROOT = 0;
  private static final int NONE = -1;

  private final List<Text> entered = new ArrayList<>();
  private int[] beyond = {};
  private Text[] texts = {};
  private @Nullable Places places;

  private record Text(String letters, int number) {}

  private static final Comparator<Text> BY_LETTERS =
      Comparator.comparing(Text::letters).thenComparing(Text::number);

  /** Judges numbered texts that may be like enough. */
  @FunctionalInterface
  interface Judge {
    /** Judges a text, and tells what a likeness must reach from then on. */
    double judge(int number);
  }

  /** Enters a text under a number. */
  void add(int number, String text) {
    if (text.length() > LONGEST) {
      beyond = Arrays.copyOf(beyond, beyond.length + 1);
      beyond[beyond.length - 1] = number;
    } else {
      entered.add(new Text(text, number));
    }
  }

  /**
   * Hands on every text whose likeness to that of a bound may reach the least, beginning with those
   * that go on as it does; and those that are empty or longer than all names.
   */
  void like(LikenessBound bound, double least, Judge judge) {
    Walk walk = new Walk(places(), bound, least, judge);
    for (int number : beyond) {
      walk.judge(number);
    }
    walk.end(ROOT);
    walk.below(ROOT);
  }

  private Places places() {
    Places known = places;
    if (known == null || !entered.isEmpty()) {
      texts = sorted();
      entered.clear();
      known = new Places(texts);
      places = known;
    }
    return known;
  }

  /** The texts in order, with those entered since. */
  private Text[] sorted() {
    Text[] added = entered.toArray(Text[]::new);
    Arrays.sort(added, BY_LETTERS);
    Text[] all = new Text[texts.length + added.length];
    int one = 0;
    int other = 0;
    for (int i = 0; i < all.length; i++) {
      boolean first =
          other == added.length
              || one < texts.length && BY_LETTERS.compare(texts[one], added[other]) <= 0;
      all[i] = first ? texts[one++] : added[other++];
    }
    return all;
  }

  /** The places of texts in order; what is said of each stands under its number. */
  private static final class Places {
    private final Text[] texts;
    private int size = 1;

    /** The first text that begins so. */
    private int[] first;

    /** How many texts end here; they are the first that begin so. */
    private int[] ends;

    /** The first place below. */
    private int[] below;

    /** The place after the last below. */
    private int[] afterBelow;

    /** The letter with which it begins. */
    private char[] letter;

    /** How many letters stand at its end, then the lengths of its shortest and its longest text. */
    private byte[] depth;

    private byte[] shortest;
    private byte[] longest;

    /** The {@link LetterSet} of what stands in any of its texts. */
    private long[] some;

    /** That of what stands in each of them. */
    private long[] every;

    Places(Text[] texts) {
      this.texts = texts;
      resize(Math.max(4, texts.length));
      make(ROOT, 0, texts.length, 0);
      resize(size);
    }

    private void resize(int to) {
      first = first == null ? new int[to] : Arrays.copyOf(first, to);
      ends = ends == null ? new int[to] : Arrays.copyOf(ends, to);
      below = below == null ? new int[to] : Arrays.copyOf(below, to);
      afterBelow = afterBelow == null ? new int[to] : Arrays.copyOf(afterBelow, to);
      letter = letter == null ? new char[to] : Arrays.copyOf(letter, to);
      depth = depth == null ? new byte[to] : Arrays.copyOf(depth, to);
      shortest = shortest == null ? new byte[to] : Arrays.copyOf(shortest, to);
      longest = longest == null ? new byte[to] : Arrays.copyOf(longest, to);
      some = some == null ? new long[to] : Arrays.copyOf(some, to);
      every = every == null ? new long[to] : Arrays.copyOf(every, to);
    }

    /** Makes the place of some texts that lie together and begin with the same letters. */
    private void make(int place, int from, int to, int standing) {
      first[place] = from;
      depth[place] = (byte) standing;
      int at = from;
      while (at < to && text(at).length() == standing) {
        at++;
      }
      ends[place] = at - from;
      int children = 0;
      for (int i = at; i < to; i = sameLetter(i, to, standing)) {
        children++;
      }
      int child = size;
      below[place] = child;
      afterBelow[place] = child + children;
      size += children;
      if (size > first.length) {
        resize(size + size / 2);
      }
      long any = ends[place] == 0 ? LetterSet.NONE : LetterSet.of(text(from));
      long all = ends[place] == 0 ? LetterSet.ALL : any;
      int least = ends[place] == 0 ? LONGEST : standing;
      int most = standing;
      for (int i = at; i < to; child++) {
        int end = sameLetter(i, to, standing);
        letter[child] = text(i).charAt(standing);
        make(child, i, end, shared(text(i), text(end - 1), standing));
        any |= some[child];
        all &= every[child];
        least = Math.min(least, shortest(child));
        most = Math.max(most, longest(child));
        i = end;
      }
      some[place] = any;
      every[place] = all;
      shortest[place] = (byte) least;
      longest[place] = (byte) most;
    }

    /** Where the texts end that have the same letter as one after so many. */
    private int sameLetter(int text, int to, int standing) {
      char same = text(text).charAt(standing);
      int end = text + 1;
      while (end < to && text(end).charAt(standing) == same) {
        end++;
      }
      return end;
    }

    /** How many letters the first and the last of some texts share, and so all between. */
    private static int shared(String one, String last, int from) {
      int length = Math.min(one.length(), last.length());
      int at = from;
      while (at < length && one.charAt(at) == last.charAt(at)) {
        at++;
      }
      return at;
    }

    private String text(int at) {
      return texts[at].letters();
    }

    int depth(int place) {
      return Byte.toUnsignedInt(depth[place]);
    }

    int shortest(int place) {
      return Byte.toUnsignedInt(shortest[place]);
    }

    int longest(int place) {
      return Byte.toUnsignedInt(longest[place]);
    }

    /** The place with a letter among those below one, by halving. */
    int below(int place, char wanted) {
      int low = below[place];
      int high = afterBelow[place] - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (letter[middle] == wanted) {
          return middle;
        }
        if (letter[middle] < wanted) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return NONE;
    }
  }

  /** From the root as far down as a text may be like enough. */
  private static final class Walk {
    private final Places places;
    private final LikenessBound bound;
    private final Judge judge;
    private double least;

    Walk(Places places, LikenessBound bound, double least, Judge judge) {
      this.places = places;
      this.bound = bound;
      this.least = least;
      this.judge = judge;
    }

    void below(int place) {
      int standing = places.depth(place);
      int same = bound.goesOn(standing) ? places.below(place, bound.letter(standing)) : NONE;
      if (same != NONE) {
        visit(same, standing);
      }
      for (int at = places.below[place]; at < places.afterBelow[place]; at++) {
        if (at != same) {
          visit(at, standing);
        }
      }
    }

    private void visit(int place, int above) {
      if (!mayReach(place, above, places.letter[place])) {
        return;
      }
      int depth = places.depth(place);
      if (depth > above + 1) {
        String letters = places.text(places.first[place]);
        for (int standing = above + 1; standing < depth; standing++) {
          if (!mayReach(place, standing, letters.charAt(standing))) {
            return;
          }
        }
      }
      if (places.ends[place] > 0 && bound.most(depth, depth, depth) >= least) {
        end(place);
      }
      below(place);
    }

    /** Whether any text of a place may be like enough, as far as one more of its letters shows. */
    private boolean mayReach(int place, int standing, char letter) {
      int longest = places.longest(place);
      if (bound.mostByLetters(standing, letter, places.some[place], places.every[place], longest)
          < least) {
        return false;
      }
      bound.extend(standing, letter);
      return bound.most(standing + 1, places.shortest(place), longest) >= least;
    }

    void end(int place) {
      int from = places.first[place];
      for (int at = from; at < from + places.ends[place]; at++) {
        judge(places.texts[at].number());
      }
    }

    void judge(int number) {
      least = Math.max(least, judge.judge(number));
    }
  }
}
