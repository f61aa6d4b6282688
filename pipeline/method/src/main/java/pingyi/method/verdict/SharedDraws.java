package pingyi.method.verdict;

import org.jspecify.annotations.Nullable;
import pingyi.method.statistics.rank.NormalDraws;
import pingyi.method.statistics.rank.RankSets;

/**
 * Draws for tables of any size, made once for all sizes up to the next of {@link #SIZES} and held
 * for one of them at a time: at the largest they take 120 MB. The view for the last number of units
 * is held too, for tables of one size follow each other. The draws of a table depend on its number
 * of units and of draws alone, never on the tables before it.
 */
final class SharedDraws {
  private static final int[] SIZES = {32, 128, 400, RankSets.MOST_UNITS};

  private final long seed;
  private @Nullable NormalDraws held;
  private @Nullable NormalDraws view;

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
      view = null;
      made = NormalDraws.of(size, draws, seed);
      held = made;
    }
    NormalDraws last = view;
    if (last == null || last.units() != units) {
      view = null;
      last = made.first(units);
      view = last;
    }
    return last;
  }
}
