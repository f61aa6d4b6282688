package pingyi.dashboards.briefing;

import java.util.List;
import pingyi.warehouse.table.derived.RankSet;
import pingyi.warehouse.table.derived.ShrunkenScore;

/** Ranks with their sets, and scores drawn to their common mean. */
final class RankSheets {
  private final Words words;
  private final GroupNames groups;

  RankSheets(Facts facts, Words words) {
    this.words = words;
    this.groups = new GroupNames(facts, words);
  }

  GridBuilder rankSets(List<RankSet> rows) {
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
      boolean open = groups.open(row.organizationId(), row.reviewYear());
      Boolean five = row.mayBeFirstFive();
      grid.row(
          row.reviewYear(),
          words.code("groupkind", row.groupKind()),
          groups.name(row.groupKind(), row.groupId(), row.reviewYear()),
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

  GridBuilder shrunken(List<ShrunkenScore> rows) {
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
      boolean open = groups.open(row.organizationId(), row.reviewYear());
      grid.row(
          row.reviewYear(),
          words.code("groupkind", row.groupKind()),
          groups.name(row.groupKind(), row.groupId(), row.reviewYear()),
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
}
