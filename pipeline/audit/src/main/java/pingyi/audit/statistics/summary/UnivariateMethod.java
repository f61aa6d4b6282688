package pingyi.audit.statistics.summary;

import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.summary.UnivariateSummary;

/** Mean, standard deviation and autocorrelation, exact. */
public final class UnivariateMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "univariate",
            "单变量概要",
            "Mean, standard deviation and lag-1 autocorrelation of decimals exactly as they are"
                + " written.")
        .counting("the values")
        .reads(ColumnForm.required("y", "the values in their order", "x", "value", "score"))
        .answers("mean", "the mean")
        .answers("variance", "with the divisor n - 1; null for one value")
        .answers("sd", "its square root")
        .answers("autocorrelation", "at lag 1; null where all values are equal")
        .answers("least", "the smallest value")
        .answers("most", "the greatest value")
        .from("NIST Statistical Reference Datasets, univariate summary statistics")
        .example("y\n10000001\n10000003\n10000002\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    UnivariateSummary.Result result = UnivariateSummary.of(input.column("y").decimals());
    return MethodResult.of(result.n())
        .with("mean", result.mean())
        .with("variance", result.variance())
        .with("sd", result.sd())
        .with("autocorrelation", result.autocorrelation())
        .with("least", result.least())
        .with("most", result.most());
  }
}
