package pingyi.method.verdict;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.funnel.Funnel;
import pingyi.method.statistics.funnel.MeanFunnel;
import pingyi.method.statistics.funnel.Overdispersion;
import pingyi.method.statistics.funnel.ShareFunnel;
import pingyi.warehouse.table.derived.ClassComparison;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.working.FunnelObservation;

/**
 * Which branches of a year stand outside the funnel of favourable shares, or of scores: beyond the
 * 99.8 percent limits a signal, beyond the 95 percent limits an alert. Fewer than {@link
 * Funnel#LEAST_UNITS} comparable branches have no funnel.
 */
public final class PeerOutliers implements GroupRecipe<FunnelObservation, PeerOutlier> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<FunnelObservation> input() {
    return FunnelObservation.class;
  }

  @Override
  public Class<PeerOutlier> output() {
    return PeerOutlier.class;
  }

  @Override
  public int groupedBy() {
    return 2;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(ClassComparison.class);
  }

  @Override
  public Rule<FunnelObservation, PeerOutlier> rule(References references) {
    ComparableGroups groups = new ComparableGroups(references.rows(ClassComparison.class));
    return (year, out) -> {
      boolean shares = year.get(0).measure().equals("favourable_share");
      List<FunnelObservation> sampled =
          shares ? year : year.stream().filter(PeerOutliers::enough).toList();
      int part = 0;
      for (List<FunnelObservation> each : groups.parts(sampled, FunnelObservation::classId)) {
        part++;
        if (each.size() >= Funnel.LEAST_UNITS) {
          new Placing(each, part, out).place(shares ? ofShares(each) : ofScores(each));
        }
      }
    };
  }

  private static boolean enough(FunnelObservation each) {
    return Sampled.of(each.standardError(), each.voters()) == Sampled.ENOUGH;
  }

  private static Funnel ofShares(List<FunnelObservation> rows) {
    return ShareFunnel.of(
        rows.stream().mapToDouble(FunnelObservation::value).toArray(),
        rows.stream().mapToDouble(FunnelObservation::voters).toArray(),
        Overdispersion.Options.WINSORISED);
  }

  private static Funnel ofScores(List<FunnelObservation> rows) {
    return MeanFunnel.of(
        rows.stream().mapToDouble(FunnelObservation::value).toArray(),
        rows.stream().mapToDouble(FunnelObservation::standardError).toArray(),
        Overdispersion.Options.WINSORISED);
  }

  /** Writes the rows of one funnel. */
  private record Placing(List<FunnelObservation> rows, int part, Consumer<PeerOutlier> out) {

    void place(Funnel funnel) {
      rows.forEach(each -> out.accept(row(each, funnel)));
    }

    private PeerOutlier row(FunnelObservation each, Funnel funnel) {
      @Nullable Double error = each.standardError();
      double size = error == null ? each.voters() : error;
      Interval alert = funnel.at(size, Funnel.Z_95);
      Interval signal = funnel.at(size, Funnel.Z_998);
      return new PeerOutlier(
          each.organizationId(),
          each.reviewYear(),
          each.measure(),
          each.organizationName(),
          part,
          rows.size(),
          each.voters(),
          error,
          each.value(),
          funnel.target(),
          alert.low(),
          alert.high(),
          signal.low(),
          signal.high(),
          funnel.overdispersion().phi(),
          funnel.adjusted() ? funnel.overdispersion().tauSquared() : 0,
          position(each.value(), alert, signal),
          error == null ? "share_funnel" : "mean_funnel");
    }

    private static String position(double value, Interval alert, Interval signal) {
      if (value < signal.low()) {
        return "signal_low";
      }
      if (value > signal.high()) {
        return "signal_high";
      }
      return value < alert.low() ? "alert_low" : value > alert.high() ? "alert_high" : "inside";
    }
  }
}
