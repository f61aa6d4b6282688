package pingyi.method.verdict;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pingyi.method.statistics.rank.NormalDraws;
import pingyi.method.statistics.rank.RankSets;

/**
 * Draws for tables of any size, made once for all sizes up to the next of {@link #SIZES} and held
 * for one of them at a time: at the largest they take 120 MB. The view for the last number of units
 * is held too, for tables of one size follow each other; at the smallest size every view is, for
 * all years have tables of the same few sizes. The draws of a table depend on its number of units
 * and of draws alone, never on the tables before it.
 */
final class SharedDraws {
  private static final int[] SIZES = {32, 128, 400, RankSets.MOST_UNITS};

  private final long seed;
  private final NavigableMap<Integer, NormalDraws> views = new TreeMap<>();
  private @Nullable NormalDraws held;

  SharedDraws(long seed) {
    this.seed = seed;
  }

  NormalDraws of(int units, int draws) {
    int size = units;
    for (int each : SIZES) {
      if (each >= units) {
        size = each;
        break;
      }
    }
    NormalDraws made = held;
    if (made == null || made.units() != size || made.count() != draws) {
      // The old ones must be free before the new ones are made.
      held = null;
      views.clear();
      made = NormalDraws.of(size, draws, seed);
      held = made;
    }
    NormalDraws known = views.get(units);
    if (known == null) {
      if (size > SIZES[0]) {
        views.clear();
      }
      // The view of a few units is that of more, seen so.
      Map.Entry<Integer, NormalDraws> more = views.higherEntry(units);
      known = (more == null ? made : more.getValue()).first(units);
      views.put(units, known);
    }
    return known;
  }
}
