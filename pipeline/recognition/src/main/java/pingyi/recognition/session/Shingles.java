package pingyi.recognition.session;

import java.util.Arrays;

/**
 * The likeness of two texts from a sketch of fixed size: the smallest hashes of their runs of five
 * ideographs (bottom-k sketch; Broder 1997, On the resemblance and containment of documents).
 */
final class Shingles {
  private static final int SIZE = 128;
  private static final int RUN = 5;
  private final int[] smallest;

  private Shingles(int[] smallest) {
    this.smallest = smallest;
  }

  static Shingles of(String text) {
    StringBuilder characters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        characters.append(text.charAt(i));
      }
    }
    int count = Math.max(0, characters.length() - RUN + 1);
    int[] hashes = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = mixed(characters.substring(i, i + RUN).hashCode());
    }
    return new Shingles(Arrays.stream(hashes).sorted().distinct().limit(SIZE).toArray());
  }

  /** The share of the smallest hashes of both that both have: the Jaccard likeness. */
  double likeness(Shingles other) {
    int i = 0;
    int j = 0;
    int seen = 0;
    int both = 0;
    while (seen < SIZE && i < smallest.length && j < other.smallest.length) {
      if (smallest[i] == other.smallest[j]) {
        both++;
        i++;
        j++;
      } else if (smallest[i] < other.smallest[j]) {
        i++;
      } else {
        j++;
      }
      seen++;
    }
    seen += Math.min(SIZE - seen, smallest.length - i + other.smallest.length - j);
    return seen == 0 ? 0 : (double) both / seen;
  }

  /** Spreads a hash over all bits (the finalizer of MurmurHash3). */
  private static int mixed(int hash) {
    int mixed = hash;
    mixed ^= mixed >>> 16;
    mixed *= 0x85EBCA6B;
    mixed ^= mixed >>> 13;
    mixed *= 0xC2B2AE35;
    return mixed ^ mixed >>> 16;
  }
}
