package pingyi.audit.statistics.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.ballot.ShareInterval;

/** The intervals of a share, a row each. */
public final class BinomialIntervalMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "binomial-interval", "比例的区间", "The interval of a share of ballots, by five methods.")
        .reads(
            ColumnForm.optional("unit", "what the row is called"),
            ColumnForm.optional("x", "ballots with the answer; need not be whole"),
            ColumnForm.optional("share", "the share itself, 0 to 1; read where there is no x"),
            ColumnForm.required("n", "all ballots"))
        .takes(
            OptionForm.level(),
            OptionForm.choice("clip", "whether intervals are cut to 0 and 1", "yes", "no"))
        .answers("units", "one object a row")
        .answers("units.unit", "the row's unit, or its number")
        .answers("units.share", "x / n")
        .answers(
            "units.wilson",
            "and clopper_pearson (exact), agresti_coull, jeffreys, wald (asymptotic): low and high")
        .from(
            "Wilson, JASA 22, 1927",
            "Clopper and Pearson, Biometrika 26, 1934",
            "Brown, Cai and DasGupta, Statistical Science 16, 2001")
        .example("unit,x,n\nA,18,20\nB,38,38\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    double level = input.options().number("level");
    boolean clipped = input.options().text("clip").equals("yes");
    double[] n = input.column("n").numbers();
    Column counted = input.optional("x").orElseGet(() -> input.column("share"));
    boolean whole = input.optional("x").isPresent();
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (int row = 0; row < input.rows(); row++) {
      double number = counted.number(row);
      double x = whole ? number : number * n[row];
      if (!(n[row] > 0) || !(x >= 0 && x <= n[row])) {
        throw counted.fault("value", row);
      }
      Map<String, @Nullable Object> unit = new LinkedHashMap<>();
      unit.put("unit", input.label("unit", row));
      unit.put("share", x / n[row]);
      for (ShareInterval method : ShareInterval.values()) {
        Interval interval = method.of(x, n[row], level);
        unit.put(
            method.name().toLowerCase(Locale.ROOT), clipped ? interval.within(0, 1) : interval);
      }
      units.add(unit);
    }
    return MethodResult.of(units.size()).with("units", units);
  }
}
