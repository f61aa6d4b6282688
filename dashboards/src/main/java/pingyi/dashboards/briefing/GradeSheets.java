package pingyi.dashboards.briefing;

import java.util.List;
import pingyi.warehouse.table.derived.GradeMovement;
import pingyi.warehouse.table.derived.GradeTransition;

/** How branches moved between grades. */
final class GradeSheets {
  private final Words words;

  GradeSheets(Words words) {
    this.words = words;
  }

  GridBuilder transitions(List<GradeTransition> rows) {
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

  GridBuilder movements(List<GradeMovement> rows) {
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
}
