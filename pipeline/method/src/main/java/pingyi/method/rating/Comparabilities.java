package pingyi.method.rating;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.BranchYearClass;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.ScaleLinkFit;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.working.ComparisonClass;

/**
 * Whether two consecutive review years of a branch may be compared. Their classes decide; a gap or
 * a new parent are caveats besides, and an id that was given to another unit in between is no
 * branch to compare.
 */
public final class Comparabilities implements GroupRecipe<BranchYearClass, Comparability> {
  private static final long serialVersionUID = 1L;

  /** What begins or ends a unit; the same id before and after is another unit. */
  private static final Set<String> RENEWING = Set.of("established", "dissolved");

  @Override
  public Class<BranchYearClass> input() {
    return BranchYearClass.class;
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
    return List.of(ScaleLink.class, ScaleLinkFit.class, OrganizationEvent.class);
  }

  @Override
  public Rule<BranchYearClass, Comparability> rule(References references) {
    ClassVerdicts verdicts =
        new ClassVerdicts(references.rows(ScaleLink.class), references.rows(ScaleLinkFit.class));
    Map<String, List<Integer>> renewed =
        references.rows(OrganizationEvent.class).stream()
            .filter(event -> event.supersededOn() == null)
            .filter(event -> RENEWING.contains(event.kind()))
            .collect(
                groupingBy(
                    OrganizationEvent::organizationId,
                    mapping(OrganizationEvent::effectiveYear, toList())));
    return (years, out) -> {
      for (int i = 1; i < years.size(); i++) {
        int before = years.get(i - 1).reviewYear();
        int after = years.get(i).reviewYear();
        boolean reused =
            renewed.getOrDefault(years.get(i).organizationId(), List.of()).stream()
                .anyMatch(event -> before < event && event <= after);
        Comparability pair = compare(verdicts, years.get(i - 1), years.get(i));
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

  private static Comparability compare(
      ClassVerdicts verdicts, BranchYearClass before, BranchYearClass after) {
    ComparisonClass earlier = comparisonClass(before);
    ComparisonClass later = comparisonClass(after);
    ClassVerdicts.Verdict verdict = verdicts.years(later, earlier);
    String reasons =
        verdict.reasons()
            + (after.reviewYear() - before.reviewYear() > 1 ? "gap_years;" : "")
            + (after.parentId().equals(before.parentId()) ? "" : "organization_change;");
    boolean clean = reasons.isEmpty();
    Optional<ScaleLink> link = verdicts.link(later, earlier);
    return new Comparability(
        after.organizationId(),
        after.reviewYear(),
        before.reviewYear(),
        !clean && verdict.verdict().equals(ClassVerdicts.COMPARABLE)
            ? ClassVerdicts.WITH_CAVEAT
            : verdict.verdict(),
        clean ? "" : reasons.substring(0, reasons.length() - 1),
        link.map(ScaleLink::linkId).orElse(null),
        link.map(ScaleLink::standardError).orElse(null),
        !verdict.verdict().equals(ClassVerdicts.NOT_COMPARABLE)
            && !verdict.reasons().contains(ClassVerdicts.LINKED_SCORE));
  }

  private static ComparisonClass comparisonClass(BranchYearClass row) {
    return new ComparisonClass(
        row.classId(),
        row.formulaId(),
        row.scaleId(),
        row.panel(),
        row.part(),
        row.presentationMode(),
        row.session(),
        row.pooled());
  }
}
