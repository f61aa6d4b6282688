package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.derived.ClassComparison;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.working.PeriodicObservation;

/** Small rows for the recipes that judge. */
final class Rows {
  static final String CLASS = "one";
  static final String OTHER_CLASS = "other";

  private Rows() {}

  /** A branch of peer group "teaching" and parent "east". */
  static GroupedBranch branch(String id, double score, @Nullable Double error) {
    return branch(id, score, error, CLASS, "east", 30.0);
  }

  static GroupedBranch branch(
      String id,
      double score,
      @Nullable Double error,
      String classId,
      String parent,
      @Nullable Double voters) {
    return new GroupedBranch(
        id,
        2024,
        "Branch " + id,
        score,
        error,
        voters,
        "teaching",
        "branch",
        null,
        "none",
        classId,
        "",
        parent);
  }

  /** Two classes that may be compared with themselves alone. */
  static List<ClassComparison> apart() {
    return List.of(
        new ClassComparison(CLASS, CLASS, "COMPARABLE", "", "COMPARABLE", "", null),
        new ClassComparison(OTHER_CLASS, OTHER_CLASS, "COMPARABLE", "", "COMPARABLE", "", null),
        new ClassComparison(CLASS, OTHER_CLASS, "NOT_COMPARABLE", "", "NOT_COMPARABLE", "", null),
        new ClassComparison(OTHER_CLASS, CLASS, "NOT_COMPARABLE", "", "NOT_COMPARABLE", "", null));
  }

  /** Four scores a year from 2018 on. */
  static List<PeriodicObservation> quarters(String id, double... scores) {
    List<PeriodicObservation> rows = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      int year = 2018 + i / 4;
      rows.add(
          new PeriodicObservation(
              id, "score", year, "Q" + (i % 4 + 1), id + "/" + year, scores[i], null));
    }
    return rows;
  }

  static Policy policy(String id, int first, int last) {
    return new Policy(
        id,
        id,
        "1",
        first,
        last,
        null,
        null,
        null,
        null,
        "no_score",
        "no_score",
        2,
        "half_up",
        0,
        100.0,
        id,
        0.95);
  }

  /** What a recipe makes of one group. */
  static <I extends Record, O extends Record> List<O> made(
      GroupRecipe<I, O> recipe, List<I> group, List<? extends Record> references) {
    Map<Class<?>, List<@Nullable Object[]>> tables = new HashMap<>();
    recipe.references().forEach(table -> tables.put(table, new ArrayList<>()));
    references.forEach(row -> put(tables, row));
    List<O> out = new ArrayList<>();
    recipe.rule(new References(tables)).apply(group, out::add);
    return out;
  }

  @SuppressWarnings("unchecked")
  private static <T extends Record> void put(
      Map<Class<?>, List<@Nullable Object[]>> tables, T row) {
    TableSchema<T> schema = TableSchema.of((Class<T>) row.getClass());
    tables.computeIfAbsent(row.getClass(), any -> new ArrayList<>()).add(schema.values(row));
  }
}
