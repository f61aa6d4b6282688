package pingyi.method.rating;

import java.util.ArrayList;
import java.util.List;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.linking.Link;
import pingyi.warehouse.table.derived.ScaleLinkValue;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.reference.ScaleLinkPair;

/** What each whole point of the earlier scale of a usable link is on the later one. */
public final class ScaleLinkValues implements GroupRecipe<ScaleLinkPair, ScaleLinkValue> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<ScaleLinkPair> input() {
    return ScaleLinkPair.class;
  }

  @Override
  public Class<ScaleLinkValue> output() {
    return ScaleLinkValue.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(ScaleLink.class, ScaleGrade.class);
  }

  @Override
  public List<Class<? extends Record>> needed() {
    return List.of(ScaleLinkPair.class);
  }

  @Override
  public Rule<ScaleLinkPair, ScaleLinkValue> rule(References references) {
    EstimatedLinks links = new EstimatedLinks(references);
    return (pairs, out) ->
        links
            .of(pairs)
            .filter(each -> each.estimate().obstacle().isEmpty())
            .ifPresent(each -> values(each.link(), each.estimate()).forEach(out));
  }

  private static List<ScaleLinkValue> values(ScaleLink link, LinkEstimate estimate) {
    double[] knots = estimate.knots();
    double[] errors = estimate.errors();
    Link curve = estimate.link();
    List<ScaleLinkValue> values = new ArrayList<>();
    for (int i = 0; i < knots.length; i++) {
      int next = Math.min(i + 1, knots.length - 1);
      int before = next - 1;
      double step = knots[next] - knots[before];
      values.add(
          new ScaleLinkValue(
              link.linkId(),
              link.fromScaleId(),
              link.toScaleId(),
              knots[i],
              i + 1 < knots.length ? knots[i + 1] : null,
              curve.of(knots[i]),
              errors[i],
              (curve.of(knots[next]) - curve.of(knots[before])) / step,
              (errors[next] - errors[before]) / step));
    }
    return values;
  }
}
