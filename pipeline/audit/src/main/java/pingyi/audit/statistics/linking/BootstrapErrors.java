package pingyi.audit.statistics.linking;

import java.util.Optional;
import java.util.function.BiFunction;
import pingyi.audit.statistics.form.Choice;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.method.statistics.linking.AnchorTable;
import pingyi.method.statistics.linking.EquipercentileLink;
import pingyi.method.statistics.linking.LinearLink;
import pingyi.method.statistics.linking.Link;
import pingyi.method.statistics.linking.LinkError;
import pingyi.method.statistics.linking.LogLinearSmoothing;
import pingyi.method.statistics.linking.ScoreTable;

/** Standard errors of links by draws; empty where none were asked for. */
record BootstrapErrors(Optional<double[]> linear, Optional<double[]> equipercentile) {
  static BootstrapErrors of(
      MethodInput input, ScoreTable x, ScoreTable y, Optional<AnchorTable> pairs) {
    int draws = Math.toIntExact(input.options().whole("draws"));
    if (draws == 0) {
      return new BootstrapErrors(Optional.empty(), Optional.empty());
    }
    LinkError.Options options = new LinkError.Options(draws, input.options().whole("seed"));
    int degree = Math.toIntExact(input.options().whole("degree"));
    EquipercentileLink.Ends ends =
        Choice.read(input.options(), "ends", EquipercentileLink.Ends.class);
    BiFunction<ScoreTable, ScoreTable, Link> percentile =
        (one, other) ->
            degree == 0
                ? EquipercentileLink.of(one, other, ends)
                : EquipercentileLink.of(
                    LogLinearSmoothing.of(one, degree), LogLinearSmoothing.of(other, degree), ends);
    return new BootstrapErrors(
        Optional.of(errors(x, y, pairs, LinearLink::linear, options)),
        Optional.of(errors(x, y, pairs, percentile, options)));
  }

  private static double[] errors(
      ScoreTable x,
      ScoreTable y,
      Optional<AnchorTable> pairs,
      BiFunction<ScoreTable, ScoreTable, Link> linking,
      LinkError.Options options) {
    return pairs.isPresent()
        ? LinkError.ofPairs(pairs.get(), linking, options)
        : LinkError.ofGroups(x, y, linking, options);
  }
}
