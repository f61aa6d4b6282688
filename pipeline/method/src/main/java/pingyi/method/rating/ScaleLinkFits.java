package pingyi.method.rating;

import java.util.List;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.linking.LinearLink;
import pingyi.method.statistics.linking.ScoreTable;
import pingyi.warehouse.table.derived.ScaleLinkFit;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.reference.ScaleLinkPair;

/** The links that are estimated, each with what it rests on and whether it may be used. */
public final class ScaleLinkFits implements GroupRecipe<ScaleLinkPair, ScaleLinkFit> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<ScaleLinkPair> input() {
    return ScaleLinkPair.class;
  }

  @Override
  public Class<ScaleLinkFit> output() {
    return ScaleLinkFit.class;
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
  public Rule<ScaleLinkPair, ScaleLinkFit> rule(References references) {
    EstimatedLinks links = new EstimatedLinks(references);
    return (pairs, out) ->
        links
            .of(pairs)
            .ifPresent(each -> out.accept(fit(each.link(), each.estimate(), pairs.size())));
  }

  private static ScaleLinkFit fit(ScaleLink link, LinkEstimate estimate, int pairs) {
    ScoreTable from = estimate.fromScores();
    ScoreTable to = estimate.toScores();
    String obstacle = estimate.obstacle();
    boolean spread = estimate.correlation().isPresent();
    boolean linear = link.method().equals("linear");
    LinearLink line = estimate.line();
    return new ScaleLinkFit(
        link.linkId(),
        link.fromScaleId(),
        link.toScaleId(),
        linear ? "mean_sigma" : "equipercentile",
        obstacle.isEmpty() ? "usable" : "refused",
        obstacle,
        pairs,
        from.mean(),
        from.sd(),
        to.mean(),
        to.sd(),
        estimate.correlation().orElse(null),
        linear && spread ? line.slope() : null,
        linear && spread ? line.intercept() : null,
        linear || !spread ? null : estimate.smoothedFrom().degree(),
        linear || !spread ? null : estimate.smoothedTo().degree(),
        spread ? estimate.invariance().map(LinkEstimate.Invariance::types).orElse(0) : 0,
        spread ? estimate.invariance().map(LinkEstimate.Invariance::rmsd).orElse(null) : null,
        estimate.draws(),
        LinkEstimate.SEED);
  }
}
