package pingyi.audit.statistics.comparison;

import java.util.List;
import java.util.Map;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.funnel.Overdispersion;
import pingyi.method.statistics.funnel.RatioFunnel;

/** A funnel of observed over expected counts. */
public final class FunnelRatiosMethod implements StatisticsMethod {
  private static final Map<String, RatioFunnel.Kind> KINDS =
      Map.of(
          "shmi", RatioFunnel.Kind.LOGARITHM,
          "cqc", RatioFunnel.Kind.SQUARE_ROOT,
          "two-counts", RatioFunnel.Kind.TWO_COUNTS);

  @Override
  public MethodForm form() {
    return FunnelInput.answers(
            MethodForm.of(
                    "funnel-ratios",
                    "实际与预期之比的漏斗图界限",
                    "Limits of observed over expected counts around 1, widened for over-dispersion.")
                .counting("the units; rows of one unit are added up")
                .reads(
                    ColumnForm.optional("unit", "what the row is called", "group", "name", "id"),
                    ColumnForm.required("observed", "the count", "numerator", "o"),
                    ColumnForm.required("expected", "the count expected", "denominator", "e"))
                .takes(
                    OptionForm.choice(
                        "variant",
                        "log ratio (shmi), square root (cqc), or the ratio of two counts around"
                            + " their overall ratio, which is inconsistent as published",
                        "shmi",
                        "cqc",
                        "two-counts"))
                .takes(
                    FunnelInput.options(
                        OptionForm.choice(
                            "trim_by",
                            "whether extreme z are left out or drawn in; by-variant truncates shmi"
                                + " and winsorises the others",
                            "by-variant",
                            "winsorise",
                            "truncate"))))
        .from(
            "NHS Digital, Summary hospital-level mortality indicator, methodology",
            "the package FunnelPlotR")
        .example("unit,observed,expected\nA,100,108\nB,150,112\nC,180,165\nD,80,95\nE,120,100\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Map<String, double[]> units =
        FunnelInput.byUnit(
            input, input.column("observed").numbers(), input.column("expected").numbers());
    double[] observed = FunnelInput.column(units, 0);
    double[] expected = FunnelInput.column(units, 1);
    RatioFunnel.Kind kind = KINDS.get(input.options().text("variant"));
    if (kind == null) {
      throw new IllegalStateException("A variant without a kind");
    }
    Overdispersion.Options trimming = FunnelInput.trimming(input.options(), kind);
    RatioFunnel funnel = RatioFunnel.of(observed, expected, kind, trimming);
    double[] ratios = new double[observed.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = observed[i] / expected[i];
    }
    return FunnelInput.result(
        input, List.copyOf(units.keySet()), ratios, expected, funnel, trimming);
  }
}
