package pingyi.audit.statistics.linking;

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
import pingyi.method.statistics.linking.AnchorTable;
import pingyi.method.statistics.linking.EquipercentileLink;
import pingyi.method.statistics.linking.LinearLink;
import pingyi.method.statistics.linking.Link;
import pingyi.method.statistics.linking.LinkChecks;
import pingyi.method.statistics.linking.LogLinearSmoothing;
import pingyi.method.statistics.linking.ScoreTable;

/** One scale linked to another through one group or two alike. */
public final class LinkScalesMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "link-scales",
            "量表对应",
            "One rating scale in terms of another: identity, mean, linear and equipercentile.")
        .counting("the ratings on the first scale")
        .reads(
            ColumnForm.optional(
                "scale", "two groups: the score; a count left empty is no score of that scale"),
            ColumnForm.optional("xcount", "two groups: ratings on the first scale"),
            ColumnForm.optional("ycount", "two groups: ratings on the second scale"),
            ColumnForm.optional("x", "one group: the score on the first scale", "total1"),
            ColumnForm.optional("y", "one group: the score on the second scale", "total2"),
            ColumnForm.optional("count", "one group: how often the pair stands; 1", "freq"),
            ColumnForm.optional(
                "subgroup", "one group: types, for the check of invariance", "type"))
        .takes(
            OptionForm.whole("degree", "0", "log-linear presmoothing, 1 to 6 or more; 0 for none"),
            Choice.of(
                "ends",
                "whether values half a step beyond the scale are held at its end",
                EquipercentileLink.Ends.class),
            OptionForm.whole("draws", "0", "bootstrap draws for the standard errors; 0 for none"),
            OptionForm.seed(),
            OptionForm.number("unit", "1", "the reporting unit, for the check of invariance"))
        .answers("design", "two_groups or one_group")
        .answers("summary", "of x and y: n, mean, sd, skew, kurt")
        .answers("identity", "slope and intercept: ends on ends")
        .answers("mean", "slope and intercept: the ranges' ratio, mean on mean")
        .answers("linear", "slope and intercept: mean and standard deviation")
        .answers("concordance", "one object a score of x")
        .answers("concordance.x", "the score")
        .answers("concordance.count", "its ratings")
        .answers("concordance.percentile_rank", "the share below and half of those equal")
        .answers("concordance.identity", "and mean, linear, equipercentile: its value on y")
        .answers("concordance.smoothed", "equipercentile after presmoothing")
        .answers("concordance.see_linear", "and see_equipercentile: formulas, two groups only")
        .answers("concordance.bootstrap_linear", "and bootstrap_equipercentile, by draws")
        .answers("back", "one object a score of y: y, linear, equipercentile on x")
        .answers("asymmetry_linear", "how far the linear link back misses")
        .answers("asymmetry_equipercentile", "the same for equipercentile")
        .answers("invariance", "rmsd by score, overall, and whether it holds, by subgroups")
        .from(
            "Kolen and Brennan, Test Equating, Scaling, and Linking, 2014",
            "Holland and Thayer, 2000",
            "Dorans and Holland, Journal of Educational Measurement 37, 2000")
        .example(
            "scale,xcount,ycount\n1,12,35\n2,48,140\n3,160,250\n4,230,75\n5,50,\n", "draws=200");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Optional<Column> scale = input.optional("scale");
    Optional<AnchorTable> pairs =
        scale.isPresent()
            ? Optional.empty()
            : Optional.of(
                TablesInput.pairs(
                    input, input.column("x"), input.column("y"), Optional.empty(), ""));
    ScoreTable x =
        pairs
            .map(AnchorTable::totals)
            .orElseGet(() -> TablesInput.counts(scale.orElseThrow(), input.column("xcount")));
    ScoreTable y =
        pairs
            .map(AnchorTable::anchors)
            .orElseGet(() -> TablesInput.counts(scale.orElseThrow(), input.column("ycount")));
    EquipercentileLink.Ends ends =
        Choice.read(input.options(), "ends", EquipercentileLink.Ends.class);
    LinearLink linear = LinearLink.linear(x, y);
    EquipercentileLink percentile = EquipercentileLink.of(x, y, ends);
    EquipercentileLink percentileBack = EquipercentileLink.of(y, x, ends);
    Map<String, @Nullable Object> summaries = new LinkedHashMap<>();
    summaries.put("x", TablesInput.summary(x));
    summaries.put("y", TablesInput.summary(y));
    return MethodResult.of(Math.round(x.n()))
        .with("design", pairs.isPresent() ? "one_group" : "two_groups")
        .with("summary", summaries)
        .with("identity", LinearLink.identity(x, y))
        .with("mean", LinearLink.mean(x, y))
        .with("linear", linear)
        .with("concordance", concordance(input, x, y, pairs, percentile))
        .with("back", back(y, linear.inverse(), percentileBack))
        .with("asymmetry_linear", LinkChecks.asymmetry(x, linear, linear.inverse()))
        .with("asymmetry_equipercentile", LinkChecks.asymmetry(x, percentile, percentileBack))
        .with("invariance", LinkInvariance.of(input, x, y, linear));
  }

  private static List<Map<String, @Nullable Object>> concordance(
      MethodInput input,
      ScoreTable x,
      ScoreTable y,
      Optional<AnchorTable> pairs,
      EquipercentileLink percentile) {
    int degree = Math.toIntExact(input.options().whole("degree"));
    Optional<EquipercentileLink> smooth =
        degree == 0
            ? Optional.empty()
            : Optional.of(
                EquipercentileLink.of(
                    LogLinearSmoothing.of(x, degree),
                    LogLinearSmoothing.of(y, degree),
                    Choice.read(input.options(), "ends", EquipercentileLink.Ends.class)));
    Optional<double[]> linearErrors =
        pairs.isPresent() ? Optional.empty() : Optional.of(LinearLink.errors(x, y));
    Optional<double[]> percentileErrors =
        pairs.isPresent() ? Optional.empty() : Optional.of(percentile.errors());
    BootstrapErrors drawn = BootstrapErrors.of(input, x, y, pairs);
    double[] ranks = x.percentileRanks();
    Link identity = LinearLink.identity(x, y);
    Link mean = LinearLink.mean(x, y);
    Link linear = LinearLink.linear(x, y);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      int each = i;
      double score = x.scores()[i];
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("x", score);
      row.put("count", x.counts()[i]);
      row.put("percentile_rank", ranks[i]);
      row.put("identity", identity.of(score));
      row.put("mean", mean.of(score));
      row.put("linear", linear.of(score));
      row.put("equipercentile", percentile.of(score));
      row.put("smoothed", smooth.map(link -> link.of(score)));
      row.put("see_linear", linearErrors.map(errors -> errors[each]));
      row.put("see_equipercentile", percentileErrors.map(errors -> errors[each]));
      row.put("bootstrap_linear", drawn.linear().map(errors -> errors[each]));
      row.put("bootstrap_equipercentile", drawn.equipercentile().map(errors -> errors[each]));
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, @Nullable Object>> back(
      ScoreTable y, Link linear, Link percentile) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (double score : y.scores()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("y", score);
      row.put("linear", linear.of(score));
      row.put("equipercentile", percentile.of(score));
      rows.add(row);
    }
    return rows;
  }
}
