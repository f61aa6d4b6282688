package pingyi.method.organization;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Many numbered texts in one tree, letter by letter, so that what begins alike is compared once (H.
 * Shang and T. H. Merrett, Tries for approximate string matching, IEEE Transactions on Knowledge
 * and Data Engineering 8, 1996). Each place knows how long the texts below it are.
 *
 * <p>Places that grow are strung together; to be searched they are laid out anew, those below one
 * side by side and in the order of their letters, for to go and fetch them is most of the work.
 */
final class NameTree {
  private static final int ROOT = 0;
  private static final int NONE = -1;

  /** A place is so many numbers side by side. */
  private static final int FIELDS = 4;

  private static final int FIRST_BELOW = 0;

  /** While the tree grows; laid out there is the place after the last below instead. */
  private static final int NEXT_BESIDE = 1;

  private static final int END_BELOW = 1;
  private static final int FIRST_END = 2;

  /** The letter in 16 bits, then the lengths of the shortest and of the longest text in 8 each. */
  private static final int LETTER_AND_LENGTHS = 3;

  private static final int LONGEST = 255;
  private static final int SHORTEST_AT = 16;
  private static final int LONGEST_AT = 24;

  private int[] places = {NONE, NONE, NONE, LONGEST << SHORTEST_AT};
  private int size = FIELDS;

  /** The places laid out, as long as no text was entered since. */
  private @Nullable LaidOut laidOut;

  private int[] endNumbers = new int[64];
  private int[] nextEnd = new int[64];
  private int ends;

  /** Judges numbered texts that may be like enough. */
  @FunctionalInterface
  interface Judge {
    /** Judges a text, and tells what a likeness must reach from then on. */
    double judge(int number);
  }

  /** Enters a text under a number; one that is longer than all names are ends at the root. */
  void add(int number, String text) {
    int at = ROOT;
    for (int i = 0; text.length() <= LONGEST && i < text.length(); i++) {
      int below = below(at, text.charAt(i));
      at = below == NONE ? grow(at, text.charAt(i)) : below;
      measure(at, text.length());
    }
    if (ends == endNumbers.length) {
      endNumbers = Arrays.copyOf(endNumbers, 2 * ends);
      nextEnd = Arrays.copyOf(nextEnd, 2 * ends);
    }
    endNumbers[ends] = number;
    nextEnd[ends] = places[at + FIRST_END];
    places[at + FIRST_END] = ends++;
    laidOut = null;
  }

  private void measure(int place, int length) {
    places[place + LETTER_AND_LENGTHS] =
        letter(place)
            | Math.min(shortest(place), length) << SHORTEST_AT
            | Math.max(longest(place), length) << LONGEST_AT;
  }

  private char letter(int place) {
    return (char) places[place + LETTER_AND_LENGTHS];
  }

  private int shortest(int place) {
    return shortest(places, place);
  }

  private int longest(int place) {
    return longest(places, place);
  }

  private static int shortest(int[] places, int place) {
    return places[place + LETTER_AND_LENGTHS] >>> SHORTEST_AT & LONGEST;
  }

  private static int longest(int[] places, int place) {
    return places[place + LETTER_AND_LENGTHS] >>> LONGEST_AT;
  }

  private int below(int place, char letter) {
    int at = places[place + FIRST_BELOW];
    while (at != NONE && letter(at) != letter) {
      at = places[at + NEXT_BESIDE];
    }
    return at;
  }

  private int grow(int place, char letter) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
    }
    int grown = size;
    places[grown + FIRST_BELOW] = NONE;
    places[grown + NEXT_BESIDE] = places[place + FIRST_BELOW];
    places[grown + FIRST_END] = NONE;
    places[grown + LETTER_AND_LENGTHS] = letter | LONGEST << SHORTEST_AT;
    places[place + FIRST_BELOW] = grown;
    size += FIELDS;
    return grown;
  }

  /**
   * The places as they are searched.
   *
   * @param places their numbers
   * @param some by place, the {@link LetterSet} of what stands in any of its texts
   * @param every that of what stands in each of them
   */
  private record LaidOut(int[] places, long[] some, long[] every) {}

  private LaidOut laidOut() {
    LaidOut known = laidOut;
    if (known == null) {
      known = new LaidOut(new int[size], new long[size / FIELDS], new long[size / FIELDS]);
      layOut(ROOT, known, ROOT, FIELDS, LetterSet.NONE);
      laidOut = known;
    }
    return known;
  }

  /** Lays out a place, and what is below it from the first free one on; gives the next free one. */
  private int layOut(int place, LaidOut laid, int to, int free, long standing) {
    long[] byLetter = belowByLetter(place);
    int end = free + byLetter.length * FIELDS;
    laid.places[to + FIRST_BELOW] = free;
    laid.places[to + END_BELOW] = end;
    laid.places[to + FIRST_END] = places[place + FIRST_END];
    laid.places[to + LETTER_AND_LENGTHS] = places[place + LETTER_AND_LENGTHS];
    long some = standing;
    long every = places[place + FIRST_END] == NONE ? LetterSet.ALL : standing;
    int next = end;
    for (int i = 0; i < byLetter.length; i++) {
      int child = free + i * FIELDS;
      int from = (int) byLetter[i];
      next = layOut(from, laid, child, next, standing | LetterSet.of(letter(from)));
      some |= laid.some[child / FIELDS];
      every &= laid.every[child / FIELDS];
    }
    laid.some[to / FIELDS] = some;
    laid.every[to / FIELDS] = every;
    return next;
  }

  private long[] belowByLetter(int place) {
    int below = 0;
    for (int at = places[place + FIRST_BELOW]; at != NONE; at = places[at + NEXT_BESIDE]) {
      below++;
    }
    long[] byLetter = new long[below];
    for (int at = places[place + FIRST_BELOW]; at != NONE; at = places[at + NEXT_BESIDE]) {
      byLetter[--below] = (long) letter(at) << Integer.SIZE | at;
    }
    Arrays.sort(byLetter);
    return byLetter;
  }

  /**
   * Hands on every text whose likeness to that of a bound may reach the least, beginning with those
   * that go on as it does; and those that end at the root.
   */
  void like(LikenessBound bound, double least, Judge judge) {
    Walk walk = new Walk(laidOut(), bound, least, judge);
    walk.end(ROOT);
    walk.below(ROOT, 0);
  }

  /** From the root as far down as a text may be like enough. */
  private final class Walk {
    private final int[] laid;
    private final long[] some;
    private final long[] every;
    private final LikenessBound bound;
    private final Judge judge;
    private double least;

    Walk(LaidOut laid, LikenessBound bound, double least, Judge judge) {
      this.laid = laid.places;
      this.some = laid.some;
      this.every = laid.every;
      this.bound = bound;
      this.least = least;
      this.judge = judge;
    }

    void below(int place, int depth) {
      int first = laid[place + FIRST_BELOW];
      int end = laid[place + END_BELOW];
      int same = bound.goesOn(depth) ? find(first, end, bound.letter(depth)) : NONE;
      if (same != NONE) {
        visit(same, depth);
      }
      for (int at = first; at < end; at += FIELDS) {
        if (at != same) {
          visit(at, depth);
        }
      }
    }

    /** The place with a letter among some side by side, by halving. */
    private int find(int first, int end, char letter) {
      int low = 0;
      int high = (end - first) / FIELDS - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int at = first + middle * FIELDS;
        char there = (char) laid[at + LETTER_AND_LENGTHS];
        if (there == letter) {
          return at;
        }
        if (there < letter) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return NONE;
    }

    private void visit(int at, int depth) {
      char letter = (char) laid[at + LETTER_AND_LENGTHS];
      if (bound.mostByLetters(
              depth, letter, some[at / FIELDS], every[at / FIELDS], longest(laid, at))
          < least) {
        return;
      }
      bound.extend(depth, letter);
      if (bound.most(depth + 1, shortest(laid, at), longest(laid, at)) < least) {
        return;
      }
      if (laid[at + FIRST_END] != NONE && bound.most(depth + 1, depth + 1, depth + 1) >= least) {
        end(at);
      }
      below(at, depth + 1);
    }

    void end(int place) {
      for (int each = laid[place + FIRST_END]; each != NONE; each = nextEnd[each]) {
        least = Math.max(least, judge.judge(endNumbers[each]));
      }
    }
  }
}
