package pingyi.audit.statistics;

import java.util.List;
import java.util.stream.Collectors;
import pingyi.audit.statistics.agreement.CohenKappaMethod;
import pingyi.audit.statistics.agreement.FleissKappaMethod;
import pingyi.audit.statistics.agreement.IntraclassCorrelationMethod;
import pingyi.audit.statistics.agreement.KendallWMethod;
import pingyi.audit.statistics.agreement.KrippendorffAlphaMethod;
import pingyi.audit.statistics.ballot.BinomialIntervalMethod;
import pingyi.audit.statistics.ballot.BrunnerMunzelMethod;
import pingyi.audit.statistics.ballot.DetectableChangeMethod;
import pingyi.audit.statistics.ballot.MultinomialIntervalsMethod;
import pingyi.audit.statistics.ballot.OrdinalMeanMethod;
import pingyi.audit.statistics.ballot.ShareDifferenceMethod;
import pingyi.audit.statistics.change.ChangeMethod;
import pingyi.audit.statistics.comparison.CommonMeanMethod;
import pingyi.audit.statistics.comparison.FunnelMeansMethod;
import pingyi.audit.statistics.comparison.FunnelRatiosMethod;
import pingyi.audit.statistics.comparison.FunnelSharesMethod;
import pingyi.audit.statistics.comparison.ShrinkMeansMethod;
import pingyi.audit.statistics.comparison.ShrinkSharesMethod;
import pingyi.audit.statistics.control.ChartRulesMethod;
import pingyi.audit.statistics.control.RunsMethod;
import pingyi.audit.statistics.control.ShareChartMethod;
import pingyi.audit.statistics.control.XmrChartMethod;
import pingyi.audit.statistics.disclosure.RevealedBallotsMethod;
import pingyi.audit.statistics.disclosure.SuppressedCellsMethod;
import pingyi.audit.statistics.form.StatisticsFault;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.audit.statistics.linking.LinkAnchorMethod;
import pingyi.audit.statistics.linking.LinkScalesMethod;
import pingyi.audit.statistics.linking.LinkingDecisionMethod;
import pingyi.audit.statistics.multiplicity.AdjustedPValuesMethod;
import pingyi.audit.statistics.normalisation.QuantilesMethod;
import pingyi.audit.statistics.normalisation.StandingMethod;
import pingyi.audit.statistics.rank.RankQuantilesMethod;
import pingyi.audit.statistics.rank.RankSetsMethod;
import pingyi.audit.statistics.rank.ShareRankSetsMethod;
import pingyi.audit.statistics.severity.AdditiveModelMethod;
import pingyi.audit.statistics.severity.OrdinalModelMethod;
import pingyi.audit.statistics.severity.PanelSeverityMethod;
import pingyi.audit.statistics.severity.TrimmedMeanMethod;
import pingyi.audit.statistics.severity.VarianceComponentsMethod;
import pingyi.audit.statistics.summary.OneWayAnovaMethod;
import pingyi.audit.statistics.summary.UnivariateMethod;
import pingyi.audit.statistics.transition.TransitionMatrixMethod;
import pingyi.audit.statistics.trend.KendallTailMethod;
import pingyi.audit.statistics.trend.MannKendallMethod;
import pingyi.audit.statistics.trend.SeasonalKendallMethod;

/** Every method that can be asked from outside, in the order they are listed. */
public final class StatisticsMethods {
  private static final List<StatisticsMethod> ALL =
      List.of(
          // Ballots
          new OrdinalMeanMethod(),
          new BinomialIntervalMethod(),
          new MultinomialIntervalsMethod(),
          new ShareDifferenceMethod(),
          new BrunnerMunzelMethod(),
          new DetectableChangeMethod(),
          // From year to year
          new ChangeMethod(),
          new TransitionMatrixMethod(),
          new AdjustedPValuesMethod(),
          // Judges
          new IntraclassCorrelationMethod(),
          new KrippendorffAlphaMethod(),
          new KendallWMethod(),
          new CohenKappaMethod(),
          new FleissKappaMethod(),
          // Standing and summaries
          new StandingMethod(),
          new QuantilesMethod(),
          new UnivariateMethod(),
          new OneWayAnovaMethod(),
          // Ranks
          new RankSetsMethod(),
          new ShareRankSetsMethod(),
          new RankQuantilesMethod(),
          // Comparison
          new FunnelSharesMethod(),
          new FunnelMeansMethod(),
          new FunnelRatiosMethod(),
          new CommonMeanMethod(),
          new ShrinkMeansMethod(),
          new ShrinkSharesMethod(),
          // Trend
          new MannKendallMethod(),
          new SeasonalKendallMethod(),
          new KendallTailMethod(),
          // Control charts
          new XmrChartMethod(),
          new ShareChartMethod(),
          new RunsMethod(),
          new RunsMethod.Bounds(),
          new ChartRulesMethod(),
          // Severity
          new PanelSeverityMethod(),
          new AdditiveModelMethod(),
          new VarianceComponentsMethod(),
          new OrdinalModelMethod(),
          new TrimmedMeanMethod(),
          // Linking
          new LinkScalesMethod(),
          new LinkAnchorMethod(),
          new LinkingDecisionMethod(),
          // Disclosure
          new RevealedBallotsMethod(),
          new SuppressedCellsMethod());

  private StatisticsMethods() {}

  /** All of them. */
  public static List<StatisticsMethod> all() {
    return ALL;
  }

  /**
   * The method of a name.
   *
   * @throws StatisticsFault if there is none
   */
  public static StatisticsMethod named(String id) {
    return ALL.stream()
        .filter(method -> method.form().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                StatisticsFault.commandLine(
                    "method",
                    id,
                    ALL.stream()
                        .map(method -> method.form().id())
                        .collect(Collectors.joining(", "))));
  }
}
