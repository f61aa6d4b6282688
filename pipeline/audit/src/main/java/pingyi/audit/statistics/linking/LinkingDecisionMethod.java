package pingyi.audit.statistics.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.linking.LinkingDecision;

/** Whether and how scales may be linked. */
public final class LinkingDecisionMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "linking-decision",
            "量表能否对应",
            "Whether and how one rating scale may be linked to another.")
        .reads(
            ColumnForm.required(
                "common", "relabelled, same_group, anchor, alike_groups or nothing"),
            ColumnForm.optional("branches", "branches rated on both scales; 0"),
            ColumnForm.optional("ballots", "ballots given on both scales; 0"),
            ColumnForm.optional(
                "obstacles", "construct, coverage or reliability, several parted by semicolons"))
        .answers("rows", "one object a row")
        .answers(
            "rows.method",
            "identity, linear, equipercentile, anchor_linear, relative_only or refused; refused"
                + " leaves within-year z, percentile rank and rank")
        .answers("rows.reason", "why")
        .from(
            "Dorans and Holland, Journal of Educational Measurement 37, 2000",
            "Kolen and Brennan, Test Equating, Scaling, and Linking, 2014")
        .example(
            "common,branches,ballots,obstacles\nsame_group,60,,\nsame_group,60,900,coverage\nanchor,,,\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int row = 0; row < input.rows(); row++) {
      LinkingDecision.Common common =
          named(input.column("common"), row, LinkingDecision.Common.class);
      LinkingDecision.Result result =
          LinkingDecision.of(
              new LinkingDecision.Evidence(
                  common,
                  count(input, "branches", row),
                  count(input, "ballots", row),
                  obstacles(input, row)));
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      fields.put("method", result.method());
      fields.put("reason", result.reason());
      rows.add(fields);
    }
    return MethodResult.of(rows.size()).with("rows", rows);
  }

  private static int count(MethodInput input, String name, int row) {
    return input
        .optional(name)
        .filter(column -> !column.missing(row))
        .map(column -> Math.toIntExact(column.count(row)))
        .orElse(0);
  }

  private static Set<LinkingDecision.Obstacle> obstacles(MethodInput input, int row) {
    Set<LinkingDecision.Obstacle> obstacles = EnumSet.noneOf(LinkingDecision.Obstacle.class);
    input
        .optional("obstacles")
        .filter(column -> !column.missing(row))
        .ifPresent(
            column ->
                Arrays.stream(column.text(row).split(";"))
                    .map(String::strip)
                    .forEach(
                        word ->
                            obstacles.add(
                                named(column, row, word, LinkingDecision.Obstacle.class))));
    return obstacles;
  }

  private static <E extends Enum<E>> E named(Column column, int row, Class<E> type) {
    return named(column, row, column.text(row), type);
  }

  private static <E extends Enum<E>> E named(Column column, int row, String word, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
        .findFirst()
        .orElseThrow(() -> column.fault("value", row));
  }
}
