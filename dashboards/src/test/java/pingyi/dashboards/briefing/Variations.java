package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.audit.DisclosureDecision;
import pingyi.warehouse.table.derived.BallotYear;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.derived.StandardRating;
import pingyi.warehouse.table.reference.Workspace;

/** Versions that lack something or have much of it. */
final class Variations {
  private Variations() {}

  /** As where a panel appraises instead of a ballot. */
  static TableSet withoutBallots() {
    return FictionalVersion.tables()
        .put(BallotYear.class, List.of())
        .put(PeerOutlier.class, List.of())
        .put(StandardRating.class, List.of())
        .put(DisclosureDecision.class, List.of());
  }

  /** A version in which every row was quarantined. */
  static TableSet withoutScores() {
    TableSet tables = new TableSet();
    return tables.put(Workspace.class, FictionalVersion.tables().read(Workspace.class));
  }

  /** Six hundred branches in the latest year. */
  static TableSet large() {
    TableSet tables = FictionalVersion.tables();
    List<BranchYearScore> scores = new ArrayList<>();
    List<BranchChange> changes = new ArrayList<>();
    List<BallotYear> ballots = new ArrayList<>();
    List<PeerOutlier> outliers = new ArrayList<>();
    for (int copy = 0; copy < 50; copy++) {
      String suffix = copy == 0 ? "" : "-" + copy;
      for (BranchYearScore row : tables.read(BranchYearScore.class)) {
        scores.add(Copies.of(row, "organizationId", row.organizationId() + suffix));
      }
      for (BranchChange row : tables.read(BranchChange.class)) {
        changes.add(Copies.of(row, "organizationId", row.organizationId() + suffix));
      }
      for (BallotYear row : tables.read(BallotYear.class)) {
        ballots.add(Copies.of(row, "organizationId", row.organizationId() + suffix));
      }
      for (PeerOutlier row : tables.read(PeerOutlier.class)) {
        outliers.add(Copies.of(row, "organizationId", row.organizationId() + suffix));
      }
    }
    return tables
        .put(BranchYearScore.class, scores)
        .put(BranchChange.class, changes)
        .put(BallotYear.class, ballots)
        .put(PeerOutlier.class, outliers);
  }
}
