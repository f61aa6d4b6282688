package pingyi.audit.statistics.multiplicity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.multiplicity.AdjustedPValues;

/** Adjusts a family of p-values. */
public final class AdjustedPValuesMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "adjust-p-values",
            "多重比较校正",
            "Adjusts the p-values of a family of tests, by six methods; Benjamini-Hochberg and Holm are"
                + " those Pingyi uses.")
        .counting("the p-values that are not missing")
        .reads(
            ColumnForm.required("p", "p-values; missing ones stay so and do not count", "p_value"))
        .takes(OptionForm.share("alpha", "0.05", "the rate that findings are counted at"))
        .answers(
            "adjusted",
            "the adjusted p-values in the order of the rows, by bonferroni, holm, hochberg, hommel,"
                + " benjamini_hochberg and benjamini_yekutieli")
        .answers("findings", "how many adjusted p-values are at most alpha, by method")
        .from(
            "Benjamini and Hochberg, JRSS B 57, 1995",
            "Holm, Scandinavian Journal of Statistics 6, 1979",
            "Wright, Biometrics 48, 1992")
        .example("p\n0.001\n0.02\n0.03\n0.4\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    double[] given = input.column("p").numbersWithGaps();
    for (int row = 0; row < given.length; row++) {
      if (given[row] < 0 || given[row] > 1) {
        throw input.column("p").fault("value", row);
      }
    }
    int[] present = IntStream.range(0, given.length).filter(i -> !Double.isNaN(given[i])).toArray();
    double[] family = Arrays.stream(present).mapToDouble(i -> given[i]).toArray();
    double alpha = input.options().number("alpha");
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    Map<String, @Nullable Object> findings = new LinkedHashMap<>();
    for (AdjustedPValues method : AdjustedPValues.values()) {
      double[] adjusted = method.of(family);
      double[] placed = new double[given.length];
      Arrays.fill(placed, Double.NaN);
      for (int i = 0; i < present.length; i++) {
        placed[present[i]] = adjusted[i];
      }
      String name = method.name().toLowerCase(Locale.ROOT);
      all.put(name, placed);
      findings.put(name, Arrays.stream(adjusted).filter(p -> p <= alpha).count());
    }
    return MethodResult.of(family.length).with("adjusted", all).with("findings", findings);
  }
}
