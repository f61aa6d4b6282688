package pingyi.method.rating;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.Excerpt;
import pingyi.warehouse.table.derived.BranchYearClass;
import pingyi.warehouse.table.derived.ClassComparison;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.ScaleLink;

/**
 * Whether two consecutive review years of a branch may be compared. Their classes decide; a gap or
 * a new parent are caveats besides, and an id that was given to another unit in between is no
 * branch to compare.
 */
public final class Comparabilities implements GroupRecipe<Comparabilities.Year, Comparability> {
  private static final long serialVersionUID = 1L;

  /** What begins or ends a unit; the same id before and after is another unit. */
  private static final Set<String> RENEWING = Set.of("established", "dissolved");

  /** The class of one branch in one year. */
  @Excerpt(of = BranchYearClass.class)
  public record Year(String organizationId, int reviewYear, String classId, String parentId) {}

  @Override
  public Class<Year> input() {
    return Year.class;
  }

  @Override
  public Class<Comparability> output() {
    return Comparability.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(ScaleLink.class, ClassComparison.class, OrganizationEvent.class);
  }

  @Override
  public Rule<Year, Comparability> rule(References references) {
    Map<Pair, Known> known =
        known(references.rows(ClassComparison.class), references.rows(ScaleLink.class));
    Map<String, List<Integer>> renewed =
        references.rows(OrganizationEvent.class).stream()
            .filter(event -> event.supersededOn() == null)
            .filter(event -> RENEWING.contains(event.kind()))
            .collect(
                groupingBy(
                    OrganizationEvent::organizationId,
                    mapping(OrganizationEvent::effectiveYear, toList())));
    return (years, out) -> {
      List<Integer> events = renewed.getOrDefault(years.get(0).organizationId(), List.of());
      for (int i = 1; i < years.size(); i++) {
        Year before = years.get(i - 1);
        Year after = years.get(i);
        boolean reused =
            events.stream()
                .anyMatch(event -> before.reviewYear() < event && event <= after.reviewYear());
        Known classes = known.get(new Pair(after.classId(), before.classId()));
        if (classes == null) {
          throw new IllegalStateException(
              "Nothing compares " + after.classId() + " with " + before.classId());
        }
        Comparability pair = compare(classes, before, after);
        out.accept(reused ? reused(pair) : pair);
      }
    };
  }

  /** Two units that bore one id after each other have nothing to compare. */
  private static Comparability reused(Comparability pair) {
    return new Comparability(
        pair.organizationId(),
        pair.reviewYear(),
        pair.previousYear(),
        ClassVerdicts.NOT_COMPARABLE,
        "id_reused" + (pair.reasons().isEmpty() ? "" : ";" + pair.reasons()),
        null,
        null,
        false);
  }

  private static Comparability compare(Known known, Year before, Year after) {
    String reasons =
        known.reasons()
            + (after.reviewYear() - before.reviewYear() > 1 ? "gap_years;" : "")
            + (after.parentId().equals(before.parentId()) ? "" : "organization_change;");
    boolean clean = reasons.isEmpty();
    return new Comparability(
        after.organizationId(),
        after.reviewYear(),
        before.reviewYear(),
        !clean && known.verdict().equals(ClassVerdicts.COMPARABLE)
            ? ClassVerdicts.WITH_CAVEAT
            : known.verdict(),
        clean ? "" : reasons.substring(0, reasons.length() - 1),
        known.linkId(),
        known.linkingError(),
        known.joined());
  }

  private static Map<Pair, Known> known(List<ClassComparison> comparisons, List<ScaleLink> links) {
    Map<String, ScaleLink> byId =
        links.stream().collect(toMap(ScaleLink::linkId, Function.identity()));
    Map<Pair, Known> known = new HashMap<>();
    for (ClassComparison each : comparisons) {
      known.put(
          new Pair(each.classId(), each.otherClassId()),
          Known.of(each, Optional.ofNullable(each.linkId()).map(byId::get)));
    }
    return known;
  }

  private record Pair(String later, String earlier) {}

  /** What two classes say of any two years that have them. */
  private record Known(
      String verdict,
      String reasons,
      @Nullable String linkId,
      @Nullable Double linkingError,
      boolean joined) {
    static Known of(ClassComparison classes, Optional<ScaleLink> link) {
      String verdict = classes.yearsVerdict();
      String reasons = classes.yearsReasons();
      return new Known(
          verdict,
          reasons,
          link.map(ScaleLink::linkId).orElse(null),
          link.map(ScaleLink::standardError).orElse(null),
          !verdict.equals(ClassVerdicts.NOT_COMPARABLE)
              && !reasons.contains(ClassVerdicts.LINKED_SCORE));
    }
  }
}
