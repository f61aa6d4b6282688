package pingyi.audit.statistics.severity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Choice;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.severity.Factor;
import pingyi.method.statistics.severity.VarianceComponents;

/** Scores with random factors. */
public final class VarianceComponentsMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "variance-components",
            "方差分量",
            "Scores with random factors, nested or crossed: variances and the levels' effects.")
        .counting("the scores")
        .reads(
            Observations.SCORE,
            Observations.WEIGHT,
            ColumnForm.optional("fixed", "a factor with a fixed mean for each level"),
            ColumnForm.many("factors", "the random factors, a column each"))
        .takes(
            Choice.of(
                "criterion", "which likelihood is maximised", VarianceComponents.Criterion.class))
        .answers("intercept", "the mean; null where there is a fixed factor")
        .answers("intercept_se", "its standard error")
        .answers("fixed", "by level of the fixed factor: estimate and se")
        .answers("residual_variance", "sigma^2")
        .answers("residual_sd", "sigma")
        .answers("deviance", "the criterion: -2 log-likelihood, restricted for reml")
        .answers("sd", "by random factor")
        .answers("variance", "by random factor")
        .answers("effects", "by random factor, its levels: level, effect (conditional mode), se")
        .from("Bates, Maechler, Bolker and Walker, Journal of Statistical Software 67, 2015")
        .example(
            "score,branch,panel\n80,A,1\n75,A,2\n70,B,1\n66,B,2\n90,C,1\n83,C,2\n71,D,1\n70,D,2\n",
            "factors=branch,panel");
  }

  /** An estimate of a fixed effect. */
  private record Estimate(double estimate, double se) {}

  @Override
  public MethodResult run(MethodInput input) {
    Observations observations = Observations.read(input);
    List<Factor> random = observations.factors(input.many("factors"));
    VarianceComponents.Criterion criterion =
        Choice.read(input.options(), "criterion", VarianceComponents.Criterion.class);
    Optional<Factor> fixed =
        input.optional("fixed").map((Column each) -> observations.factor(each));
    VarianceComponents.Result fit =
        fixed.isPresent()
            ? VarianceComponents.withMeans(
                observations.scores(), observations.weights(), fixed.get(), random, criterion)
            : VarianceComponents.of(
                observations.scores(), observations.weights(), random, criterion);
    Map<String, @Nullable Object> means = new LinkedHashMap<>();
    fixed.ifPresent(
        factor -> {
          for (int level = 0; level < factor.levels(); level++) {
            means.put(factor.labels().get(level), estimate(fit, level));
          }
        });
    Map<String, @Nullable Object> sds = new LinkedHashMap<>();
    Map<String, @Nullable Object> variances = new LinkedHashMap<>();
    Map<String, @Nullable Object> effects = new LinkedHashMap<>();
    for (VarianceComponents.Component each : fit.components()) {
      sds.put(each.name(), each.sd());
      variances.put(each.name(), each.variance());
      effects.put(each.name(), each.modes());
    }
    Optional<Estimate> intercept =
        fixed.isPresent() ? Optional.empty() : Optional.of(estimate(fit, 0));
    return MethodResult.of(fit.n())
        .with("intercept", intercept.map(Estimate::estimate))
        .with("intercept_se", intercept.map(Estimate::se))
        .with("fixed", means)
        .with("residual_variance", fit.residualVariance())
        .with("residual_sd", fit.residualSd())
        .with("deviance", fit.deviance())
        .with("sd", sds)
        .with("variance", variances)
        .with("effects", effects);
  }

  private static Estimate estimate(VarianceComponents.Result fit, int place) {
    return new Estimate(fit.fixed()[place], Math.sqrt(fit.fixedCovariance()[place][place]));
  }
}
