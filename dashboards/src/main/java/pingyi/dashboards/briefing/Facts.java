package pingyi.dashboards.briefing;

import java.lang.ref.SoftReference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.derived.BallotYear;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.GradeYear;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.derived.YearSummary;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.reference.Workspace;

/** The tables of one version, read once and put in the order in which they are told. */
final class Facts {
  /** A year from which another policy or ballot scale holds. */
  record Break(int year, Optional<Policy> before, Optional<Policy> after) {}

  private final String versionId;
  private final FactTables tables;
  private final Workspace workspace;
  private final Scores scores;
  private final Changes changes = new Changes(this);
  private final Map<Object, SoftReference<Object>> made = new ConcurrentHashMap<>();
  private final TableReader reader;
  private @Nullable Structure structure;
  private final Disclosure leadership;
  private final Disclosure analyst;
  private final Segments segments;
  private @Nullable Verdicts verdicts;
  private @Nullable List<PeerOutlier> funnel;
  private @Nullable Returns returns;
  private @Nullable List<Structure.Missing> missing;

  Facts(String versionId, TableReader reader) {
    this.versionId = versionId;
    this.tables = new FactTables(reader);
    this.workspace =
        rows(Workspace.class).stream()
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException(versionId + " has no row in table workspace"));
    this.scores = new Scores(rows(BranchYearScore.class));
    this.reader = reader;
    this.leadership = Disclosure.of("leadership", reader);
    this.analyst = Disclosure.of("analyst", reader);
    segments = new Segments(this);
  }

  String versionId() {
    return versionId;
  }

  Workspace workspace() {
    return workspace;
  }

  Structure structure() {
    Structure known = structure;
    if (known == null) {
      known = new Structure(reader, scores);
      structure = known;
    }
    return known;
  }

  /** The same with the organizations of another audience: no protection changes or hides them. */
  Facts among(Structure organizations) {
    structure = organizations;
    return this;
  }

  Disclosure leadership() {
    return leadership;
  }

  Disclosure analyst() {
    return analyst;
  }

  /** Any table, in key order. */
  <T extends Record> List<T> rows(Class<T> table) {
    return tables.rows(table);
  }

  /** The rows of one year. */
  <T extends Record> List<T> rows(Class<T> table, int year) {
    return tables.rows(table, year);
  }

  /** The wanted rows in key order. */
  <T extends Record> List<T> rows(Class<T> table, Selection selection) {
    return tables.rows(table, selection);
  }

  /** Shows each wanted row once, in no order that may be relied on. */
  <T extends Record> void each(Class<T> table, Selection selection, Consumer<? super T> rows) {
    tables.each(table, selection, rows);
  }

  /** The first of the wanted rows in key order. */
  <T extends Record> List<T> first(Class<T> table, Selection selection, int most) {
    return tables.first(table, selection, most);
  }

  /** Shows some columns of each wanted row once, in no order that may be relied on. */
  void columns(
      Class<? extends Record> table,
      List<String> columns,
      Selection selection,
      Consumer<List<@Nullable Object>> rows) {
    tables.columns(table, columns, selection, rows);
  }

  /**
   * What is made of the tables alone, made once for all who tell it in any language, and kept as
   * long as nothing else needs its room.
   */
  @SuppressWarnings("unchecked")
  <V> V once(Object key, Supplier<V> making) {
    SoftReference<Object> kept = made.get(key);
    Object known = kept == null ? null : kept.get();
    if (known == null) {
      known = making.get();
      made.put(key, new SoftReference<>(known));
    }
    // The cast is safe because a key always names the same kind of value.
    return (V) known;
  }

  /** Whether all tables may be held at once. */
  boolean isShort() {
    return tables.isShort();
  }

  boolean empty() {
    return scores.years().isEmpty();
  }

  /** The review years, first to last. */
  List<Integer> years() {
    return List.copyOf(scores.years().keySet());
  }

  int firstYear() {
    return scores.years().firstKey();
  }

  int latestYear() {
    return scores.years().lastKey();
  }

  /** The review year before the latest, where there is one. */
  Optional<Integer> previousYear() {
    return Optional.ofNullable(scores.years().lowerKey(latestYear()));
  }

  /** The rows of a year, best rank first. */
  List<BranchYearScore> scores(int year) {
    return scores.years().getOrDefault(year, List.of());
  }

  /** Every row, year by year. */
  List<BranchYearScore> allScores() {
    return scores.all();
  }

  /** What is counted of a year. */
  Scores.YearCount count(int year) {
    return scores.count(year);
  }

  /** The branches of a year, best rank first. */
  List<String> ids(int year) {
    return scores.ids(year);
  }

  /** How many branches have a row. */
  long branches() {
    return scores.names().size();
  }

  boolean has(String organizationId, int year) {
    return scores.has(organizationId, year);
  }

  boolean isScored(String organizationId, int year) {
    return scores.isScored(organizationId, year);
  }

  /** How many rows there are of all years. */
  int scoreCount() {
    return scores.size();
  }

  Optional<BranchYearScore> score(String organizationId, int year) {
    return scores.of(organizationId, year);
  }

  /** The years before which a line must be cut. */
  List<Break> breaks() {
    return segments.breaks();
  }

  boolean breaksBefore(int year) {
    return breaks().stream().anyMatch(one -> one.year() == year);
  }

  /** Where lines are cut. */
  Segments segments() {
    return segments;
  }

  /** The changes that end in a year, strongest first. */
  List<BranchChange> changes(int year) {
    return changes.of(year);
  }

  /** The change of a branch that ends in the latest year. */
  Optional<BranchChange> latestChange(String organizationId) {
    return changes.latest(organizationId);
  }

  /** Why the years of a change may or may not be compared, as codes with semicolons between. */
  Optional<String> reasons(BranchChange change) {
    return changes.reasons(change);
  }

  Optional<YearSummary> summary(int year) {
    return rows(YearSummary.class).stream().filter(row -> row.reviewYear() == year).findFirst();
  }

  /** The last year with rows in a table of ballots, if any. */
  Optional<Integer> latestBallotYear() {
    if (isShort()) {
      return rows(BallotYear.class).stream().map(BallotYear::reviewYear).max(Integer::compare);
    }
    return scores.years().descendingKeySet().stream()
        .filter(
            year -> !first(BallotYear.class, Selection.ALL.with("review_year", year), 1).isEmpty())
        .findFirst();
  }

  /** The funnel of favourable shares of the last year that has one. */
  List<PeerOutlier> latestFunnel() {
    if (funnel == null) {
      funnel =
          scores.years().descendingKeySet().stream()
              .map(year -> outliers(year))
              .filter(rows -> !rows.isEmpty())
              .findFirst()
              .orElse(List.of());
    }
    return funnel;
  }

  /** The grades of a ballot scale, best first. */
  List<ScaleGrade> grades(String scaleId) {
    return rows(ScaleGrade.class).stream()
        .filter(row -> row.scaleId().equals(scaleId))
        .sorted(Comparator.comparingInt(ScaleGrade::ordinal))
        .toList();
  }

  /** The components of a policy in the order of printing. */
  List<PolicyComponent> components(Policy policy) {
    return rows(PolicyComponent.class).stream()
        .filter(row -> row.policyId().equals(policy.policyId()))
        .sorted(Comparator.comparingInt(PolicyComponent::ordinal))
        .toList();
  }

  boolean hasGrades() {
    return rows(GradeYear.class).stream().anyMatch(row -> row.branches() > 0);
  }

  /** Returned over issued, where a review states both. */
  Optional<Double> returnRate(int year) {
    return returns().rate(year);
  }

  /** How many reviews there are. */
  long reviews() {
    return returns().reviews();
  }

  private Returns returns() {
    Returns known = returns;
    if (known == null) {
      known = new Returns(this);
      returns = known;
    }
    return known;
  }

  /** The verdicts of all years, counted. */
  Verdicts verdicts() {
    Verdicts known = verdicts;
    if (known == null) {
      known = new Verdicts(this);
      verdicts = known;
    }
    return known;
  }

  /** The branch-years without a review. */
  List<Structure.Missing> missing() {
    List<Structure.Missing> known = missing;
    if (known == null) {
      known = structure().missing(years());
      missing = known;
    }
    return known;
  }

  private List<PeerOutlier> outliers(int year) {
    return rows(
        PeerOutlier.class,
        Selection.ALL.with("review_year", year).with("measure", "favourable_share"));
  }

  /** The accounting of all files together. */
  Accounting accounting() {
    return new Accounts(this).together();
  }

  /** Quarantined rows by reason code, the most frequent first; a row counts once a reason. */
  Map<String, Long> rejectionsByReason() {
    return new Accounts(this).rejectionsByReason();
  }

  private Optional<String> policyOf(int year) {
    return count(year).policies().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** The policy of most branches of a year. */
  Optional<Policy> policyIn(int year) {
    Optional<String> id = policyOf(year);
    return rows(Policy.class).stream()
        .filter(row -> id.filter(row.policyId()::equals).isPresent())
        .findFirst();
  }
}
