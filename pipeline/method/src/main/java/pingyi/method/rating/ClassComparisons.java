package pingyi.method.rating;

import java.util.List;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.ClassComparison;
import pingyi.warehouse.table.derived.ScaleLinkFit;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.working.ComparisonClass;

/** The verdicts between all classes. There are few of them, so they are one group. */
public final class ClassComparisons implements GroupRecipe<ComparisonClass, ClassComparison> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<ComparisonClass> input() {
    return ComparisonClass.class;
  }

  @Override
  public Class<ClassComparison> output() {
    return ClassComparison.class;
  }

  @Override
  public int groupedBy() {
    return 0;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(ScaleLink.class, ScaleLinkFit.class);
  }

  @Override
  public Rule<ComparisonClass, ClassComparison> rule(References references) {
    ClassVerdicts verdicts =
        new ClassVerdicts(references.rows(ScaleLink.class), references.rows(ScaleLinkFit.class));
    return (classes, out) -> {
      for (ComparisonClass one : classes) {
        for (ComparisonClass other : classes) {
          ClassVerdicts.Verdict years = verdicts.years(one, other);
          ClassVerdicts.Verdict branches = verdicts.branches(one, other);
          out.accept(
              new ClassComparison(
                  one.classId(),
                  other.classId(),
                  years.verdict(),
                  years.reasons(),
                  branches.verdict(),
                  branches.reasons(),
                  verdicts.link(one, other).map(ScaleLink::linkId).orElse(null)));
        }
      }
    };
  }
}
