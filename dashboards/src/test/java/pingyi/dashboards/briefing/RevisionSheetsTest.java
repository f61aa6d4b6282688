package pingyi.dashboards.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.Earlier;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.audit.Lineage;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.received.SourceFile;

/** The record of changes names what differs from the version before, and why. */
class RevisionSheetsTest {
  private final TableSet before = FictionalVersion.tables();

  @Test
  void shouldSayThatAFirstVersionHasNoneBefore() {
    Grid grid = revisions(null);

    assertThat(grid.rows()).hasSize(1);
    assertThat(grid.rows().get(0)).contains("首次发布，没有上一版");
  }

  @Test
  void shouldNameNothingWhereNothingChanged() {
    assertThat(revisions(earlier()).rows()).hasSize(1);
  }

  @Test
  void shouldSayThatAVersionThatCannotBeReadWasNotCompared() {
    Grid grid = revisions(new Earlier("before", 1, "2025-01-02", null));

    assertThat(grid.rows()).hasSize(1);
    assertThat(grid.rows().get(0)).contains("第1版（before，2025年1月2日发布）不能读取，未作比较");
  }

  @Test
  void shouldNameTheScoreOfABranchThatIsGone() {
    BranchYearScore lost = before.read(BranchYearScore.class).get(0);
    List<BranchYearScore> rest = new ArrayList<>(before.read(BranchYearScore.class));
    TableSet now = FictionalVersion.tables();
    rest.remove(lost);
    now.put(BranchYearScore.class, rest);

    Grid grid = revisions(now, earlier());

    assertThat(grid.rows()).hasSize(2);
    assertThat(grid.rows().get(1))
        .contains("去除", lost.organizationId(), "文件相同，程序有变更")
        .startsWith("得分");
  }

  @Test
  void shouldTellAScoreWithItsOwnFileFromTheOthers() {
    Lineage cell =
        before.read(Lineage.class).stream()
            .filter(row -> row.path() != null)
            .findFirst()
            .orElseThrow();
    List<SourceFile> files =
        new ArrayList<>(
            before.read(SourceFile.class).stream()
                .filter(file -> !file.path().equals(cell.path()))
                .toList());
    List<BranchYearScore> scores =
        before.read(BranchYearScore.class).stream()
            .filter(
                row ->
                    !row.organizationId().equals(cell.organizationId())
                        || row.reviewYear() != cell.reviewYear())
            .toList();
    TableSet now = FictionalVersion.tables();
    now.put(SourceFile.class, files);
    now.put(BranchYearScore.class, scores);

    Grid grid = revisions(now, earlier());

    int cause = grid.column("revision.cause");
    int id = grid.column("id");
    int year = grid.column("year");
    List<@Nullable Object> own =
        grid.rows().stream()
            .filter(row -> cell.organizationId().equals(row.get(id)))
            .filter(row -> ((Integer) cell.reviewYear()).equals(row.get(year)))
            .findFirst()
            .orElseThrow();
    assertThat(own.get(cause)).isEqualTo("其来源文件有变更");
    assertThat(grid.rows()).anyMatch(row -> cell.path().equals(row.get(grid.column("file"))));
  }

  private Earlier earlier() {
    return new Earlier("before", 1, "2025-01-02", before);
  }

  private Grid revisions(@Nullable Earlier earlier) {
    return revisions(FictionalVersion.tables(), earlier);
  }

  private static Grid revisions(TableSet tables, @Nullable Earlier earlier) {
    return BriefingBuilder.of(FictionalVersion.ID, tables, earlier)
        .tell(Locale.SIMPLIFIED_CHINESE)
        .sheet("revisions")
        .orElseThrow()
        .grid();
  }
}
