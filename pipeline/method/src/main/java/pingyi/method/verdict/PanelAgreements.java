package pingyi.method.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.agreement.IntraclassCorrelation;
import pingyi.method.statistics.agreement.IntraclassCorrelation.Estimate;
import pingyi.method.statistics.agreement.IntraclassCorrelation.Form;
import pingyi.method.statistics.agreement.KendallW;
import pingyi.method.statistics.agreement.KrippendorffAlpha;
import pingyi.warehouse.table.derived.PanelAgreement;
import pingyi.warehouse.table.recognised.PanelScore;

/**
 * How far the raters of a session agree on its branches. A rater is known by class and label within
 * the session. Intraclass correlation and concordance need every score, so a rater with a gap is
 * left out of them; alpha takes all.
 */
public final class PanelAgreements implements GroupRecipe<PanelScore, PanelAgreement> {
  private static final long serialVersionUID = 1L;
  private static final double LEVEL = 0.95;

  /** Alpha looks at every two values. */
  private static final int MOST_VALUES = 200;

  @Override
  public Class<PanelScore> input() {
    return PanelScore.class;
  }

  @Override
  public Class<PanelAgreement> output() {
    return PanelAgreement.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public Rule<PanelScore, PanelAgreement> rule(References references) {
    return (year, out) ->
        year.stream()
            .collect(
                Collectors.groupingBy(
                    each -> List.of(each.componentId(), each.session()), Collectors.toList()))
            .values()
            .forEach(session -> out.accept(agreement(session)));
  }

  private static PanelAgreement agreement(List<PanelScore> session) {
    ScoreGrid grid = ScoreGrid.of(session);
    double[][] complete = grid.complete();
    Optional<IntraclassCorrelation.Result> correlation = correlation(complete);
    Optional<Estimate> single = correlation.flatMap(result -> of(result, Form.ICC2));
    Optional<Interval> interval = single.flatMap(Estimate::interval);
    Optional<KendallW.Result> concordance = concordance(complete);
    PanelScore first = session.get(0);
    int used = complete[0].length;
    return new PanelAgreement(
        first.reviewYear(),
        first.componentId(),
        first.session(),
        complete.length,
        used,
        grid.raters() - used,
        single.map(Estimate::icc).orElse(null),
        interval.map(Interval::low).orElse(null),
        interval.map(Interval::high).orElse(null),
        correlation.flatMap(result -> of(result, Form.ICC2K)).map(Estimate::icc).orElse(null),
        alpha(grid).orElse(null),
        concordance.map(KendallW.Result::w).orElse(null),
        concordance.map(KendallW.Result::pValue).orElse(null),
        correlation.isPresent() ? "icc_a" : "none",
        LEVEL);
  }

  private static boolean large(double[][] scores) {
    return scores.length >= 2 && scores[0].length >= 2;
  }

  private static boolean varies(double[][] scores) {
    double first = scores[0][0];
    return Arrays.stream(scores).flatMapToDouble(Arrays::stream).anyMatch(score -> score != first);
  }

  private static Optional<IntraclassCorrelation.Result> correlation(double[][] scores) {
    return large(scores) && varies(scores)
        ? Optional.of(IntraclassCorrelation.of(scores, LEVEL))
        : Optional.empty();
  }

  private static Optional<Estimate> of(IntraclassCorrelation.Result result, Form form) {
    return result.estimates().stream()
        .filter(each -> each.form() == form && Double.isFinite(each.icc()))
        .findFirst();
  }

  private static Optional<KendallW.Result> concordance(double[][] scores) {
    boolean ordered =
        large(scores)
            && Arrays.stream(transposed(scores))
                .anyMatch(judge -> Arrays.stream(judge).distinct().count() > 1);
    return ordered ? Optional.of(KendallW.of(scores)) : Optional.empty();
  }

  private static double[][] transposed(double[][] scores) {
    double[][] judges = new double[scores[0].length][scores.length];
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < judges.length; j++) {
        judges[j][i] = scores[i][j];
      }
    }
    return judges;
  }

  private static Optional<Double> alpha(ScoreGrid grid) {
    int values = KrippendorffAlpha.distinct(grid.all()).length;
    return values < 2 || values > MOST_VALUES
        ? Optional.empty()
        : KrippendorffAlpha.of(grid.all()).alpha(KrippendorffAlpha.Scale.ORDINAL);
  }
}
