package pingyi.method.rating;

import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.FunnelLimits;
import pingyi.method.statistics.Interval;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.working.ShareObservation;

/**
 * Which branches of a year stand outside the funnel of favourable shares: beyond the 99.8 percent
 * limits a signal, beyond the 95 percent limits an alert. Years with fewer than {@link
 * FunnelLimits#LEAST_BRANCHES} branches have no funnel.
 */
public final class PeerOutliers implements GroupRecipe<ShareObservation, PeerOutlier> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<ShareObservation> input() {
    return ShareObservation.class;
  }

  @Override
  public Class<PeerOutlier> output() {
    return PeerOutlier.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public Rule<ShareObservation, PeerOutlier> rule(References references) {
    return (year, out) -> {
      if (year.size() < FunnelLimits.LEAST_BRANCHES) {
        return;
      }
      FunnelLimits limits =
          FunnelLimits.fit(
              year.stream().mapToDouble(ShareObservation::favourableShare).toArray(),
              year.stream().mapToDouble(ShareObservation::voters).toArray());
      year.forEach(each -> out.accept(place(each, limits)));
    };
  }

  private static PeerOutlier place(ShareObservation each, FunnelLimits limits) {
    Interval alert = limits.at(each.voters(), FunnelLimits.Z_95);
    Interval signal = limits.at(each.voters(), FunnelLimits.Z_998);
    double share = each.favourableShare();
    String position =
        share < signal.low()
            ? "signal_low"
            : share > signal.high()
                ? "signal_high"
                : share < alert.low()
                    ? "alert_low"
                    : share > alert.high() ? "alert_high" : "inside";
    return new PeerOutlier(
        each.organizationId(),
        each.reviewYear(),
        each.organizationName(),
        each.voters(),
        share,
        limits.target(),
        alert.low(),
        alert.high(),
        signal.low(),
        signal.high(),
        limits.phi(),
        limits.tauSquared(),
        position);
  }
}
