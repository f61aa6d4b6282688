package pingyi.audit.statistics.agreement;

import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.agreement.KendallW;

/** Kendall's coefficient of concordance. */
public final class KendallWMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "kendall-w",
            "肯德尔和谐系数",
            "How far judges rank objects alike: Kendall's W, corrected for ties, with its chi-squared"
                + " test.")
        .counting("the objects that every judge ranked")
        .reads(RatingsInput.COLUMNS)
        .takes(RatingsInput.TURNED)
        .answers("judges", "how many judges there are")
        .answers("left_out", "objects left out because a rank is missing")
        .answers("w", "corrected for ties; scores are ranked first")
        .answers("w_uncorrected", "without the correction")
        .answers("mean_spearman", "mean rank correlation of two judges, (m W - 1) / (m - 1)")
        .answers("chi_square", "m (k - 1) W")
        .answers("df", "k - 1")
        .answers("p", "that the judges rank at random")
        .from(
            "Kendall and Babington Smith, Annals of Mathematical Statistics 10, 1939",
            "Siegel and Castellan, Nonparametric Statistics, 1988")
        .example("object,J1,J2,J3\nA,1,2,1\nB,2,1,2\nC,3,3,3\nD,4,4,4\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    RatingsInput ratings = RatingsInput.read(input);
    RatingsInput complete = ratings.complete();
    KendallW.Result result = KendallW.of(complete.numbers());
    return MethodResult.of(result.objects())
        .with("judges", result.judges())
        .with("left_out", ratings.cells().size() - complete.cells().size())
        .with("w", result.w())
        .with("w_uncorrected", result.uncorrected())
        .with("mean_spearman", result.meanSpearman())
        .with("chi_square", result.chiSquare())
        .with("df", result.df())
        .with("p", result.pValue());
  }
}
