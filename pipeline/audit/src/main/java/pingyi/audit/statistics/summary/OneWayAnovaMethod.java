package pingyi.audit.statistics.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.summary.OneWayAnova;

/** One-way analysis of variance, exact. */
public final class OneWayAnovaMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "one-way-anova",
            "单因素方差分析",
            "Analysis of variance between groups, of decimals exactly as they are written.")
        .counting("the values of all groups")
        .reads(
            ColumnForm.required("group", "the group of the value", "treatment", "instrument"),
            ColumnForm.required("y", "the value", "x", "value", "score", "response"))
        .answers("groups", "how many groups there are")
        .answers("df_between", "degrees of freedom between groups")
        .answers("df_within", "degrees of freedom within groups")
        .answers("ss_between", "sum of squares between groups")
        .answers("ss_within", "sum of squares within groups")
        .answers("ms_between", "mean square between groups")
        .answers("ms_within", "mean square within groups; null where no group has two values")
        .answers("f", "their ratio; null where there is no spread within")
        .answers("p", "of F")
        .answers("r_squared", "share of the squares that lies between groups")
        .answers("residual_sd", "square root of the mean square within")
        .from("NIST Statistical Reference Datasets, analysis of variance")
        .example("group,y\n1,196.3052\n1,196.1240\n2,196.3042\n2,196.3825\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Map<String, List<BigDecimal>> groups = new LinkedHashMap<>();
    List<String> names = input.column("group").texts();
    List<BigDecimal> values = input.column("y").decimals();
    for (int row = 0; row < names.size(); row++) {
      groups.computeIfAbsent(names.get(row), name -> new ArrayList<>()).add(values.get(row));
    }
    OneWayAnova.Result result = OneWayAnova.of(List.copyOf(groups.values()));
    return MethodResult.of(values.size())
        .with("groups", groups.size())
        .with("df_between", result.dfBetween())
        .with("df_within", result.dfWithin())
        .with("ss_between", result.ssBetween())
        .with("ss_within", result.ssWithin())
        .with("ms_between", result.msBetween())
        .with("ms_within", result.msWithin())
        .with("f", result.f())
        .with("p", result.p())
        .with("r_squared", result.rSquared())
        .with("residual_sd", result.residualSd());
  }
}
