package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.derived.BranchTrend;
import pingyi.warehouse.table.derived.GradeMovement;
import pingyi.warehouse.table.derived.GradeTransition;
import pingyi.warehouse.table.derived.GroupComparison;
import pingyi.warehouse.table.derived.PanelSeverity;
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
    RankSheets ranks = new RankSheets(facts, words);
    LimitSheets limits = new LimitSheets(facts, words);
    GroupSheets groups = new GroupSheets(facts, words);
    GradeSheets grades = new GradeSheets(words);
    List<Sheet> sheets = new ArrayList<>();
    add(sheets, "ranksets", Excerpt.of(facts, RankSet.class), ranks::rankSets);
    add(sheets, "trends", Excerpt.of(facts, BranchTrend.class), limits::trends);
    add(sheets, "groups", Excerpt.of(facts, GroupComparison.class), groups::groups);
    add(sheets, "transitions", Excerpt.of(facts, GradeTransition.class), grades::transitions);
    add(sheets, "movements", Excerpt.of(facts, GradeMovement.class), grades::movements);
    add(sheets, "shrunken", Excerpt.of(facts, ShrunkenScore.class), ranks::shrunken);
    add(sheets, "outliers", Excerpt.of(facts, PeerOutlier.class), limits::outliers);
    add(sheets, "signals", signals("score"), limits::signals);
    add(sheets, "sharesignals", signals("favourable_share"), limits::shareSignals);
    add(sheets, "severity", panels(), groups::severity);
    return sheets;
  }

  private Excerpt<PeriodicSignal> signals(String measure) {
    return Excerpt.of(facts, PeriodicSignal.class, Selection.ALL.with("measure", measure));
  }

  /** A rater's own leaning is nobody's business; raters and branches stand in the table alone. */
  private Excerpt<PanelSeverity> panels() {
    return Excerpt.of(
        facts, PanelSeverity.class, Selection.ALL.without("unit_kind", "rater", "branch"));
  }

  private interface Filling<T> {
    GridBuilder of(List<T> rows);
  }

  private <T extends Record> void add(
      List<Sheet> sheets, String key, Excerpt<T> excerpt, Filling<T> filling) {
    if (!excerpt.rows().isEmpty()) {
      Grid grid = filling.of(excerpt.rows()).build();
      sheets.add(Sheets.of(words, key, grid, excerpt));
    }
  }
}
