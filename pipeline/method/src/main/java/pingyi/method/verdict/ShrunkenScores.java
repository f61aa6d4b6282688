package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.shrinkage.CommonMean;
import pingyi.method.statistics.shrinkage.NormalShrinkage;
import pingyi.warehouse.table.derived.ClassComparison;
import pingyi.warehouse.table.derived.ShrunkenScore;

/** The scores of a year drawn to their common mean, among all and within peer groups. */
public final class ShrunkenScores implements GroupRecipe<GroupedBranch, ShrunkenScore> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<GroupedBranch> input() {
    return GroupedBranch.class;
  }

  @Override
  public Class<ShrunkenScore> output() {
    return ShrunkenScore.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(ClassComparison.class);
  }

  @Override
  public Rule<GroupedBranch, ShrunkenScore> rule(References references) {
    ComparableGroups groups = new ComparableGroups(references.rows(ClassComparison.class));
    return (year, out) -> {
      for (GroupKind kind : List.of(GroupKind.ALL, GroupKind.PEER)) {
        groups.of(year, kind).forEach(group -> shrink(group, out));
      }
    };
  }

  private static void shrink(ComparableGroups.Group group, Consumer<ShrunkenScore> out) {
    List<GroupedBranch> known = new ArrayList<>();
    for (GroupedBranch each : group.branches()) {
      if (Sampled.of(each.standardError(), each.voters()) == Sampled.ENOUGH) {
        known.add(each);
      }
    }
    if (known.size() < NormalShrinkage.LEAST_UNITS) {
      return;
    }
    NormalShrinkage.Result result =
        NormalShrinkage.of(
            known.stream().mapToDouble(GroupedBranch::score).toArray(),
            known.stream().mapToDouble(GroupedBranch::standardError).toArray(),
            CommonMean.Options.STANDARD);
    for (int i = 0; i < known.size(); i++) {
      out.accept(row(group, known.get(i), result, result.units()[i], known.size()));
    }
  }

  private static ShrunkenScore row(
      ComparableGroups.Group group,
      GroupedBranch each,
      NormalShrinkage.Result result,
      NormalShrinkage.Shrunken drawn,
      int units) {
    return new ShrunkenScore(
        each.organizationId(),
        each.reviewYear(),
        each.organizationName(),
        group.kind(),
        group.id(),
        group.part(),
        units,
        each.voters(),
        each.score(),
        each.standardError(),
        drawn.estimate(),
        drawn.interval().low(),
        drawn.interval().high(),
        1 - drawn.weight(),
        result.mean().mu(),
        result.mean().tauSquared(),
        result.mean().qP(),
        result.detectable() ? "differences_detected" : "no_detectable_differences",
        "paule_mandel",
        CommonMean.Options.STANDARD.level());
  }
}
