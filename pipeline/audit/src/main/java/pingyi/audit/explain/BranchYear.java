package pingyi.audit.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.audit.DisclosureDecision;
import pingyi.warehouse.table.audit.Lineage;
import pingyi.warehouse.table.derived.BallotChange;
import pingyi.warehouse.table.derived.BallotShare;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchTrend;
import pingyi.warehouse.table.derived.BranchYearComponent;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.GroupComparison;
import pingyi.warehouse.table.derived.LinkedScore;
import pingyi.warehouse.table.derived.PanelSeverity;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.derived.PeriodicRating;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.derived.RankSet;
import pingyi.warehouse.table.derived.ScaleLinkFit;
import pingyi.warehouse.table.derived.ScoreStep;
import pingyi.warehouse.table.derived.SeasonalTrend;
import pingyi.warehouse.table.derived.ShrunkenScore;
import pingyi.warehouse.table.derived.StandardRating;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.recognised.ComponentScore;
import pingyi.warehouse.table.recognised.PanelScore;
import pingyi.warehouse.table.recognised.PeriodicScore;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.recognised.Tally;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.PolicyVoterClass;
import pingyi.warehouse.table.reference.Scale;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.reference.ScaleLink;

/** Every stored row behind one branch and year; the other rows of a version are not read. */
final class BranchYear {
  /** An auditor's threshold decides what of a small panel may be told. */
  private static final String AUDIENCE = "auditor";

  private static final String WHOLE_REVIEW = "whole review";

  private final TableReader tables;
  private final String organizationId;
  private final Map<String, Object> place;

  BranchYear(TableReader tables, String organizationId, int year) {
    this.tables = tables;
    this.organizationId = organizationId;
    this.place = Map.of("review_year", year, "organization_id", organizationId);
  }

  Optional<BranchYearScore> score() {
    return tables.read(BranchYearScore.class, place).stream().findFirst();
  }

  /** The same branch in another year. */
  BranchYear in(int year) {
    return new BranchYear(tables, organizationId, year);
  }

  Optional<Comparability> comparability() {
    return tables.read(Comparability.class, place).stream().findFirst();
  }

  Optional<LinkedScore> linked() {
    return tables.read(LinkedScore.class, place).stream().findFirst();
  }

  List<ScaleLink> link(String linkId) {
    return tables.read(ScaleLink.class, Map.<String, Object>of("link_id", linkId));
  }

  List<ScaleLinkFit> fit(String linkId) {
    return tables.read(ScaleLinkFit.class, Map.<String, Object>of("link_id", linkId));
  }

  List<BranchYearComponent> components() {
    return tables.read(BranchYearComponent.class, place).stream()
        .sorted(Comparator.comparingInt(BranchYearComponent::ordinal))
        .toList();
  }

  List<ScoreStep> steps() {
    return tables.read(ScoreStep.class, place);
  }

  /** The change from the year before. */
  List<BranchChange> changes() {
    return tables.read(BranchChange.class, place);
  }

  List<RankSet> rankSets() {
    return tables.read(RankSet.class, place);
  }

  List<PeerOutlier> outliers() {
    return tables.read(PeerOutlier.class, place);
  }

  List<ShrunkenScore> shrunken() {
    return tables.read(ShrunkenScore.class, place);
  }

  List<BallotShare> shares(Review review) {
    return tables.read(BallotShare.class, of(review));
  }

  /** The change of its ballots from the year before. */
  List<BallotChange> ballotChanges() {
    return tables.read(BallotChange.class, place);
  }

  /** The trends of the stretches that the year lies in. */
  List<BranchTrend> trends() {
    return tables.read(BranchTrend.class, branch()).stream()
        .filter(each -> each.firstYear() <= year() && year() <= each.lastYear())
        .toList();
  }

  /** Those of its quarters. */
  List<SeasonalTrend> seasonalTrends() {
    return tables.read(SeasonalTrend.class, branch()).stream()
        .filter(each -> each.firstYear() <= year() && year() <= each.lastYear())
        .toList();
  }

  private Map<String, Object> branch() {
    return Map.of("organization_id", place.get("organization_id"));
  }

  private int year() {
    return (Integer) place.get("review_year");
  }

  /** Of the groups that the branch belonged to in the year. */
  List<GroupComparison> groups() {
    Set<String> own = new BranchGroups(tables, organizationId, year()).of(score());
    return tables
        .read(GroupComparison.class, Map.<String, Object>of("review_year", year()))
        .stream()
        .filter(each -> own.contains(each.groupKind() + " " + each.groupId()))
        .toList();
  }

  /** Its own rows of the models of its panels. */
  List<PanelSeverity> severities() {
    return tables.read(
        PanelSeverity.class,
        Map.<String, Object>of(
            "review_year", year(), "unit_kind", "branch", "unit_id", organizationId));
  }

  List<PeriodicSignal> signals() {
    return tables.read(PeriodicSignal.class, place);
  }

  List<Review> reviews() {
    return tables.read(Review.class, place);
  }

  List<StandardRating> ratings() {
    return tables.read(StandardRating.class, place);
  }

  List<Tally> tally(Review review) {
    return tables.read(Tally.class, of(review));
  }

  List<PanelScore> panel(Review review) {
    return tables.read(PanelScore.class, of(review));
  }

  List<ComponentScore> stated(Review review) {
    return tables.read(ComponentScore.class, of(review));
  }

  List<PeriodicScore> quarters(Review review) {
    return tables.read(PeriodicScore.class, of(review));
  }

  Optional<PeriodicRating> quarterly(Review review) {
    return tables.read(PeriodicRating.class, of(review)).stream().findFirst();
  }

  /** The voter classes of a review's instrument that are too small to be told, as ids. */
  Set<String> withheld(Review review, String instrument) {
    return tables.read(DisclosureDecision.class, of(review)).stream()
        .filter(each -> each.instrument().equals(instrument) && each.audience().equals(AUDIENCE))
        .filter(each -> !each.decision().equals("shown"))
        .map(DisclosureDecision::voterClass)
        .collect(Collectors.toSet());
  }

  boolean withheldWhole(Review review, String instrument) {
    return withheld(review, instrument).contains(WHOLE_REVIEW);
  }

  /** Whether any figure of an instrument of the branch's year must not be told. */
  boolean anyWithheld() {
    return reviews().stream()
        .anyMatch(
            review ->
                !withheld(review, "ballot").isEmpty() || !withheld(review, "panel").isEmpty());
  }

  /** The source cells, in the order of files, sheets, rows and cells. */
  List<Lineage> sources() {
    return tables.read(Lineage.class, place).stream()
        .sorted(
            Comparator.comparing(Lineage::path)
                .thenComparing(Lineage::sheet)
                .thenComparingInt(Lineage::rowNumber)
                .thenComparing(each -> each.cell().length())
                .thenComparing(Lineage::cell))
        .toList();
  }

  /** The cells of some rows as they were sent, by row and address. */
  Map<String, ReceivedValue> sent(List<Lineage> sources) {
    Map<String, ReceivedValue> cells = new HashMap<>();
    for (String record : sources.stream().map(Lineage::recordId).distinct().toList()) {
      for (ReceivedValue each :
          tables.read(ReceivedValue.class, Map.<String, Object>of("record_id", record))) {
        cells.put(record + " " + each.cell(), each);
      }
    }
    return cells;
  }

  Optional<Policy> policy(BranchYearScore score) {
    return score.policyId() == null
        ? Optional.empty()
        : tables.read(Policy.class, ofPolicy(score.policyId())).stream().findFirst();
  }

  List<PolicyComponent> policyComponents(Policy policy) {
    return tables.read(PolicyComponent.class, ofPolicy(policy.policyId()));
  }

  List<PolicyVoterClass> voterClasses(Policy policy) {
    return tables.read(PolicyVoterClass.class, ofPolicy(policy.policyId()));
  }

  List<PolicyGrade> bands(Policy policy) {
    return tables.read(PolicyGrade.class, ofPolicy(policy.policyId()));
  }

  Optional<Scale> scale(String scaleId) {
    return tables.read(Scale.class, Map.<String, Object>of("scale_id", scaleId)).stream()
        .findFirst();
  }

  List<ScaleGrade> grades(String scaleId) {
    return tables.read(ScaleGrade.class, Map.<String, Object>of("scale_id", scaleId));
  }

  private static Map<String, Object> ofPolicy(String policyId) {
    return Map.of("policy_id", policyId);
  }

  private static Map<String, Object> of(Review review) {
    return Map.of("review_year", review.reviewYear(), "review_id", review.reviewId());
  }
}
