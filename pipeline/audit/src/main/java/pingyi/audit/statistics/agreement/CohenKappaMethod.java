package pingyi.audit.statistics.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.GradeOrder;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.agreement.WeightedKappa;

/** Cohen's kappa, plain and weighted. */
public final class CohenKappaMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "cohen-kappa",
            "科恩 κ",
            "Agreement of two judges beyond chance: kappa, plain and with linear and quadratic weights.")
        .counting("the targets both judged")
        .reads(
            ColumnForm.required("rater1", "the grade of the first judge", "from"),
            ColumnForm.required("rater2", "the grade of the second judge", "to"),
            ColumnForm.optional(
                "count", "how many targets got so; without this column each row is one"))
        .takes(
            OptionForm.level(),
            OptionForm.texts("levels", "", "the grades in order, for the weights"))
        .answers("levels", "the grades in order")
        .answers("kappa", "one object a kind of weights: none, linear, quadratic")
        .answers("kappa.weights", "the kind")
        .answers("kappa.observed", "agreement seen")
        .answers("kappa.expected", "agreement by chance")
        .answers("kappa.kappa", "the estimate")
        .answers("kappa.standard_error", "for the interval")
        .answers("kappa.interval", "normal, cut to -1 and 1")
        .answers("kappa.null_error", "where there is no agreement; z = kappa / null_error")
        .answers("kappa.z", "and p_value, two-sided")
        .from(
            "Cohen, Educational and Psychological Measurement 20, 1960",
            "Cohen, Psychological Bulletin 70, 1968",
            "Fleiss, Cohen and Everitt, Psychological Bulletin 72, 1969")
        .example("rater1,rater2,count\n1,1,20\n1,2,5\n2,1,10\n2,2,15\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Column first = input.column("rater1");
    Column second = input.column("rater2");
    List<String> found = new ArrayList<>();
    for (int row = 0; row < input.rows(); row++) {
      if (!first.missing(row) && !second.missing(row)) {
        found.add(first.text(row));
        found.add(second.text(row));
      }
    }
    GradeOrder order = GradeOrder.of(input.options().texts("levels"), found);
    long[][] counts = new long[order.size()][order.size()];
    long n = 0;
    for (int row = 0; row < input.rows(); row++) {
      if (!first.missing(row) && !second.missing(row)) {
        int place = row;
        long count = input.optional("count").map(column -> column.count(place)).orElse(1L);
        counts[order.place(first, row)][order.place(second, row)] += count;
        n += count;
      }
    }
    List<Map<String, @Nullable Object>> kappas = new ArrayList<>();
    for (WeightedKappa.Weights weights : WeightedKappa.Weights.values()) {
      WeightedKappa.Result result =
          WeightedKappa.of(counts, weights, input.options().number("level"));
      Map<String, @Nullable Object> kappa = new LinkedHashMap<>();
      kappa.put("weights", weights);
      kappa.put("observed", result.observed());
      kappa.put("expected", result.expected());
      kappa.put("kappa", result.kappa());
      kappa.put("standard_error", result.standardError());
      kappa.put("interval", result.interval());
      kappa.put("null_error", result.nullError());
      kappa.put("z", result.z());
      kappa.put("p_value", result.pValue());
      kappas.add(kappa);
    }
    return MethodResult.of(n).with("levels", order.grades()).with("kappa", kappas);
  }
}
