package pingyi.method.rating;

import java.util.List;
import java.util.Optional;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.BranchYearClass;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.ScaleLinkFit;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.working.ComparisonClass;

/**
 * Whether two consecutive review years of a branch may be compared. Their classes decide; a gap or
 * a new parent are caveats besides.
 */
public final class Comparabilities implements GroupRecipe<BranchYearClass, Comparability> {
  private static final long serialVersionUID = 1L;

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
    return List.of(ScaleLink.class, ScaleLinkFit.class);
  }

  @Override
  public Rule<BranchYearClass, Comparability> rule(References references) {
    ClassVerdicts verdicts =
        new ClassVerdicts(references.rows(ScaleLink.class), references.rows(ScaleLinkFit.class));
    return (years, out) -> {
      for (int i = 1; i < years.size(); i++) {
        out.accept(compare(verdicts, years.get(i - 1), years.get(i)));
      }
    };
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
        link.map(ScaleLink::standardError).orElse(null));
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
