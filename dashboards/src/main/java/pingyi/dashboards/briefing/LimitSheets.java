package pingyi.dashboards.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.derived.BranchTrend;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.derived.PeriodicSignal;

/**
 * Series and years against what chance alone would make of them: trends, funnels, control charts.
 */
final class LimitSheets {
  private final Facts facts;
  private final Words words;

  LimitSheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  GridBuilder trends(List<BranchTrend> rows) {
    GridBuilder grid =
        new GridBuilder(words)
            .text("id", "branch")
            .plain("year.first", "year.last", "points", "missing")
            .text("verdict", "comparability")
            .columns(Grid.Format.CHANGE, "slope", "slope.low", "slope.high")
            .columns(Grid.Format.STATISTIC, "tau", "p", "p.adjusted", "p.least")
            .text("method.id")
            .shares("level");
    rows.forEach(
        row ->
            grid.row(
                row.organizationId(),
                row.organizationName(),
                row.firstYear(),
                row.lastYear(),
                row.points(),
                row.missingYears(),
                words.code("trend", row.verdict()),
                words.code("comparability", row.comparability()),
                row.slope(),
                row.slopeLow(),
                row.slopeHigh(),
                row.tau(),
                row.pValue(),
                row.adjustedP(),
                row.leastP(),
                words.code("methodid", row.method()),
                row.level()));
    return grid;
  }

  GridBuilder outliers(List<PeerOutlier> rows) {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("measure", "id", "branch", "position")
            .columns(
                Grid.Format.STATISTIC,
                "number",
                "target",
                "limit.low95",
                "limit.high95",
                "limit.low998",
                "limit.high998",
                "overdispersion",
                "between")
            .text("method.id")
            .plain("units");
    for (PeerOutlier row : rows) {
      @Nullable Double voters = row.voters();
      boolean open =
          voters == null
              || facts.analyst().showsBallots(row.organizationId(), row.reviewYear(), voters);
      grid.row(
          row.reviewYear(),
          words.code("measure", row.measure()),
          row.organizationId(),
          row.organizationName(),
          open ? words.code("position", row.position()) : null,
          open ? row.value() : null,
          row.target(),
          open ? row.low95() : null,
          open ? row.high95() : null,
          open ? row.low998() : null,
          open ? row.high998() : null,
          row.overdispersion(),
          row.betweenVariance(),
          words.code("methodid", row.method()),
          row.units());
    }
    return grid;
  }

  GridBuilder signals(List<PeriodicSignal> rows) {
    GridBuilder grid =
        started()
            .scores("score")
            .plain("stretch", "points")
            .text("standing", "cause")
            .scores("mean", "limit.low", "limit.high")
            .plain("run.longest", "run.allowed", "crossings", "crossings.needed")
            .text("method.id");
    rows.forEach(
        row ->
            grid.row(
                row.organizationId(),
                name(row),
                row.reviewYear(),
                row.period(),
                row.value(),
                row.stretch(),
                row.points(),
                words.code("standing", row.standing()),
                words.code("cause", row.cause()),
                row.mean(),
                row.lower(),
                row.upper(),
                row.longestRun(),
                row.longestAllowed(),
                row.crossings(),
                row.crossingsNeeded(),
                words.code("methodid", row.method())));
    return grid;
  }

  GridBuilder shareSignals(List<PeriodicSignal> rows) {
    GridBuilder grid =
        started()
            .shares("favourable")
            .counts("voters")
            .plain("stretch", "points")
            .text("standing", "cause")
            .shares("share.centre", "share.limit.low", "share.limit.high")
            .plain("run.longest", "run.allowed", "crossings", "crossings.needed")
            .text("method.id")
            .columns(Grid.Format.STATISTIC, "sigma");
    for (PeriodicSignal row : rows) {
      boolean open = shown(row);
      grid.row(
          row.organizationId(),
          name(row),
          row.reviewYear(),
          row.period(),
          open ? row.value() : null,
          open ? row.voters() : null,
          row.stretch(),
          row.points(),
          words.code("standing", row.standing()),
          open ? words.code("cause", row.cause()) : null,
          row.mean(),
          open ? row.lower() : null,
          open ? row.upper() : null,
          row.longestRun(),
          row.longestAllowed(),
          row.crossings(),
          row.crossingsNeeded(),
          words.code("methodid", row.method()),
          row.factor());
    }
    return grid;
  }

  private GridBuilder started() {
    return new GridBuilder(words).text("id", "branch").plain("year").text("period");
  }

  private String name(PeriodicSignal row) {
    return facts.structure().nameIn(row.organizationId(), row.reviewYear());
  }

  private boolean shown(PeriodicSignal row) {
    @Nullable Double voters = row.voters();
    return voters != null
        && facts.analyst().showsBallots(row.organizationId(), row.reviewYear(), voters);
  }
}
