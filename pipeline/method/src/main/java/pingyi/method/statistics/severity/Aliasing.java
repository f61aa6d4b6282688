package pingyi.method.statistics.severity;

import java.util.ArrayList;
import java.util.List;

/**
 * Causes that cannot be told apart because they always change together: a year, a rating scale and
 * a panel that were new at the same time. Where one factor's level says another's (a panel sat in
 * one year only, a scale was used in one year only), the effect of the second is a sum of effects
 * of the first, and no model can part them.
 */
public final class Aliasing {
  private Aliasing() {}

  /** One factor whose levels say another's. */
  public record Alias(String factor, String determinedBy) {}

  /** The aliased pairs among factors; those with a single level are none. */
  public static List<Alias> among(List<Factor> factors) {
    List<Alias> aliases = new ArrayList<>();
    for (Factor one : factors) {
      for (Factor other : factors) {
        if (one != other && one.levels() > 1 && other.levels() > 1 && one.determinedBy(other)) {
          aliases.add(new Alias(one.name(), other.name()));
        }
      }
    }
    return aliases;
  }
}
