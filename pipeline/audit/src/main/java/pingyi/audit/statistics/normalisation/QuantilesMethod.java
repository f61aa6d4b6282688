package pingyi.audit.statistics.normalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.normalisation.Quantiles;

/** Quantiles of any of the nine types. */
public final class QuantilesMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "quantiles", "分位数", "Quantiles; Pingyi uses type 7, the others are there to check.")
        .counting("the values that are not missing")
        .reads(
            ColumnForm.required(
                "x", "the values; missing ones do not count", "y", "value", "score"))
        .takes(
            OptionForm.numbers(
                "probabilities", "0.05,0.1,0.25,0.5,0.75,0.9,0.95", "which quantiles"),
            OptionForm.numbers("types", "7", "of Hyndman and Fan, 1 to 9"))
        .answers("quantiles", "a list")
        .answers("quantiles.type", "the type")
        .answers("quantiles.probability", "the probability")
        .answers("quantiles.value", "the quantile")
        .from("Hyndman and Fan, The American Statistician 50, 1996")
        .example("x\n62\n68\n71\n71\n74\n", "probabilities=0.25,0.5", "types=6,7");
  }

  @Override
  public MethodResult run(MethodInput input) {
    double[] values =
        Arrays.stream(input.column("x").numbersWithGaps()).filter(x -> !Double.isNaN(x)).toArray();
    List<Map<String, @Nullable Object>> quantiles = new ArrayList<>();
    for (double type : input.options().numbers("types")) {
      for (double probability : input.options().numbers("probabilities")) {
        Map<String, @Nullable Object> quantile = new LinkedHashMap<>();
        quantile.put("type", (int) type);
        quantile.put("probability", probability);
        quantile.put("value", Quantiles.ofType((int) type, values, probability));
        quantiles.add(quantile);
      }
    }
    return MethodResult.of(values.length).with("quantiles", quantiles);
  }
}
