package pingyi.dashboards.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * At most 256 colors for a picture. A chart has a few dozen of its own, and some hundreds of shades
 * where its letters and lines meet what lies beneath. No more than 256 are kept as they are; of
 * more, those seen most are, the other places go, one by one, to whatever color is farthest from
 * all that have one, until none is farther than 4 levels of 255, and every color is shown by the
 * nearest.
 */
final class Palette {
  static final int SIZE = 256;

  /** No more places are taken than it needs for every color to be as near to one as this. */
  private static final int NEAR = 4;

  /**
   * A picture which some color would leave by more, in any of red, green and blue, has no palette.
   */
  static final int TOLERANCE = 8;

  /** Of this many we say at once that 256 cannot stand for them. */
  private static final int MOST_COLORS = 1 << 13;

  /** No run of a wider line could be noted. */
  private static final int MOST_PIXELS = 1 << 16;

  private static final int SLOT_BITS = 14;
  private static final int SLOTS = 1 << SLOT_BITS;
  private static final int KEPT_AS_THEY_ARE = 64;
  private static final int TAKEN = 0xff000000;

  // A table with open addressing: colors with TAKEN, how often each is seen, its place in the
  // palette.
  private final int[] colors = new int[SLOTS];
  private final int[] seen = new int[SLOTS];
  private final byte[] places = new byte[SLOTS];
  private final int[] chosen = new int[SIZE];
  private int distinct;
  private int size;

  /** What follows each other in all lines that were looked at: a slot, and above it how often. */
  private int[] runs = new int[1 << 14];

  private int run;

  private Palette() {}

  /**
   * The palette of a picture, or none where it has too many colors.
   *
   * @param pixels red, green and blue in the lower 24 bits, line by line
   * @param width pixels of a line; one that equals the line above is not looked at again
   * @param height how many lines there are; what lies behind them is not part of the picture
   */
  static Optional<Palette> of(int[] pixels, int width, int height) {
    Palette palette = new Palette();
    return palette.count(pixels, width, height) && palette.choose()
        ? Optional.of(palette)
        : Optional.empty();
  }

  /**
   * Writes the places of a line, as unsigned bytes behind the first. Lines that equal the one above
   * have no runs, the others follow each other.
   *
   * @param from the first run of the line
   * @return the first run of the next
   */
  int line(int from, byte[] line) {
    int next = from;
    for (int at = 1, end; at < line.length; at = end) {
      end = at + (runs[next] >>> SLOT_BITS);
      Arrays.fill(line, at, end, places[runs[next] & SLOTS - 1]);
      next++;
    }
    return next;
  }

  /** Red, green and blue of each place. */
  byte[] bytes() {
    byte[] bytes = new byte[3 * size];
    for (int i = 0; i < size; i++) {
      bytes[3 * i] = (byte) (chosen[i] >> 16);
      bytes[3 * i + 1] = (byte) (chosen[i] >> 8);
      bytes[3 * i + 2] = (byte) chosen[i];
    }
    return bytes;
  }

  private boolean count(int[] pixels, int width, int height) {
    if (width > MOST_PIXELS) {
      return false;
    }
    for (int start = 0; start < width * height; start += width) {
      int end = start + width;
      if (start > 0 && Arrays.equals(pixels, start, end, pixels, start - width, start)) {
        continue;
      }
      for (int from = start, to; from < end; from = to) {
        int differs = Arrays.mismatch(pixels, from, end - 1, pixels, from + 1, end);
        to = differs < 0 ? end : from + differs + 1;
        if (!add(pixels[from] | TAKEN, to - from)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean add(int color, int times) {
    int slot = slot(color);
    if (colors[slot] == 0) {
      if (distinct == MOST_COLORS) {
        return false;
      }
      distinct++;
      colors[slot] = color;
    }
    seen[slot] += times;
    if (run == runs.length) {
      runs = Arrays.copyOf(runs, 2 * run);
    }
    runs[run++] = times << SLOT_BITS | slot;
    return true;
  }

  private int slot(int color) {
    int slot = (color * 0x9e3779b1) >>> (Integer.SIZE - SLOT_BITS);
    while (colors[slot] != 0 && colors[slot] != color) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private boolean choose() {
    int[] slots =
        IntStream.range(0, SLOTS)
            .filter(slot -> colors[slot] != 0)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer slot) -> -seen[slot])
                    .thenComparingInt(slot -> colors[slot]))
            .mapToInt(Integer::intValue)
            .toArray();
    Levels levels = new Levels(IntStream.of(slots).map(slot -> colors[slot]).toArray());
    int kept = slots.length <= SIZE ? slots.length : KEPT_AS_THEY_ARE;
    while (size < kept || size < SIZE && levels.away[levels.farthest] > NEAR * NEAR) {
      chosen[size] = levels.take(size < kept ? size : levels.farthest, size);
      size++;
    }
    for (int i = 0; i < slots.length; i++) {
      places[slots[i]] = (byte) levels.nearest[i];
      if (!isNear(colors[slots[i]], chosen[levels.nearest[i]])) {
        return false;
      }
    }
    return true;
  }

  /** All colors, taken apart, with the nearest of those that were taken so far. */
  private static final class Levels {
    final int[] colors;
    final int[] red;
    final int[] green;
    final int[] blue;
    final int[] nearest;

    /** The square of the distance to the nearest. */
    final int[] away;

    int farthest;

    Levels(int[] colors) {
      this.colors = colors;
      red = IntStream.of(colors).map(color -> level(color, 16)).toArray();
      green = IntStream.of(colors).map(color -> level(color, 8)).toArray();
      blue = IntStream.of(colors).map(color -> level(color, 0)).toArray();
      nearest = new int[colors.length];
      away = new int[colors.length];
      Arrays.fill(away, Integer.MAX_VALUE);
    }

    /** Takes one of the colors for a place. One loop without calls: it runs 256 times a picture. */
    int take(int one, int place) {
      int most = -1;
      for (int i = 0; i < colors.length; i++) {
        int dr = red[i] - red[one];
        int dg = green[i] - green[one];
        int db = blue[i] - blue[one];
        int distance = dr * dr + dg * dg + db * db;
        if (distance < away[i]) {
          away[i] = distance;
          nearest[i] = place;
        }
        if (away[i] > most) {
          most = away[i];
          farthest = i;
        }
      }
      return colors[one];
    }
  }

  private static boolean isNear(int one, int other) {
    return Math.abs(level(one, 16) - level(other, 16)) <= TOLERANCE
        && Math.abs(level(one, 8) - level(other, 8)) <= TOLERANCE
        && Math.abs(level(one, 0) - level(other, 0)) <= TOLERANCE;
  }

  private static int level(int color, int shift) {
    return color >> shift & 0xff;
  }
}
