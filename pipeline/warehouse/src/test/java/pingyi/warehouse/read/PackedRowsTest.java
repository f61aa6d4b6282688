package pingyi.warehouse.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.version.Version;

/** Long tables are held by column and looked at row by row, and nobody sees a difference. */
class PackedRowsTest {
  private static final TableSchema<BranchYearScore> SCHEMA = TableSchema.of(BranchYearScore.class);

  @TempDir Path root;

  @Test
  void shouldGiveBackEveryRowOfALongTable() {
    List<BranchYearScore> rows = SampleRows.of(BranchYearScore.class, PackedRows.LONG + 50);

    List<BranchYearScore> kept = PackedRows.keep(SCHEMA, rows.iterator());

    assertThat(kept).isInstanceOf(PackedRows.class).isEqualTo(rows);
    assertThatThrownBy(() -> kept.get(rows.size())).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void shouldLeaveAShortTableAsRecords() {
    List<BranchYearScore> rows = SampleRows.of(BranchYearScore.class, 30);

    List<BranchYearScore> kept = PackedRows.keep(SCHEMA, rows.iterator());

    assertThat(kept).isNotInstanceOf(PackedRows.class).isEqualTo(rows);
  }

  @Test
  void shouldShowTheRowsThatASelectionHoldsOf() {
    List<BranchYearScore> rows = SampleRows.of(BranchYearScore.class, 30);
    Version version =
        SampleWarehouse.publish(
                root, "aaaaaaaaaaaa", new TableSet().put(BranchYearScore.class, rows))
            .version();
    BranchYearScore one = rows.get(7);
    Selection[] selections = {
      Selection.ALL,
      Selection.ALL.with("organization_id", one.organizationId()),
      Selection.ALL.with("review_year", one.reviewYear()),
      Selection.ALL.among(
          "organization_id", List.of(one.organizationId(), rows.get(9).organizationId(), "'")),
      Selection.ALL.among("organization_id", List.of()),
      Selection.ALL.without("presentation_mode", "on_stage"),
      Selection.ALL.without("organization_id", one.organizationId()),
      Selection.ALL.without("organization_id", one.organizationId(), rows.get(9).organizationId()),
      Selection.ALL.below("review_year", one.reviewYear())
    };
    try (VersionReader reader = VersionReader.open(version)) {
      for (Selection selection : selections) {
        List<BranchYearScore> shown = new ArrayList<>();
        reader.each(BranchYearScore.class, selection, shown::add);

        Predicate<BranchYearScore> wanted = row -> selection.holds(SCHEMA, row);
        assertThat(shown)
            .as(selection.toString())
            .containsExactlyInAnyOrderElementsOf(rows.stream().filter(wanted).toList());
        assertThat(reader.first(BranchYearScore.class, selection, 4))
            .as("the first of " + selection)
            .isEqualTo(
                reader.read(BranchYearScore.class).stream().filter(wanted).limit(4).toList());
        List<List<Object>> cells = new ArrayList<>();
        reader.columns(
            BranchYearScore.class, List.of("voters", "organization_id"), selection, cells::add);
        assertThat(cells)
            .as("two columns of " + selection)
            .containsExactlyInAnyOrderElementsOf(
                shown.stream()
                    .map(row -> Arrays.<Object>asList(row.voters(), row.organizationId()))
                    .toList());
      }
    }
  }
}
