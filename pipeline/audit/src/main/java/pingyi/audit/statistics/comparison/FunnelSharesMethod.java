package pingyi.audit.statistics.comparison;

import java.util.ArrayList;
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
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.funnel.Overdispersion;
import pingyi.method.statistics.funnel.ShareFunnel;

/** A funnel of shares. */
public final class FunnelSharesMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return FunnelInput.answers(
            MethodForm.of(
                    "funnel-shares",
                    "比例的漏斗图界限",
                    "Limits of shares around their overall share, widened for over-dispersion.")
                .counting("the units; rows of one unit are added up")
                .reads(
                    ColumnForm.optional("unit", "what the row is called", "group", "name", "id"),
                    ColumnForm.optional("x", "ballots with the answer", "numerator", "r"),
                    ColumnForm.optional("share", "the share itself; read where there is no x"),
                    ColumnForm.required("n", "all ballots", "denominator"))
                .takes(
                    FunnelInput.options(
                        Choice.of(
                            "trim_by",
                            "whether extreme z are drawn in or left out",
                            Overdispersion.Trim.class)))
                .takes(
                    OptionForm.number(
                        "target", "", "the share units are held against; the overall one")))
        .answers("units.arcsine_95", "and arcsine_998: limits for chance alone, by the arcsine")
        .from(
            "Spiegelhalter, Statistics in Medicine 24, 2005",
            "Spiegelhalter and others, JRSS A 175, 2012")
        .example("unit,x,n\nA,40,50\nB,70,80\nC,30,60\nD,45,50\nE,20,40\nF,77,80\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    double[] n = input.column("n").numbers();
    double[] x = new double[n.length];
    Optional<Column> counted = input.optional("x");
    for (int row = 0; row < x.length; row++) {
      x[row] =
          counted.isPresent()
              ? counted.get().number(row)
              : input.column("share").number(row) * n[row];
    }
    Map<String, double[]> units = FunnelInput.byUnit(input, x, n);
    double[] sizes = FunnelInput.column(units, 1);
    double[] shares = FunnelInput.column(units, 0);
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sizes[i];
    }
    Overdispersion.Options trimming = FunnelInput.trimming(input.options());
    Optional<Double> target = input.options().optionalNumber("target");
    ShareFunnel funnel =
        target.isPresent()
            ? ShareFunnel.around(target.get(), shares, sizes, trimming)
            : ShareFunnel.of(shares, sizes, trimming);
    MethodResult result =
        FunnelInput.result(input, List.copyOf(units.keySet()), shares, sizes, funnel, trimming);
    return result.with("units", withArcsine(result, funnel, sizes, input));
  }

  private static List<Map<String, @Nullable Object>> withArcsine(
      MethodResult result, ShareFunnel funnel, double[] sizes, MethodInput input) {
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    if (result.fields().get("units") instanceof List<?> plain) {
      for (Object each : plain) {
        Map<String, @Nullable Object> unit = new LinkedHashMap<>();
        if (each instanceof Map<?, ?> fields) {
          fields.forEach((key, value) -> unit.put(String.valueOf(key), value));
        }
        unit.put(
            "arcsine_95", funnel.arcsine(sizes[units.size()], FunnelInput.z95(input.options())));
        unit.put(
            "arcsine_998", funnel.arcsine(sizes[units.size()], FunnelInput.z998(input.options())));
        units.add(unit);
      }
    }
    return units;
  }
}
