package pingyi.method.organization;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Many numbered texts in one tree, letter by letter, so that what begins alike is compared once (H.
 * Shang and T. H. Merrett, Tries for approximate string matching, IEEE Transactions on Knowledge
 * and Data Engineering 8, 1996). Each place knows how long the texts below it are.
 */
final class NameTree {
  private static final int ROOT = 0;
  private static final int NONE = -1;

  /** A place is so many numbers side by side, for most of the work is to go and fetch them. */
  private static final int FIELDS = 4;

  private static final int FIRST_BELOW = 0;
  private static final int NEXT_BESIDE = 1;
  private static final int FIRST_END = 2;

  /** The letter in 16 bits, then the lengths of the shortest and of the longest text in 8 each. */
  private static final int LETTER_AND_LENGTHS = 3;

  private static final int LONGEST = 255;
  private static final int SHORTEST_AT = 16;
  private static final int LONGEST_AT = 24;

  private int[] places = {NONE, NONE, NONE, LONGEST << SHORTEST_AT};
  private int size = FIELDS;

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
    return places[place + LETTER_AND_LENGTHS] >>> SHORTEST_AT & LONGEST;
  }

  private int longest(int place) {
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
   * Hands on every text whose likeness to that of a bound may reach the least, beginning with those
   * that go on as it does; and those that end at the root.
   */
  void like(LikenessBound bound, double least, Judge judge) {
    Walk walk = new Walk(bound, least, judge);
    walk.end(ROOT);
    walk.below(ROOT, 0);
  }

  /** From the root as far down as a text may be like enough. */
  private final class Walk {
    private final LikenessBound bound;
    private final Judge judge;
    private double least;

    Walk(LikenessBound bound, double least, Judge judge) {
      this.bound = bound;
      this.least = least;
      this.judge = judge;
    }

    void below(int place, int depth) {
      int same = bound.goesOn(depth) ? NameTree.this.below(place, bound.letter(depth)) : NONE;
      if (same != NONE) {
        visit(same, depth);
      }
      for (int at = places[place + FIRST_BELOW]; at != NONE; at = places[at + NEXT_BESIDE]) {
        if (at != same) {
          visit(at, depth);
        }
      }
    }

    private void visit(int at, int depth) {
      bound.extend(depth, letter(at));
      if (bound.most(depth + 1, shortest(at), longest(at)) < least) {
        return;
      }
      if (places[at + FIRST_END] != NONE && bound.most(depth + 1, depth + 1, depth + 1) >= least) {
        end(at);
      }
      below(at, depth + 1);
    }

    void end(int place) {
      handOn(place, number -> least = Math.max(least, judge.judge(number)));
    }
  }

  private void handOn(int place, IntConsumer receiver) {
    for (int end = places[place + FIRST_END]; end != NONE; end = nextEnd[end]) {
      receiver.accept(endNumbers[end]);
    }
  }
}
