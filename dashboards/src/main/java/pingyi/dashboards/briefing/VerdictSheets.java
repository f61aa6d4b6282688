package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import pingyi.dashboards.briefing.Briefing.Sheet;
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
    add(sheets, "ranksets", facts.rows(RankSet.class), ranks::rankSets);
    add(sheets, "trends", facts.rows(BranchTrend.class), limits::trends);
    add(sheets, "groups", facts.rows(GroupComparison.class), groups::groups);
    add(sheets, "transitions", facts.rows(GradeTransition.class), grades::transitions);
    add(sheets, "movements", facts.rows(GradeMovement.class), grades::movements);
    add(sheets, "shrunken", facts.rows(ShrunkenScore.class), ranks::shrunken);
    add(sheets, "outliers", facts.rows(PeerOutlier.class), limits::outliers);
    add(sheets, "signals", signals("score"), limits::signals);
    add(sheets, "sharesignals", signals("favourable_share"), limits::shareSignals);
    add(sheets, "severity", panels(), groups::severity);
    return sheets;
  }

  private List<PeriodicSignal> signals(String measure) {
    return facts.rows(PeriodicSignal.class).stream()
        .filter(row -> row.measure().equals(measure))
        .toList();
  }

  /** A rater's own leaning is nobody's business; raters and branches stand in the table alone. */
  private List<PanelSeverity> panels() {
    return facts.rows(PanelSeverity.class).stream()
        .filter(row -> !row.unitKind().equals("rater") && !row.unitKind().equals("branch"))
        .toList();
  }

  private interface Filling<T> {
    GridBuilder of(List<T> rows);
  }

  private <T extends Record> void add(
      List<Sheet> sheets, String key, List<T> rows, Filling<T> filling) {
    if (!rows.isEmpty()) {
      sheets.add(Sheets.of(words, key, filling.of(rows)));
    }
  }
}
