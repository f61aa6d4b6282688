package pingyi.dashboards.briefing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.PackedRows;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.read.SharedTexts;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.Comparability;

/** The changes of the years that are told, in the order in which they are told. */
final class Changes {
  private final Facts facts;
  private final Map<Integer, List<BranchChange>> ofYears = new ConcurrentHashMap<>();
  private final Map<Integer, Map<String, String>> reasons = new ConcurrentHashMap<>();

  Changes(Facts facts) {
    this.facts = facts;
  }

  /** Those that end in a year, strongest first; many are packed. */
  List<BranchChange> of(int year) {
    return ofYears.computeIfAbsent(
        year,
        any ->
            PackedRows.keep(
                TableSchema.of(BranchChange.class),
                facts.rows(BranchChange.class, year).stream()
                    .sorted(
                        Comparator.comparing(
                                Changes::size, Comparator.nullsLast(Comparator.reverseOrder()))
                            .thenComparing(BranchChange::organizationId))
                    .iterator()));
  }

  /** How far a score moved; none where the years may not be compared. */
  private static @Nullable Double size(BranchChange row) {
    Double difference = row.difference();
    return difference == null ? null : Math.abs(difference);
  }

  /** That of a branch which ends in the latest year. */
  Optional<BranchChange> latest(String organizationId) {
    List<BranchChange> latest = of(facts.latestYear());
    return Optional.ofNullable(facts.once(Changes.class, () -> places(latest)).get(organizationId))
        .map(latest::get);
  }

  private static Map<String, Integer> places(List<BranchChange> changes) {
    Map<String, Integer> places = new HashMap<>();
    for (int place = 0; place < changes.size(); place++) {
      places.putIfAbsent(changes.get(place).organizationId(), place);
    }
    return places;
  }

  /** Why the years of a change may or may not be compared, as codes with semicolons between. */
  Optional<String> reasons(BranchChange change) {
    return Optional.ofNullable(
        reasons.computeIfAbsent(change.reviewYear(), this::reasons).get(change.organizationId()));
  }

  private Map<String, String> reasons(int year) {
    Map<String, String> ofYear = new HashMap<>();
    SharedTexts texts = new SharedTexts();
    facts.columns(
        Comparability.class,
        List.of("organization_id", "reasons"),
        Selection.ALL.with("review_year", year),
        row -> ofYear.put((String) texts.of(row.get(0)), (String) texts.of(row.get(1))));
    return ofYear;
  }
}
