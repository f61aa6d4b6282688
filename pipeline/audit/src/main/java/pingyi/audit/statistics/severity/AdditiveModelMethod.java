package pingyi.audit.statistics.severity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.severity.AdditiveModel;

/** Scores as a sum of effects. */
public final class AdditiveModelMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "additive-model",
            "加法模型",
            "Scores as a sum of the effects of several factors, by weighted least squares.")
        .counting("the scores")
        .reads(
            Observations.SCORE,
            Observations.WEIGHT,
            ColumnForm.many("factors", "what scores belong to, a column a factor, in order"))
        .takes(
            OptionForm.level(),
            OptionForm.texts(
                "treatment",
                "",
                "factors whose effects are differences from their first level; those of the others"
                    + " add up to 0"))
        .answers("intercept", "mu")
        .answers("intercept_se", "its standard error")
        .answers("sigma", "the residual standard deviation")
        .answers("residual_df", "its degrees of freedom")
        .answers("residual_ss", "the residual sum of squares")
        .answers(
            "anova",
            "by factor: df; sum, f and p beside all others; sequential_sum, f and p after those"
                + " before it")
        .answers(
            "effects", "by factor, its levels: level, effect, se, interval and mean = mu + effect")
        .from("Scheffe, The Analysis of Variance, 1959")
        .example(
            "score,branch,panel\n80,A,1\n75,A,2\n70,B,1\n66,B,2\n90,C,1\n83,C,2\n",
            "factors=branch,panel");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Observations observations = Observations.read(input);
    AdditiveModel.Result fit =
        AdditiveModel.of(
            observations.scores(),
            observations.weights(),
            observations.factors(input.many("factors")),
            new AdditiveModel.Options(
                input.options().number("level"), Set.copyOf(input.options().texts("treatment"))));
    Map<String, @Nullable Object> anova = new LinkedHashMap<>();
    Map<String, @Nullable Object> effects = new LinkedHashMap<>();
    for (AdditiveModel.Term term : fit.terms()) {
      anova.put(term.name(), term.line());
      effects.put(term.name(), term.levels());
    }
    return MethodResult.of(fit.n())
        .with("intercept", fit.intercept())
        .with("intercept_se", fit.interceptError())
        .with("sigma", fit.sigma())
        .with("residual_df", fit.residualDf())
        .with("residual_ss", fit.residualSum())
        .with("anova", anova)
        .with("effects", effects);
  }
}
