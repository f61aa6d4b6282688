package pingyi.audit.statistics.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.shrinkage.NormalShrinkage;

/** Means drawn towards their common mean. */
public final class ShrinkMeansMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "shrink-means",
            "向总体均值收缩",
            "Mean scores drawn towards their common mean, as far as their errors make them uncertain.")
        .counting("the units, at least 5")
        .reads(EstimatesInput.COLUMNS)
        .takes(EstimatesInput.OPTIONS)
        .answers("tau2", "the variance between units, by the estimator chosen")
        .answers("tau2_reml", "the same by restricted maximum likelihood, as a check")
        .answers("detectable", "false: no differences between units can be detected")
        .answers("mu", "the common mean")
        .answers("se_mu", "its standard error")
        .answers("q", "Cochran's Q")
        .answers("q_p", "its p-value")
        .answers("i2", "the share of the spread that is more than chance, percent")
        .answers("units", "one object a row")
        .answers("units.unit", "the row's unit, or its number")
        .answers("units.y", "the raw estimate")
        .answers("units.shrunken", "the estimate drawn to the mean")
        .answers("units.se", "its standard error")
        .answers("units.interval", "low and high")
        .answers("units.weight_of_mean", "B, the share of the common mean in it")
        .from("Morris, JASA 78, 1983", "Paule and Mandel, 1982", "the package metafor")
        .example("unit,y,se\nA,28,15\nB,8,5\nC,-3,6\nD,7,11\nE,-10,4\nF,1,11\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    double[] y = input.column("y").numbers();
    double[] errors = EstimatesInput.variances(input);
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.sqrt(errors[i]);
    }
    NormalShrinkage.Result result = NormalShrinkage.of(y, errors, EstimatesInput.options(input));
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      NormalShrinkage.Shrunken each = result.units()[i];
      Map<String, @Nullable Object> unit = new LinkedHashMap<>();
      unit.put("unit", input.label("unit", i));
      unit.put("y", y[i]);
      unit.put("shrunken", each.estimate());
      unit.put("se", each.error());
      unit.put("interval", each.interval());
      unit.put("weight_of_mean", each.weight());
      units.add(unit);
    }
    return MethodResult.of(y.length)
        .with("tau2", result.mean().tauSquared())
        .with("tau2_reml", result.reml())
        .with("detectable", result.detectable())
        .with("mu", result.mean().mu())
        .with("se_mu", result.mean().se())
        .with("q", result.mean().q())
        .with("q_p", result.mean().qP())
        .with("i2", result.mean().iSquared())
        .with("units", units);
  }
}
