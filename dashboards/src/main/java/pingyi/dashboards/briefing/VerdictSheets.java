package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.table.derived.BranchTrend;
import pingyi.warehouse.table.derived.GradeMovement;
import pingyi.warehouse.table.derived.GradeTransition;
import pingyi.warehouse.table.derived.GroupComparison;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.derived.RankSet;
import pingyi.warehouse.table.derived.ShrunkenScore;

/** What the scores can be made to say: one sheet for each table of verdicts that has rows. */
final class VerdictSheets {
  private final Facts facts;
  private final Words words;

  VerdictSheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  List<Sheet> build() {
    List<Sheet> sheets = new ArrayList<>();
    add(sheets, "ranksets", RankSet.class, this::rankSets);
    add(sheets, "trends", BranchTrend.class, this::trends);
    add(sheets, "groups", GroupComparison.class, this::groups);
    add(sheets, "transitions", GradeTransition.class, this::transitions);
    add(sheets, "movements", GradeMovement.class, this::movements);
    add(sheets, "shrunken", ShrunkenScore.class, this::shrunken);
    add(sheets, "outliers", PeerOutlier.class, this::outliers);
    add(sheets, "signals", PeriodicSignal.class, this::signals);
    return sheets;
  }

  private interface Filling<T> {
    GridBuilder of(List<T> rows);
  }

  private <T extends Record> void add(
      List<Sheet> sheets, String key, Class<T> table, Filling<T> filling) {
    List<T> rows = facts.rows(table);
    if (!rows.isEmpty()) {
      sheets.add(Sheets.of(words, key, filling.of(rows)));
    }
  }

  private GridBuilder rankSets(List<RankSet> rows) {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("group.kind", "group")
            .plain("part")
            .text("id", "branch", "rank.status")
            .scores("score")
            .columns(Grid.Format.STATISTIC, "error")
            .plain("rank", "tied", "rank.low", "rank.high")
            .text("first.five")
            .plain("alike.first", "alike.last", "units")
            .text("method.id")
            .shares("level")
            .counts("draws")
            .plain("seed");
    for (RankSet row : rows) {
      boolean open = open(row.organizationId(), row.reviewYear());
      Boolean five = row.mayBeFirstFive();
      grid.row(
          row.reviewYear(),
          words.code("groupkind", row.groupKind()),
          group(row.groupKind(), row.groupId(), row.reviewYear()),
          row.part(),
          row.organizationId(),
          row.organizationName(),
          words.code("rankstatus", row.status()),
          row.score(),
          open ? row.standardError() : null,
          row.rank(),
          row.tied(),
          open ? row.rankLow() : null,
          open ? row.rankHigh() : null,
          open && five != null ? words.say(five ? "yes" : "no") : null,
          open ? row.firstGroup() : null,
          open ? row.lastGroup() : null,
          row.units(),
          words.code("methodid", row.method()),
          row.level(),
          row.draws(),
          row.seed());
    }
    return grid;
  }

  private GridBuilder trends(List<BranchTrend> rows) {
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

  private GridBuilder groups(List<GroupComparison> rows) {
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
                group(row.groupKind(), row.groupId(), row.reviewYear()),
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

  private GridBuilder transitions(List<GradeTransition> rows) {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year.previous", "year")
            .text("grade.before", "grade.after")
            .counts("branches", "began")
            .shares("share", "share.low", "share.high")
            .text("method.id");
    rows.forEach(
        row ->
            grid.row(
                row.previousYear(),
                row.reviewYear(),
                row.previousGrade(),
                row.grade(),
                row.branches(),
                row.began(),
                row.share(),
                row.shareLow(),
                row.shareHigh(),
                words.code("methodid", row.method())));
    return grid;
  }

  private GridBuilder movements(List<GradeMovement> rows) {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year.previous", "year")
            .counts("branches", "comparable", "rose", "stayed", "fell")
            .text("verdict")
            .columns(Grid.Format.STATISTIC, "p.sign", "stuart", "p.stuart", "bowker", "p.bowker");
    rows.forEach(
        row ->
            grid.row(
                row.previousYear(),
                row.reviewYear(),
                row.branches(),
                row.comparable(),
                row.up(),
                row.same(),
                row.down(),
                words.code("movement", row.verdict()),
                row.signP(),
                row.stuartMaxwell(),
                row.stuartMaxwellP(),
                row.bowker(),
                row.bowkerP()));
    return grid;
  }

  private GridBuilder shrunken(List<ShrunkenScore> rows) {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("group.kind", "group", "id", "branch")
            .scores("score", "shrunken", "shrunken.low", "shrunken.high")
            .shares("own.weight")
            .scores("common")
            .columns(Grid.Format.STATISTIC, "between")
            .text("verdict", "method.id")
            .plain("units");
    for (ShrunkenScore row : rows) {
      boolean open = open(row.organizationId(), row.reviewYear());
      grid.row(
          row.reviewYear(),
          words.code("groupkind", row.groupKind()),
          group(row.groupKind(), row.groupId(), row.reviewYear()),
          row.organizationId(),
          row.organizationName(),
          row.score(),
          open ? row.shrunken() : null,
          open ? row.shrunkenLow() : null,
          open ? row.shrunkenHigh() : null,
          open ? row.ownWeight() : null,
          row.commonMean(),
          row.betweenVariance(),
          words.code("shrunken", row.verdict()),
          words.code("methodid", row.method()),
          row.units());
    }
    return grid;
  }

  private GridBuilder outliers(List<PeerOutlier> rows) {
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

  private GridBuilder signals(List<PeriodicSignal> rows) {
    GridBuilder grid =
        new GridBuilder(words)
            .text("id", "branch")
            .plain("year", "quarter")
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
                facts.structure().nameIn(row.organizationId(), row.reviewYear()),
                row.reviewYear(),
                row.quarter(),
                row.score(),
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

  private boolean open(String organizationId, int year) {
    return facts.score(organizationId, year).map(row -> facts.analyst().shows(row)).orElse(false);
  }

  private @Nullable String group(String kind, String id, int year) {
    return switch (kind) {
      case "all" -> null;
      case "parent" -> facts.structure().nameIn(id, year);
      case "mode" -> words.code("mode", id);
      case "type" -> words.code("type", id);
      default -> id;
    };
  }
}
