package pingyi.method.recipe;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pingyi.method.organization.LineageTracing;
import pingyi.method.organization.OrganizationMatching;
import pingyi.method.organization.OrganizationSuggesting;
import pingyi.method.rating.ChangeVerdicts;
import pingyi.method.rating.ClassComparisons;
import pingyi.method.rating.Comparabilities;
import pingyi.method.rating.FormulaScores;
import pingyi.method.rating.PeriodicRatings;
import pingyi.method.rating.ScaleLinkFits;
import pingyi.method.rating.ScaleLinkValues;
import pingyi.method.rating.ScoreSpreads;
import pingyi.method.rating.SeriesBreaks;
import pingyi.method.rating.StandardRatings;
import pingyi.method.register.Projects;
import pingyi.method.register.RegisterVerdicts;
import pingyi.method.verdict.BallotChanges;
import pingyi.method.verdict.BallotShares;
import pingyi.method.verdict.BranchClasses;
import pingyi.method.verdict.BranchTrends;
import pingyi.method.verdict.GradeMovements;
import pingyi.method.verdict.GradeTransitions;
import pingyi.method.verdict.GroupComparisons;
import pingyi.method.verdict.PanelAgreements;
import pingyi.method.verdict.PanelSeverities;
import pingyi.method.verdict.PeerOutliers;
import pingyi.method.verdict.PeriodicSignals;
import pingyi.method.verdict.RankPlaces;
import pingyi.method.verdict.SeasonalTests;
import pingyi.method.verdict.SeasonalTrends;
import pingyi.method.verdict.ShrunkenScores;
import pingyi.method.verdict.TrendTests;
import pingyi.warehouse.table.audit.DisclosureDecision;
import pingyi.warehouse.table.audit.Lineage;
import pingyi.warehouse.table.derived.BallotYear;
import pingyi.warehouse.table.derived.BranchYearClass;
import pingyi.warehouse.table.derived.BranchYearComponent;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.GradeYear;
import pingyi.warehouse.table.derived.LinkedScore;
import pingyi.warehouse.table.derived.PeriodicRating;
import pingyi.warehouse.table.derived.RatingObservation;
import pingyi.warehouse.table.derived.ScaleLinkFit;
import pingyi.warehouse.table.derived.ScaleLinkValue;
import pingyi.warehouse.table.derived.ScoreStep;
import pingyi.warehouse.table.derived.SeriesScore;
import pingyi.warehouse.table.derived.StandardRating;
import pingyi.warehouse.table.derived.YearSummary;
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
import pingyi.warehouse.table.recognised.Project;
import pingyi.warehouse.table.recognised.Rejection;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.recognised.ReviewSession;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.recognised.Tally;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.PolicyStep;
import pingyi.warehouse.table.reference.PolicyStepArgument;
import pingyi.warehouse.table.reference.PolicyVoterClass;
import pingyi.warehouse.table.reference.PrivacyThreshold;
import pingyi.warehouse.table.reference.RegisteredOrganization;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.reference.ScaleLabel;
import pingyi.warehouse.table.reference.Workspace;
import pingyi.warehouse.table.working.AcceptedFact;
import pingyi.warehouse.table.working.BallotCount;
import pingyi.warehouse.table.working.BallotLabel;
import pingyi.warehouse.table.working.BallotPair;
import pingyi.warehouse.table.working.ComparedFact;
import pingyi.warehouse.table.working.ComparisonClass;
import pingyi.warehouse.table.working.DoubtedCell;
import pingyi.warehouse.table.working.DoubtedHeading;
import pingyi.warehouse.table.working.FormulaItem;
import pingyi.warehouse.table.working.FunnelObservation;
import pingyi.warehouse.table.working.InferredGrade;
import pingyi.warehouse.table.working.ModePlace;
import pingyi.warehouse.table.working.NameMeaning;
import pingyi.warehouse.table.working.PeriodicObservation;
import pingyi.warehouse.table.working.PolicyYear;
import pingyi.warehouse.table.working.RecordFault;
import pingyi.warehouse.table.working.RecordSubject;
import pingyi.warehouse.table.working.RegisterCell;
import pingyi.warehouse.table.working.RegisterVerdict;
import pingyi.warehouse.table.working.ScorePair;
import pingyi.warehouse.table.working.ScoreSpread;
import pingyi.warehouse.table.working.ScoredBranch;
import pingyi.warehouse.table.working.SharingRecord;
import pingyi.warehouse.table.working.TextPlace;

/** The whole method, in the order in which it runs: recognise, rate, compare, account. */
public final class Recipes {
  private static final List<Recipe> OF_SCORES =
      List.of(
          SqlRecipe.of(
                  RecordSubject.class, ReceivedValue.class, ReceivedRecord.class, SourceFile.class)
              .fromEachRecord(),
          SqlRecipe.of(SentName.class, RecordSubject.class),
          SqlRecipe.of(
              Organization.class, SentName.class, Workspace.class, RegisteredOrganization.class),
          new OrganizationMatching(),
          new OrganizationSuggesting(),
          SqlRecipe.of(OrganizationMatch.class, NameMeaning.class, OrganizationSuggestion.class),
          new LineageTracing(),
          SqlRecipe.of(PolicyYear.class, RecordSubject.class, Policy.class),
          SqlRecipe.of(
              DoubtedHeading.class,
              PolicyYear.class,
              PolicyVoterClass.class,
              ReceivedValue.class,
              RecordSubject.class,
              Policy.class,
              ScaleLabel.class,
              PolicyComponent.class),
          SqlRecipe.of(
                  DoubtedCell.class, DoubtedHeading.class, ReceivedValue.class, RecordSubject.class)
              .onlyWith(DoubtedHeading.class),
          SqlRecipe.of(BallotCount.class, ReceivedValue.class).fromEachRecord(),
          SqlRecipe.of(
              RecordFault.class,
              DoubtedCell.class,
              ReceivedProblem.class,
              ReceivedValue.class,
              RecordSubject.class,
              PolicyYear.class,
              NameMeaning.class,
              BallotCount.class),
          SqlRecipe.of(
              SharingRecord.class,
              PolicyYear.class,
              RecordFault.class,
              RecordSubject.class,
              NameMeaning.class,
              Policy.class),
          SqlRecipe.of(
              ComparedFact.class, ReceivedValue.class, SharingRecord.class, ScaleLabel.class),
          SqlRecipe.of(
              RegisterCell.class,
              RecordFault.class,
              RecordSubject.class,
              NameMeaning.class,
              ReceivedRecord.class,
              SourceFile.class,
              ReceivedValue.class),
          new RegisterVerdicts(),
          SqlRecipe.of(
              Rejection.class,
              RecordFault.class,
              ComparedFact.class,
              RecordSubject.class,
              OrganizationMatch.class,
              RegisterVerdict.class),
          SqlRecipe.of(
              DuplicateRecord.class,
              RecordFault.class,
              ComparedFact.class,
              RecordSubject.class,
              RegisterVerdict.class),
          SqlRecipe.of(
              AcceptedRecord.class,
              RecordFault.class,
              ComparedFact.class,
              RegisterVerdict.class,
              RecordSubject.class,
              NameMeaning.class,
              DuplicateRecord.class),
          SqlRecipe.of(
              Accounting.class,
              Rejection.class,
              ReceivedRecord.class,
              AcceptedRecord.class,
              DuplicateRecord.class,
              SourceFile.class),
          new Projects(),
          SqlRecipe.of(
                  AcceptedFact.class,
                  ComparedFact.class,
                  ReceivedValue.class,
                  AcceptedRecord.class,
                  RecordSubject.class)
              .passedOn(),
          SqlRecipe.of(ModePlace.class, RecordSubject.class),
          SqlRecipe.of(
              Review.class,
              ModePlace.class,
              AcceptedRecord.class,
              RecordSubject.class,
              AcceptedFact.class,
              Organization.class),
          SqlRecipe.of(ReviewSession.class, Review.class),
          SqlRecipe.of(
              BallotLabel.class,
              PolicyYear.class,
              Policy.class,
              ScaleLabel.class,
              ScaleGrade.class),
          SqlRecipe.of(InferredGrade.class, AcceptedFact.class, BallotLabel.class),
          SqlRecipe.of(Tally.class, InferredGrade.class, AcceptedFact.class, BallotLabel.class),
          SqlRecipe.of(PanelScore.class, AcceptedFact.class),
          SqlRecipe.of(ComponentScore.class, AcceptedFact.class),
          SqlRecipe.of(PeriodicScore.class, AcceptedFact.class),
          SqlRecipe.of(
              RatingObservation.class,
              PolicyVoterClass.class,
              Review.class,
              PolicyYear.class,
              Policy.class,
              Tally.class,
              ScaleGrade.class,
              PanelScore.class),
          new StandardRatings(),
          new PeriodicRatings(),
          SqlRecipe.of(
              BranchYearComponent.class,
              PeriodicRating.class,
              Review.class,
              Policy.class,
              PolicyComponent.class,
              ComponentScore.class,
              StandardRating.class),
          SqlRecipe.of(
                  FormulaItem.class,
                  Policy.class,
                  PolicyStep.class,
                  Review.class,
                  Organization.class,
                  BranchYearComponent.class,
                  Tally.class,
                  AcceptedFact.class,
                  PanelScore.class)
              .onlyWith(PolicyStep.class),
          new FormulaScores(),
          SqlRecipe.of(
              TextPlace.class,
              Review.class,
              RatingObservation.class,
              PolicyComponent.class,
              PolicyVoterClass.class),
          SqlRecipe.of(
              BranchYearScore.class,
              PolicyYear.class,
              TextPlace.class,
              ModePlace.class,
              Review.class,
              Organization.class,
              Policy.class,
              BranchYearComponent.class,
              RatingObservation.class,
              StandardRating.class,
              ScoreStep.class,
              PolicyStepArgument.class,
              PolicyGrade.class),
          SqlRecipe.of(
              ScoredBranch.class,
              Organization.class,
              BranchYearScore.class,
              Policy.class,
              Project.class),
          new BranchClasses(),
          new ScaleLinkFits(),
          new ScaleLinkValues(),
          SqlRecipe.of(
                  LinkedScore.class,
                  ScoredBranch.class,
                  BranchYearComponent.class,
                  PolicyComponent.class,
                  Policy.class,
                  ScaleLinkFit.class,
                  ScaleLinkValue.class)
              .onlyWith(ScaleLinkValue.class),
          SqlRecipe.of(
              SeriesScore.class,
              ScoredBranch.class,
              LinkedScore.class,
              OrganizationLineage.class,
              Organization.class,
              Workspace.class),
          SqlRecipe.of(ComparisonClass.class, BranchYearClass.class),
          new ClassComparisons(),
          new Comparabilities(),
          new SeriesBreaks(),
          SqlRecipe.of(
              ScorePair.class,
              Comparability.class,
              BranchYearScore.class,
              BranchYearComponent.class,
              LinkedScore.class),
          new ChangeVerdicts(),
          new TrendTests(),
          new BranchTrends(),
          new RankPlaces(),
          new ShrunkenScores(),
          new GroupComparisons(),
          new GradeTransitions(),
          new GradeMovements(),
          SqlRecipe.of(
              PeriodicObservation.class, PeriodicScore.class, StandardRating.class, Review.class),
          new PeriodicSignals(),
          new SeasonalTests(),
          new SeasonalTrends(),
          new PanelSeverities(),
          new PanelAgreements(),
          new BallotShares(),
          SqlRecipe.of(
              BallotPair.class, Comparability.class, Review.class, Tally.class, ScaleGrade.class),
          new BallotChanges(),
          new ScoreSpreads(),
          SqlRecipe.of(YearSummary.class, Review.class, ScoreSpread.class, Comparability.class),
          SqlRecipe.of(GradeYear.class, BranchYearScore.class, PolicyGrade.class),
          SqlRecipe.of(BallotYear.class, Tally.class, Review.class, ScaleGrade.class),
          SqlRecipe.of(
              FunnelObservation.class,
              StandardRating.class,
              Review.class,
              Policy.class,
              PolicyComponent.class,
              ScoredBranch.class),
          new PeerOutliers(),
          SqlRecipe.of(
              DisclosureDecision.class,
              RatingObservation.class,
              Review.class,
              PrivacyThreshold.class),
          SqlRecipe.of(Lineage.class, AcceptedFact.class, ReceivedRecord.class, SourceFile.class));

  private static final List<Recipe> ALL =
      Stream.of(OF_SCORES, ReportRecipes.all(), RegisterRecipes.all())
          .flatMap(List::stream)
          .toList();

  private Recipes() {}

  /** Every recipe; each reads only tables that stand before it or that are loaded. */
  public static List<Recipe> all() {
    return ALL;
  }

  /** The recipes of some tables and of all that these are made from, in their order. */
  public static List<Recipe> needed(Collection<Class<? extends Record>> tables) {
    Set<Class<? extends Record>> wanted = new HashSet<>(tables);
    Deque<Recipe> needed = new ArrayDeque<>();
    for (int i = ALL.size() - 1; i >= 0; i--) {
      Recipe recipe = ALL.get(i);
      if (wanted.contains(recipe.output())) {
        wanted.addAll(recipe.inputs());
        needed.addFirst(recipe);
      }
    }
    return List.copyOf(needed);
  }
}
