package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.comparison.Sample;
import pingyi.method.statistics.comparison.WelchDifference;
import pingyi.method.statistics.multiplicity.AdjustedPValues;
import pingyi.warehouse.table.derived.ClassComparison;
import pingyi.warehouse.table.derived.GroupComparison;

/**
 * Each parent, type, sector and mode, and the branches with and without a project, against the
 * other comparable branches of the year. The branches are the sample, not the ballots: a group of
 * three good branches is not yet a good group. The groups of one kind and year are a family.
 */
public final class GroupComparisons implements GroupRecipe<GroupedBranch, GroupComparison> {
  private static final long serialVersionUID = 1L;

  /** The fewest branches on either side of a test. */
  public static final int LEAST_BRANCHES = 3;

  /** The expected share of false ones among the differences named. */
  public static final double FALSE_DISCOVERY_RATE = 0.05;

  private static final double LEVEL = 0.95;

  @Override
  public Class<GroupedBranch> input() {
    return GroupedBranch.class;
  }

  @Override
  public Class<GroupComparison> output() {
    return GroupComparison.class;
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
  public Rule<GroupedBranch, GroupComparison> rule(References references) {
    ComparableGroups groups = new ComparableGroups(references.rows(ClassComparison.class));
    return (year, out) -> {
      int part = 0;
      for (List<GroupedBranch> each : groups.parts(year, GroupedBranch::classId)) {
        part++;
        for (GroupKind kind :
            List.of(
                GroupKind.PARENT,
                GroupKind.TYPE,
                GroupKind.SECTOR,
                GroupKind.MODE,
                GroupKind.PROJECT)) {
          new Family(kind, part, each.get(0).reviewYear(), out).write(each);
        }
      }
    };
  }

  private record Pair(
      String id, Sample group, Sample others, Optional<WelchDifference.Result> test) {}

  /** The groups of one kind. */
  private record Family(GroupKind kind, int part, int year, Consumer<GroupComparison> out) {

    void write(List<GroupedBranch> branches) {
      Map<String, Sample> samples = new HashMap<>();
      Sample all = Sample.EMPTY;
      for (GroupedBranch each : branches) {
        Optional<String> id = kind.of(each);
        if (id.isPresent()) {
          samples.put(id.get(), samples.getOrDefault(id.get(), Sample.EMPTY).with(each.score()));
          all = all.with(each.score());
        }
      }
      List<Pair> pairs = new ArrayList<>();
      for (Map.Entry<String, Sample> each : new TreeMap<>(samples).entrySet()) {
        Sample group = each.getValue();
        Sample others = all.without(group);
        if (others.n() > 0) {
          boolean enough = Math.min(group.n(), others.n()) >= LEAST_BRANCHES;
          pairs.add(
              new Pair(
                  each.getKey(),
                  group,
                  others,
                  enough ? WelchDifference.of(group, others, LEVEL) : Optional.empty()));
        }
      }
      double[] adjusted =
          AdjustedPValues.BENJAMINI_HOCHBERG.of(
              pairs.stream()
                  .flatMap(pair -> pair.test().stream())
                  .mapToDouble(WelchDifference.Result::pValue)
                  .toArray());
      int place = 0;
      for (Pair pair : pairs) {
        out.accept(row(pair, pair.test().isPresent() ? adjusted[place++] : null));
      }
    }

    private GroupComparison row(Pair pair, @Nullable Double adjusted) {
      Optional<WelchDifference.Result> test = pair.test();
      double difference = pair.group().mean() - pair.others().mean();
      String verdict =
          adjusted == null
              ? "too_few"
              : adjusted > FALSE_DISCOVERY_RATE
                  ? "no_difference_shown"
                  : difference > 0 ? "higher" : "lower";
      return new GroupComparison(
          year,
          kind.code(),
          part,
          pair.id(),
          pair.group().n(),
          pair.others().n(),
          pair.group().mean(),
          pair.others().mean(),
          difference,
          test.map(result -> result.interval().low()).orElse(null),
          test.map(result -> result.interval().high()).orElse(null),
          test.map(WelchDifference.Result::pValue).orElse(null),
          adjusted,
          verdict,
          test.isPresent() ? "welch_t" : "none",
          LEVEL,
          FALSE_DISCOVERY_RATE);
    }
  }
}
