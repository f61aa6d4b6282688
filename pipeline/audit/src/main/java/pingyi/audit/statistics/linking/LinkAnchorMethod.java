package pingyi.audit.statistics.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import pingyi.method.statistics.linking.AnchorLinking;
import pingyi.method.statistics.linking.AnchorTable;
import pingyi.method.statistics.linking.EquipercentileLink;
import pingyi.method.statistics.linking.LinearLink;
import pingyi.method.statistics.linking.Link;

/** One scale linked to another through an anchor. */
public final class LinkAnchorMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "link-anchor",
            "经锚题的量表对应",
            "One rating scale in terms of another, through an anchor that both groups were rated on.")
        .counting("the ratings on the first scale")
        .reads(
            ColumnForm.required(
                "group", "the first group met has scale x, the second y", "form", "population"),
            ColumnForm.required("total", "the score on the group's scale", "score"),
            ColumnForm.required("anchor", "the score on the anchor"),
            ColumnForm.optional("count", "how often the pair stands; 1", "freq"))
        .takes(
            OptionForm.number(
                "weight", "", "of the first group in the mixture; its share of all ratings"),
            Choice.of(
                "ends",
                "whether values half a step beyond the scale are held at its end",
                EquipercentileLink.Ends.class))
        .answers("weight", "of the first group in the mixture")
        .answers("summary", "x, x_anchor, y and y_anchor: n, mean, sd, skew, kurt")
        .answers(
            "linear",
            "tucker, levine_internal, levine_external, chained and braun_holland: slope and"
                + " intercept")
        .answers("tucker_less_chained", "their greatest difference over the scores of x")
        .answers("concordance", "one object a score of x")
        .answers("concordance.x", "the score")
        .answers("concordance.tucker", "and the other linear links: its value on y")
        .answers("concordance.frequency_estimation", "equipercentile in the mixture")
        .answers("concordance.chained_equipercentile", "equipercentile through the anchor")
        .from("Kolen and Brennan, Test Equating, Scaling, and Linking, 2014")
        .example(
            "group,total,anchor,count\nx,1,1,5\nx,2,1,7\nx,2,2,9\nx,3,2,6\ny,1,1,4\ny,2,1,6\ny,2,2,8\n"
                + "y,3,2,9\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Column group = input.column("group");
    List<String> groups = group.texts().stream().distinct().toList();
    if (groups.size() != 2) {
      throw input.fault("refused", "An anchor links two groups, not " + groups.size());
    }
    AnchorTable x = table(input, groups.get(0));
    AnchorTable y = table(input, groups.get(1));
    double weight =
        input.options().optionalNumber("weight").orElseGet(() -> AnchorLinking.share(x, y));
    EquipercentileLink.Ends ends =
        Choice.read(input.options(), "ends", EquipercentileLink.Ends.class);
    Map<String, Link> links = new LinkedHashMap<>();
    Map<String, @Nullable Object> coefficients = new LinkedHashMap<>();
    for (AnchorLinking each : AnchorLinking.values()) {
      String name = each.name().toLowerCase(Locale.ROOT);
      LinearLink link = each.linear(x, y, weight);
      links.put(name, link);
      coefficients.put(name, link);
    }
    links.put("frequency_estimation", AnchorLinking.frequencyEstimation(x, y, weight, ends));
    links.put("chained_equipercentile", AnchorLinking.chainedEquipercentile(x, y, ends));
    double most = 0;
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (double score : x.total()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("x", score);
      links.forEach((name, link) -> row.put(name, link.of(score)));
      most =
          Math.max(
              most,
              Math.abs(
                  AnchorLinking.TUCKER.linear(x, y, weight).of(score)
                      - AnchorLinking.CHAINED.linear(x, y, weight).of(score)));
      rows.add(row);
    }
    Map<String, @Nullable Object> summary = new LinkedHashMap<>();
    summary.put("x", TablesInput.summary(x.totals()));
    summary.put("x_anchor", TablesInput.summary(x.anchors()));
    summary.put("y", TablesInput.summary(y.totals()));
    summary.put("y_anchor", TablesInput.summary(y.anchors()));
    return MethodResult.of(Math.round(x.totals().n()))
        .with("weight", weight)
        .with("summary", summary)
        .with("linear", coefficients)
        .with("tucker_less_chained", most)
        .with("concordance", rows);
  }

  private static AnchorTable table(MethodInput input, String group) {
    return TablesInput.pairs(
        input,
        input.column("total"),
        input.column("anchor"),
        Optional.of(input.column("group")),
        group);
  }
}
