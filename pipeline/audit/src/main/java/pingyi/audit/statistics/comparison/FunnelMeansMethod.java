package pingyi.audit.statistics.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pingyi.audit.statistics.form.Choice;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.funnel.MeanFunnel;
import pingyi.method.statistics.funnel.Overdispersion;

/** A funnel of means. */
public final class FunnelMeansMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return FunnelInput.answers(
            MethodForm.of(
                    "funnel-means",
                    "均分的漏斗图界限",
                    "Limits of mean scores around their weighted mean, widened for over-dispersion.")
                .counting("the units")
                .reads(
                    ColumnForm.optional("unit", "what the row is called", "group", "name", "id"),
                    ColumnForm.required("mean", "its mean score", "score", "value", "y"),
                    ColumnForm.required("se", "its standard error", "error"))
                .takes(
                    FunnelInput.options(
                        Choice.of(
                            "trim_by",
                            "whether extreme z are drawn in or left out",
                            Overdispersion.Trim.class)))
                .takes(
                    OptionForm.number(
                        "target", "", "the mean units are held against; the weighted one")))
        .from("Spiegelhalter, Statistics in Medicine 24, 2005")
        .example("unit,mean,se\nA,82,1.5\nB,80,2\nC,75,1\nD,60,2\nE,58,3\nF,88,2\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    double[] means = input.column("mean").numbers();
    double[] errors = input.column("se").numbers();
    Overdispersion.Options trimming = FunnelInput.trimming(input.options());
    Optional<Double> target = input.options().optionalNumber("target");
    MeanFunnel funnel =
        target.isPresent()
            ? MeanFunnel.around(target.get(), means, errors, trimming)
            : MeanFunnel.of(means, errors, trimming);
    List<String> labels =
        IntStream.range(0, means.length).mapToObj(row -> input.label("unit", row)).toList();
    return FunnelInput.result(input, labels, means, errors, funnel, trimming);
  }
}
