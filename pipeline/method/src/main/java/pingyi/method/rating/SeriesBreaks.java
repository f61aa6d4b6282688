package pingyi.method.rating;

import java.util.List;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.SeriesBreak;

/**
 * The years before which a branch's series is cut: no line is drawn, no trend fitted and no change
 * tested across them.
 */
public final class SeriesBreaks implements RecordRecipe<Comparability, SeriesBreak> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<Comparability> input() {
    return Comparability.class;
  }

  @Override
  public Class<SeriesBreak> output() {
    return SeriesBreak.class;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of();
  }

  @Override
  public Rule<Comparability, SeriesBreak> rule(References references) {
    return (pair, out) -> {
      if (pair.verdict().equals(ClassVerdicts.NOT_COMPARABLE)) {
        out.accept(
            new SeriesBreak(
                pair.organizationId(), pair.reviewYear(), pair.previousYear(), pair.reasons()));
      }
    };
  }
}
