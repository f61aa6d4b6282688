package pingyi.warehouse.table;

import java.util.List;
import pingyi.warehouse.table.audit.DisclosureDecision;
import pingyi.warehouse.table.audit.Lineage;
import pingyi.warehouse.table.derived.BallotChange;
import pingyi.warehouse.table.derived.BallotShare;
import pingyi.warehouse.table.derived.BallotYear;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchTrend;
import pingyi.warehouse.table.derived.BranchYearClass;
import pingyi.warehouse.table.derived.BranchYearComponent;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.ClassComparison;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.GradeMovement;
import pingyi.warehouse.table.derived.GradeTransition;
import pingyi.warehouse.table.derived.GradeYear;
import pingyi.warehouse.table.derived.GroupComparison;
import pingyi.warehouse.table.derived.LinkedScore;
import pingyi.warehouse.table.derived.PanelAgreement;
import pingyi.warehouse.table.derived.PanelSeverity;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.derived.PeriodicRating;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.derived.RankSet;
import pingyi.warehouse.table.derived.RatingObservation;
import pingyi.warehouse.table.derived.ScaleLinkFit;
import pingyi.warehouse.table.derived.ScaleLinkValue;
import pingyi.warehouse.table.derived.ScoreStep;
import pingyi.warehouse.table.derived.SeasonalTrend;
import pingyi.warehouse.table.derived.SeriesBreak;
import pingyi.warehouse.table.derived.SeriesScore;
import pingyi.warehouse.table.derived.ShrunkenScore;
import pingyi.warehouse.table.derived.StandardRating;
import pingyi.warehouse.table.derived.YearSummary;
import pingyi.warehouse.table.received.Document;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.recognised.AcceptedRecord;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.table.recognised.ComponentScore;
import pingyi.warehouse.table.recognised.DuplicateRecord;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationLineage;
import pingyi.warehouse.table.recognised.OrganizationMatch;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.PanelScore;
import pingyi.warehouse.table.recognised.PeriodicScore;
import pingyi.warehouse.table.recognised.Rejection;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.recognised.ReviewSession;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.recognised.Tally;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.PolicyStep;
import pingyi.warehouse.table.reference.PolicyStepArgument;
import pingyi.warehouse.table.reference.PolicyVoterClass;
import pingyi.warehouse.table.reference.PredecessorRule;
import pingyi.warehouse.table.reference.PrivacyThreshold;
import pingyi.warehouse.table.reference.RegisteredOrganization;
import pingyi.warehouse.table.reference.Scale;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.reference.ScaleLabel;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.reference.ScaleLinkGrade;
import pingyi.warehouse.table.reference.ScaleLinkPair;
import pingyi.warehouse.table.reference.Workspace;

/** The list of all stored tables, in the order of the walk. */
public final class Tables {
  private static final List<Class<? extends Record>> ALL =
      List.of(
          Workspace.class,
          RegisteredOrganization.class,
          OrganizationEvent.class,
          OrganizationAlias.class,
          NameDecision.class,
          PredecessorRule.class,
          Scale.class,
          ScaleGrade.class,
          ScaleLabel.class,
          ScaleLink.class,
          ScaleLinkGrade.class,
          ScaleLinkPair.class,
          Policy.class,
          PolicyComponent.class,
          PolicyVoterClass.class,
          PolicyGrade.class,
          PolicyStep.class,
          PolicyStepArgument.class,
          PrivacyThreshold.class,
          SourceFile.class,
          ReceivedRecord.class,
          ReceivedValue.class,
          ReceivedProblem.class,
          Document.class,
          Organization.class,
          OrganizationLineage.class,
          SentName.class,
          OrganizationMatch.class,
          OrganizationSuggestion.class,
          Rejection.class,
          DuplicateRecord.class,
          AcceptedRecord.class,
          Accounting.class,
          Review.class,
          ReviewSession.class,
          Tally.class,
          PanelScore.class,
          ComponentScore.class,
          PeriodicScore.class,
          RatingObservation.class,
          StandardRating.class,
          PeriodicRating.class,
          BranchYearComponent.class,
          ScoreStep.class,
          BranchYearScore.class,
          ScaleLinkFit.class,
          ScaleLinkValue.class,
          LinkedScore.class,
          BranchYearClass.class,
          SeriesScore.class,
          ClassComparison.class,
          Comparability.class,
          SeriesBreak.class,
          BranchChange.class,
          BranchTrend.class,
          RankSet.class,
          ShrunkenScore.class,
          GroupComparison.class,
          GradeTransition.class,
          GradeMovement.class,
          PeriodicSignal.class,
          SeasonalTrend.class,
          PanelSeverity.class,
          PanelAgreement.class,
          BallotShare.class,
          BallotChange.class,
          YearSummary.class,
          GradeYear.class,
          BallotYear.class,
          PeerOutlier.class,
          DisclosureDecision.class,
          Lineage.class);

  private Tables() {}

  /** Every stored table, reference tables first. */
  public static List<Class<? extends Record>> all() {
    return ALL;
  }
}
