package pingyi.audit.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.BranchYears;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.audit.DisclosureDecision;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.recognised.OrganizationLineage;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.reference.PrivacyThreshold;

/**
 * The groups that are too small for a role, as {@code hidden.sql} finds them, from the tables of a
 * version that is not in a database.
 *
 * @param reviews reviews of which nothing is shown
 * @param classes finds the reviews of which one voter class is too small: of a nation nearly all,
 *     for the few who ask
 * @param classYears branches and years of those
 * @param branchYears branches and years of which nothing is shown, as {@link #key}
 * @param years years that have such a branch
 * @param openYears years whose sums would give one away
 * @param ancestors by organization, the others that it was made of, where there are any
 */
record HiddenGroups(
    Set<String> reviews,
    Supplier<Set<String>> classes,
    BranchYears classYears,
    Set<String> branchYears,
    Set<Integer> years,
    Set<Integer> openYears,
    Map<String, Set<String>> ancestors) {
  /** What is searched when somebody asks for it first, and then kept. */
  private static final class Found implements Supplier<Set<String>> {
    private final Supplier<Set<String>> search;
    private @Nullable Set<String> found;

    Found(Supplier<Set<String>> search) {
      this.search = search;
    }

    @Override
    public synchronized Set<String> get() {
      Set<String> known = found;
      if (known == null) {
        known = search.get();
        found = known;
      }
      return known;
    }
  }

  private static final String WHOLE_REVIEW = "whole review";
  private static final List<String> REVIEW = List.of("organization_id", "review_year", "review_id");

  static HiddenGroups of(TableReader tables, Role role) {
    int smallest = threshold(tables, role);
    Set<String> reviews = new HashSet<>();
    BranchYears classYears = new BranchYears();
    Map<String, Double> voters = new HashMap<>();
    tables.columns(
        DisclosureDecision.class,
        List.of("organization_id", "review_year", "review_id", "voter_class"),
        hiddenFrom(role),
        row -> {
          classYears.add(
              (String) Objects.requireNonNull(row.get(0)),
              (Integer) Objects.requireNonNull(row.get(1)));
          if (WHOLE_REVIEW.equals(row.get(3))) {
            reviews.add((String) row.get(2));
            voters.put(key(row), 0.0);
          }
        });
    for (String number : List.of("eligible", "valid")) {
      tables.columns(
          Review.class,
          REVIEW,
          Selection.ALL.below(number, smallest),
          row -> {
            reviews.add((String) row.get(2));
            voters.put(key(row), 0.0);
          });
    }
    tables.columns(
        BranchYearScore.class,
        List.of("organization_id", "review_year", "voters"),
        Selection.ALL.below("voters", smallest),
        row -> voters.merge(key(row), (Double) Objects.requireNonNull(row.get(2)), Math::max));
    tables.columns(
        Review.class,
        REVIEW,
        Selection.ALL,
        row -> {
          if (voters.containsKey(key(row))) {
            reviews.add((String) row.get(2));
          }
        });
    return new HiddenGroups(
        reviews,
        new Found(() -> classes(tables, role)),
        classYears,
        Set.copyOf(voters.keySet()),
        voters.keySet().stream().map(HiddenGroups::year).collect(Collectors.toUnmodifiableSet()),
        openYears(voters, smallest),
        ancestors(tables));
  }

  private static Selection hiddenFrom(Role role) {
    return Selection.ALL.with("audience", role.word()).without("decision", "shown");
  }

  private static Set<String> classes(TableReader tables, Role role) {
    Set<String> classes = new HashSet<>();
    tables.columns(
        DisclosureDecision.class,
        List.of("review_id"),
        hiddenFrom(role),
        row -> classes.add((String) row.get(0)));
    return classes;
  }

  /** The threshold that the version states for a role, or the usual one; never below the floor. */
  static int threshold(TableReader tables, Role role) {
    int stated =
        tables.read(PrivacyThreshold.class).stream()
            .filter(row -> row.audience().equals(role.word()))
            .mapToInt(PrivacyThreshold::minimumVoters)
            .max()
            .orElse(role.usualThreshold());
    return Math.max(Role.FLOOR, stated);
  }

  // The voters that are known are a lower bound, so that a year is rather left out than shown.
  private static Set<Integer> openYears(Map<String, Double> voters, int smallest) {
    TreeMap<Integer, Integer> hidden = new TreeMap<>();
    TreeMap<Integer, Double> sums = new TreeMap<>();
    voters.forEach(
        (branchYear, number) -> {
          hidden.merge(year(branchYear), 1, Integer::sum);
          sums.merge(year(branchYear), number, Double::sum);
        });
    return hidden.entrySet().stream()
        .filter(year -> year.getValue() == 1 || sums.get(year.getKey()) < smallest)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, Set<String>> ancestors(TableReader tables) {
    return tables.read(OrganizationLineage.class).stream()
        .filter(row -> !row.ancestorId().equals(row.organizationId()))
        .collect(
            Collectors.groupingBy(
                OrganizationLineage::organizationId,
                Collectors.mapping(OrganizationLineage::ancestorId, Collectors.toSet())));
  }

  boolean none() {
    return classYears.isEmpty() && branchYears.isEmpty();
  }

  boolean hides(String organizationId, int year) {
    return branchYears.contains(key(organizationId, year));
  }

  boolean hidesClass(String organizationId, int year) {
    return classYears.has(organizationId, year);
  }

  /** Whether a branch or one it was made of is hidden in any year of a stretch. */
  boolean hides(String organizationId, int first, int last) {
    Set<String> ids = new HashSet<>(ancestors.getOrDefault(organizationId, Set.of()));
    ids.add(organizationId);
    return years.stream()
        .filter(year -> year >= first && year <= last)
        .anyMatch(year -> ids.stream().anyMatch(id -> hides(id, year)));
  }

  /** Of a row that begins with branch and year. */
  private static String key(List<@Nullable Object> row) {
    return row.get(1) + "/" + row.get(0);
  }

  private static String key(String organizationId, int year) {
    return year + "/" + organizationId;
  }

  private static int year(String key) {
    return Integer.parseInt(key.substring(0, key.indexOf('/')));
  }
}
