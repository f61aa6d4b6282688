package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
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
    Map<String, Integer> branches =
        places(session.stream().map(PanelScore::organizationId).toList());
    Map<String, Integer> raters = places(session.stream().map(PanelAgreements::rater).toList());
    double[][] all = new double[branches.size()][raters.size()];
    Arrays.stream(all).forEach(row -> Arrays.fill(row, Double.NaN));
    for (PanelScore each : session) {
      all[branches.get(each.organizationId())][raters.get(rater(each))] = each.score();
    }
    double[][] complete = complete(all);
    Optional<IntraclassCorrelation.Result> correlation = correlation(complete);
    Optional<Estimate> single = correlation.flatMap(result -> of(result, Form.ICC2));
    Optional<Interval> interval = single.flatMap(Estimate::interval);
    Optional<KendallW.Result> concordance = concordance(complete);
    PanelScore first = session.get(0);
    int used = complete.length == 0 ? 0 : complete[0].length;
    return new PanelAgreement(
        first.reviewYear(),
        first.componentId(),
        first.session(),
        branches.size(),
        used,
        raters.size() - used,
        single.map(Estimate::icc).orElse(null),
        interval.map(Interval::low).orElse(null),
        interval.map(Interval::high).orElse(null),
        correlation.flatMap(result -> of(result, Form.ICC2K)).map(Estimate::icc).orElse(null),
        alpha(session, all).orElse(null),
        concordance.map(KendallW.Result::w).orElse(null),
        concordance.map(KendallW.Result::pValue).orElse(null),
        correlation.isPresent() ? "icc_a" : "none",
        LEVEL);
  }

  private static String rater(PanelScore each) {
    return each.voterClass() + " " + each.rater();
  }

  private static Map<String, Integer> places(List<String> names) {
    Map<String, Integer> places = new TreeMap<>();
    new TreeSet<>(names).forEach(name -> places.put(name, places.size()));
    return places;
  }

  private static double[][] complete(double[][] all) {
    List<Integer> whole = new ArrayList<>();
    for (int rater = 0; rater < all[0].length; rater++) {
      int column = rater;
      if (Arrays.stream(all).noneMatch(row -> Double.isNaN(row[column]))) {
        whole.add(rater);
      }
    }
    return Arrays.stream(all)
        .map(row -> whole.stream().mapToDouble(rater -> row[rater]).toArray())
        .toArray(double[][]::new);
  }

  private static boolean large(double[][] scores) {
    return scores.length >= 2 && scores[0].length >= 2;
  }

  private static boolean varies(double[][] scores) {
    return Arrays.stream(scores).flatMapToDouble(Arrays::stream).distinct().count() > 1;
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

  private static Optional<Double> alpha(List<PanelScore> session, double[][] all) {
    long values = session.stream().mapToDouble(PanelScore::score).distinct().count();
    return values < 2 || values > MOST_VALUES
        ? Optional.empty()
        : KrippendorffAlpha.of(all).alpha(KrippendorffAlpha.Scale.ORDINAL);
  }
}
