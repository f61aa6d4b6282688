package pingyi.warehouse.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.audit.Lineage;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.received.SourceFile;

class ScoreChangeTest {
  private final TableSet before =
      new TableSet()
          .put(BranchYearScore.class, List.of(score("a", 2023, 90.0), score("b", 2024, 80.0)))
          .put(SourceFile.class, List.of(file("x.csv", "1"), file("y.csv", "1")))
          .put(Lineage.class, List.of(cell("a", 2023, "x.csv"), cell("b", 2024, "y.csv")));

  @Test
  void shouldNameNothingBetweenAVersionAndItself() {
    assertThat(FileChange.between(before, before)).isEmpty();
    assertThat(ScoreChange.between(before, before, Set.of())).isEmpty();
  }

  @Test
  void shouldNameFilesThatCameWentOrWereAlteredByPath() {
    TableSet after =
        new TableSet().put(SourceFile.class, List.of(file("z.csv", "1"), file("y.csv", "2")));

    assertThat(FileChange.between(before, after))
        .extracting(change -> change.path() + " " + change.kind().word())
        .containsExactly("x.csv removed", "y.csv revised", "z.csv added");
  }

  @Test
  void shouldTellAScoreWithItsOwnFileFromOneThatMovedWithOthers() {
    TableSet after =
        new TableSet()
            .put(
                BranchYearScore.class,
                List.of(score("c", 2022, 70.0), score("a", 2023, 91.0), score("b", 2024, 81.0)))
            .put(Lineage.class, List.of());

    assertThat(ScoreChange.between(before, after, Set.of("x.csv")))
        .extracting(
            change ->
                change.either().organizationId()
                    + " "
                    + change.kind().word()
                    + (change.ownFile() ? " own" : ""))
        .containsExactly("c added", "a revised own", "b revised");
  }

  @Test
  void shouldCompareJudgementsAndNotPlaces() {
    BranchYearScore row = score("a", 2023, 90.0);
    TableSet moved =
        new TableSet().put(BranchYearScore.class, List.of(with(row, Map.of("rank", 7))));
    TableSet graded =
        new TableSet().put(BranchYearScore.class, List.of(with(row, Map.of("grade", "good"))));
    TableSet same = new TableSet().put(BranchYearScore.class, List.of(row));

    assertThat(ScoreChange.between(same, moved, Set.of())).isEmpty();
    assertThat(ScoreChange.between(same, graded, Set.of())).hasSize(1);
  }

  private static BranchYearScore score(String organization, int year, double score) {
    return row(
        BranchYearScore.class,
        Map.of("organization_id", organization, "review_year", year, "score", score));
  }

  private static SourceFile file(String path, String digest) {
    return row(SourceFile.class, Map.of("path", path, "sha256", digest));
  }

  private static Lineage cell(String organization, int year, String path) {
    return row(
        Lineage.class, Map.of("organization_id", organization, "review_year", year, "path", path));
  }

  /** A row with nothing in it but what is said. */
  private static <T extends Record> T row(Class<T> table, Map<String, Object> said) {
    RecordComponent[] components = table.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int at = 0; at < values.length; at++) {
      Class<?> type = components[at].getType();
      values[at] =
          type == String.class
              ? ""
              : type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
    }
    return with(TableSchema.of(table), values, said);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Record> T with(T row, Map<String, Object> said) {
    TableSchema<T> schema = TableSchema.of((Class<T>) row.getClass());
    return with(schema, schema.values(row), said);
  }

  private static <T extends Record> T with(
      TableSchema<T> schema, @Nullable Object[] values, Map<String, Object> said) {
    said.forEach((column, value) -> values[schema.position(column)] = value);
    return schema.record(values);
  }
}
