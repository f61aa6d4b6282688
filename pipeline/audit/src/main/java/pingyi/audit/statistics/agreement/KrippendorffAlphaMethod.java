package pingyi.audit.statistics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.GradeOrder;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsFault;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.agreement.AlphaInterval;
import pingyi.method.statistics.agreement.KrippendorffAlpha;

/** Krippendorff's alpha on the four kinds of scale. */
public final class KrippendorffAlphaMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "krippendorff-alpha",
            "克里彭多夫 α",
            "Krippendorff's alpha, values missing or not, with a bootstrap interval over units.")
        .counting("the units with two values or more")
        .reads(RatingsInput.COLUMNS)
        .takes(
            OptionForm.level(),
            RatingsInput.TURNED,
            OptionForm.texts("scales", "nominal,ordinal,interval,ratio", "the kinds of scale"),
            OptionForm.texts(
                "levels", "", "grades in words from the worst to the best, counted from 1"),
            OptionForm.whole("draws", "1000", "resamples of units; 0 for no interval"),
            OptionForm.seed())
        .answers("pairable", "the values of these units")
        .answers("alpha", "one object a kind of scale; words without levels are nominal alone")
        .answers("alpha.scale", "the kind")
        .answers("alpha.alpha", "null where all values are equal")
        .answers("alpha.interval", "bootstrap; null where under half of the draws have an alpha")
        .answers("alpha.draws_used", "draws that have one")
        .from("Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011")
        .example(
            "observer1,observer2,observer3\n1,1,\n2,2,3\n3,3,3\n2,2,2\n1,2,\n,4,4\n", "draws=200");
  }

  @Override
  public MethodResult run(MethodInput input) {
    RatingsInput ratings = RatingsInput.read(input);
    GradeOrder order = GradeOrder.of(input.options().texts("levels"), ratings.given());
    boolean words =
        input.options().texts("levels").isEmpty()
            && ratings.given().stream().anyMatch(cell -> !cell.matches("[-+.0-9eE]+"));
    boolean places = words || !input.options().texts("levels").isEmpty();
    KrippendorffAlpha alpha =
        KrippendorffAlpha.of(places ? ratings.places(order) : ratings.numbers());
    List<Map<String, @Nullable Object>> scales = new ArrayList<>();
    for (String name : input.options().texts("scales")) {
      KrippendorffAlpha.Scale scale = scale(name);
      if (!words || scale == KrippendorffAlpha.Scale.NOMINAL) {
        scales.add(scale(input, alpha, scale));
      }
    }
    return MethodResult.of(alpha.units()).with("pairable", alpha.pairable()).with("alpha", scales);
  }

  private static KrippendorffAlpha.Scale scale(String name) {
    return Arrays.stream(KrippendorffAlpha.Scale.values())
        .filter(scale -> scale.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                StatisticsFault.commandLine(
                    "choice", "scales", name, "nominal, ordinal, interval, ratio"));
  }

  private static Map<String, @Nullable Object> scale(
      MethodInput input, KrippendorffAlpha alpha, KrippendorffAlpha.Scale scale) {
    AlphaInterval.Result interval =
        AlphaInterval.of(
            alpha,
            scale,
            new AlphaInterval.Options(
                input.options().number("level"),
                (int) input.options().whole("draws"),
                input.options().whole("seed")));
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("scale", scale);
    fields.put("alpha", alpha.alpha(scale));
    fields.put("interval", interval.interval());
    fields.put("draws_used", interval.used());
    return fields;
  }
}
