package pingyi.method.verdict;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.method.statistics.rank.NormalDraws;
import pingyi.method.statistics.rank.RankSets;

/**
 * Draws for tables of any size, made once for all sizes up to the next of {@link #SIZES} and held
 * for one of them at a time: at the largest they take 120 MB. The draws of a table depend on its
 * number of units and of draws alone, never on the tables before it.
 */
final class SharedDraws {
  private static final int[] SIZES = {32, 128, 400, RankSets.MOST_UNITS};

  /** The views of the smallest draws are kept: small groups are many and alike in size. */
  private static final int MOST_KEPT = SIZES[0];

  private final long seed;
  private final Map<Integer, NormalDraws> views = new HashMap<>();
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
    return size > MOST_KEPT ? made.first(units) : views.computeIfAbsent(units, made::first);
  }
}
