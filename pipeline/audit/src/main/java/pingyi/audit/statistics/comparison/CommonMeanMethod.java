package pingyi.audit.statistics.comparison;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.shrinkage.BetweenVariance;
import pingyi.method.statistics.shrinkage.CommonMean;

/** The variance between units and their common mean. */
public final class CommonMeanMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "between-variance",
            "单位间方差",
            "The variance between units beyond their sampling errors, by eight estimators, and their"
                + " common mean.")
        .counting("the units")
        .reads(EstimatesInput.COLUMNS)
        .takes(EstimatesInput.OPTIONS)
        .answers("tau2", "by the estimator chosen")
        .answers("tau2_interval", "by the Q profile")
        .answers("tau2_by", "by all of them")
        .answers("mu", "the common mean")
        .answers("se_mu", "its standard error")
        .answers("interval", "of the mean")
        .answers("q", "Cochran's Q")
        .answers("q_p", "its p-value")
        .answers("i2", "the share of the spread that is more than chance, percent")
        .answers("h2", "the spread over what chance makes")
        .from(
            "Viechtbauer, Journal of Educational and Behavioral Statistics 30, 2005",
            "Higgins and Thompson, Statistics in Medicine 21, 2002")
        .example("unit,y,se\nA,28,15\nB,8,5\nC,-3,6\nD,7,11\nE,-10,4\nF,1,11\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    double[] y = input.column("y").numbers();
    double[] v = EstimatesInput.variances(input);
    CommonMean mean = CommonMean.of(y, v, EstimatesInput.options(input));
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (BetweenVariance each : BetweenVariance.values()) {
      all.put(each.name().toLowerCase(Locale.ROOT), each.of(y, v));
    }
    return MethodResult.of(y.length)
        .with("tau2", mean.tauSquared())
        .with("tau2_interval", mean.tauSquaredInterval())
        .with("tau2_by", all)
        .with("mu", mean.mu())
        .with("se_mu", mean.se())
        .with("interval", mean.interval())
        .with("q", mean.q())
        .with("q_p", mean.qP())
        .with("i2", mean.iSquared())
        .with("h2", mean.hSquared());
  }
}
