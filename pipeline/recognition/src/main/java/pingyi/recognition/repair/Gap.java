package pingyi.recognition.repair;

import java.util.function.IntUnaryOperator;
import pingyi.recognition.lexicon.CharacterPairs;

/** One lost character between two known ones, filled with what goes best with both. */
final class Gap {
  /** What the end of a sentence is worth against a character that forms a word. */
  private static final double FULL_STOP = 2.5;

  private static final double OTHER_MARK = 1.0;

  private final char left;
  private final char right;
  private double best = -1;
  private double second = -1;

  Gap(char left, char right) {
    this.left = Simplification.simplified(left);
    this.right = Simplification.simplified(right);
  }

  /** The best character whose second byte is known; 0 if none is common. */
  char bestWithTrail(GbkBytes bytes, char trail) {
    return best(byteValue -> bytes.character(byteValue, trail));
  }

  /** The best character whose first byte is known; 0 if none is common. */
  char bestWithLead(GbkBytes bytes, char lead) {
    return best(byteValue -> bytes.character(lead, byteValue));
  }

  private char best(IntUnaryOperator candidates) {
    char winner = 0;
    for (int unknown = 0x40; unknown <= 0xFE; unknown++) {
      char candidate = (char) candidates.applyAsInt(unknown);
      double worth = candidate == 0 ? -1 : worth(Simplification.simplified(candidate));
      if (worth > best) {
        second = best;
        best = worth;
        winner = candidate;
      } else {
        second = Math.max(second, worth);
      }
    }
    return winner;
  }

  /** From the margin between the best and the second; never certain, never hopeless. */
  double confidence() {
    return Math.min(0.95, 0.5 + 0.12 * Math.max(0, best - Math.max(second, 0)));
  }

  private double worth(char candidate) {
    if (candidate == '。') {
      return FULL_STOP;
    }
    if ("、“”《》".indexOf(candidate) >= 0) {
      return OTHER_MARK;
    }
    CharacterPairs pairs = CharacterPairs.standard();
    if (!Ideographs.is(candidate) || !pairs.common(candidate)) {
      return -1;
    }
    return pairs.strength(left, candidate) + pairs.strength(candidate, right);
  }
}
