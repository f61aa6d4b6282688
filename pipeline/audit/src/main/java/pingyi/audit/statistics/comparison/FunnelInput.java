package pingyi.audit.statistics.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Choice;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.Options;
import pingyi.method.statistics.funnel.Funnel;
import pingyi.method.statistics.funnel.Overdispersion;
import pingyi.method.statistics.funnel.RatioFunnel;

/** What the three funnels have in common. */
final class FunnelInput {
  /** Normal quantiles of the limits. */
  private enum Quantiles {
    /** As the cited works print them: 1.959964 and 3.090232. */
    PRINTED,
    /** With all digits. */
    EXACT
  }

  private FunnelInput() {}

  static OptionForm[] options(OptionForm trimBy) {
    return new OptionForm[] {
      OptionForm.number("trim", "0.1", "share of units trimmed at either end"),
      trimBy,
      Choice.of(
          "z",
          "digits of the normal quantiles 1.959964 and 3.090232; exact Poisson limits have all",
          Quantiles.class)
    };
  }

  static MethodForm.Writing answers(MethodForm.Writing form) {
    return form.answers("target", "the value units are held against")
        .answers("n_used", "units left after trimming")
        .answers("phi", "the mean square of the trimmed z")
        .answers("tau2", "the additive variance between units")
        .answers("adjusted", "whether the limits to use are the widened ones: phi above 1")
        .answers("units", "one object a unit, in the order it first stands")
        .answers("units.unit", "the unit")
        .answers("units.value", "its value")
        .answers("units.z", "its distance from the target in standard errors")
        .answers("units.trimmed_z", "the same after trimming; null where it is left out")
        .answers("units.plain_95", "and plain_998: limits for chance alone")
        .answers("units.widened_95", "and widened_998: limits with tau2")
        .answers("units.position", "inside, alert_low, alert_high, signal_low or signal_high");
  }

  static Overdispersion.Options trimming(Options options) {
    return new Overdispersion.Options(
        Choice.read(options, "trim_by", Overdispersion.Trim.class), options.number("trim"));
  }

  /** The trimming of ratios, which goes by the variant unless the option says otherwise. */
  static Overdispersion.Options trimming(Options options, RatioFunnel.Kind kind) {
    if (!options.text("trim_by").equals("by-variant")) {
      return trimming(options);
    }
    return new Overdispersion.Options(
        kind == RatioFunnel.Kind.LOGARITHM
            ? Overdispersion.Trim.TRUNCATE
            : Overdispersion.Trim.WINSORISE,
        options.number("trim"));
  }

  /** Numbers added up by unit, in the order units first stand; columns side by side. */
  static Map<String, double[]> byUnit(MethodInput input, double[]... columns) {
    Map<String, double[]> units = new LinkedHashMap<>();
    for (int row = 0; row < input.rows(); row++) {
      double[] sums =
          units.computeIfAbsent(input.label("unit", row), unit -> new double[columns.length]);
      for (int column = 0; column < columns.length; column++) {
        sums[column] += columns[column][row];
      }
    }
    return units;
  }

  static double[] column(Map<String, double[]> units, int column) {
    return units.values().stream().mapToDouble(sums -> sums[column]).toArray();
  }

  static MethodResult result(
      MethodInput input,
      List<String> labels,
      double[] values,
      double[] sizes,
      Funnel funnel,
      Overdispersion.Options trimming) {
    double z95 = z95(input.options());
    double z998 = z998(input.options());
    boolean exact = funnel instanceof RatioFunnel ratios && ratios.exactPlain();
    double[] z = new double[values.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = funnel.z(i);
    }
    double[] trimmed = Overdispersion.trimmed(z, trimming);
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (int i = 0; i < z.length; i++) {
      Map<String, @Nullable Object> unit = new LinkedHashMap<>();
      unit.put("unit", labels.get(i));
      unit.put("value", values[i]);
      unit.put("z", z[i]);
      unit.put("trimmed_z", trimmed[i]);
      unit.put("plain_95", funnel.plain(sizes[i], exact ? Funnel.Z_95 : z95));
      unit.put("plain_998", funnel.plain(sizes[i], exact ? Funnel.Z_998 : z998));
      unit.put("widened_95", funnel.widened(sizes[i], z95));
      unit.put("widened_998", funnel.widened(sizes[i], z998));
      unit.put("position", position(values[i], sizes[i], funnel, z95, z998));
      units.add(unit);
    }
    return MethodResult.of(z.length)
        .with("target", funnel.target())
        .with("n_used", funnel.overdispersion().used())
        .with("phi", funnel.overdispersion().phi())
        .with("tau2", funnel.overdispersion().tauSquared())
        .with("adjusted", funnel.adjusted())
        .with("units", units);
  }

  /** The quantile of the 95 percent limits. */
  static double z95(Options options) {
    return printed(options) ? 1.959964 : Funnel.Z_95;
  }

  /** The quantile of the 99.8 percent limits. */
  static double z998(Options options) {
    return printed(options) ? 3.090232 : Funnel.Z_998;
  }

  private static boolean printed(Options options) {
    return Choice.read(options, "z", Quantiles.class) == Quantiles.PRINTED;
  }

  private static String position(
      double value, double size, Funnel funnel, double z95, double z998) {
    if (value < funnel.at(size, z998).low()) {
      return "signal_low";
    }
    if (value > funnel.at(size, z998).high()) {
      return "signal_high";
    }
    if (value < funnel.at(size, z95).low()) {
      return "alert_low";
    }
    return value > funnel.at(size, z95).high() ? "alert_high" : "inside";
  }
}
