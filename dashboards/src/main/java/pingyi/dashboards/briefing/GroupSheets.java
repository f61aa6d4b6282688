package pingyi.dashboards.briefing;

import java.util.List;
import pingyi.warehouse.table.derived.GroupComparison;
import pingyi.warehouse.table.derived.PanelSeverity;

/** Groups beside each other, and panels beside each other. */
final class GroupSheets {
  private final Words words;
  private final GroupNames groups;

  GroupSheets(Facts facts, Words words) {
    this.words = words;
    this.groups = new GroupNames(facts, words);
  }

  GridBuilder groups(List<GroupComparison> rows) {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("group.kind", "group")
            .plain("part")
            .counts("branches", "others")
            .scores("mean", "others.mean")
            .columns(Grid.Format.CHANGE, "difference", "difference.low", "difference.high")
            .columns(Grid.Format.STATISTIC, "p", "p.adjusted")
            .text("verdict", "method.id")
            .shares("level");
    rows.forEach(
        row ->
            grid.row(
                row.reviewYear(),
                words.code("groupkind", row.groupKind()),
                groups.name(row.groupKind(), row.groupId(), row.reviewYear()),
                row.part(),
                row.branches(),
                row.others(),
                row.mean(),
                row.othersMean(),
                row.difference(),
                row.differenceLow(),
                row.differenceHigh(),
                row.pValue(),
                row.adjustedP(),
                words.code("groupverdict", row.verdict()),
                words.code("methodid", row.method()),
                row.level()));
    return grid;
  }

  GridBuilder severity(List<PanelSeverity> rows) {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("component", "scope", "session", "panel.kind", "panel", "advice")
            .counts("scores.n")
            .scores("mean")
            .columns(Grid.Format.CHANGE, "severity", "severity.low", "severity.high")
            .columns(Grid.Format.STATISTIC, "error", "panels.f", "p")
            .text("method.id")
            .shares("level");
    rows.forEach(
        row ->
            grid.row(
                row.reviewYear(),
                row.componentId(),
                words.code("severityscope", row.scope()),
                row.session(),
                words.code("panelkind", row.unitKind()),
                row.unitId(),
                words.code("advice", row.advice()),
                row.scores(),
                row.mean(),
                row.severity(),
                row.low(),
                row.high(),
                row.standardError(),
                row.panelsF(),
                row.pValue(),
                words.code("methodid", row.method()),
                row.level()));
    return grid;
  }
}
