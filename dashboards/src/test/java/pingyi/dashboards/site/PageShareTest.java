package pingyi.dashboards.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Grid.Head;

/** A page of many branches tells the ends of the latest year, whole, and says so. */
class PageShareTest {
  @Test
  void shouldTellEveryBranchOfAnOrdinaryVersion() {
    Sheet years = years(PageShare.BRANCHES);
    PageShare share = PageShare.of(briefing(years));

    assertThat(share.table(years).rows()).isEqualTo(years.grid().rows());
    assertThat(share.said("{0} of {1}")).isEmpty();
  }

  @Test
  void shouldTellTheFirstAndTheLastOfTheLatestYearWithAllTheirYears() {
    Sheet years = years(3 * PageShare.BRANCHES);
    PageShare share = PageShare.of(briefing(years));

    List<List<@Nullable Object>> rows = share.table(years).rows();

    // Of 1,500 branches the first 250 and the last 250 of 2024, each with both years.
    assertThat(rows).hasSize(2 * PageShare.BRANCHES);
    assertThat(rows.get(0)).containsExactly(2023, "b0");
    assertThat(rows.get(250)).containsExactly(2023, "b1250");
    assertThat(share.said("{0} of {1}")).contains("500 of 1500");
  }

  @Test
  void shouldCutListsThatNobodyPicksByBranch() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < PageShare.ROWS + 7; i++) {
      rows.add(Arrays.asList(i, "row"));
    }
    Sheet list = new Sheet("quarantine", "09b", "A row", new Grid(heads(), rows), List.of());
    PageShare share = PageShare.of(briefing(years(3)));

    assertThat(share.table(list).rows()).hasSize(PageShare.ROWS);
    assertThat(share.says(list, ": {0} of {1}")).isEqualTo("A row: 1000 of 1007");
  }

  private static Sheet years(int branches) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int year = 2023; year <= 2024; year++) {
      for (int i = 0; i < branches; i++) {
        rows.add(Arrays.asList(year, "b" + i));
      }
    }
    return new Sheet("years", "03", "A row", new Grid(heads(), rows), List.of());
  }

  private static List<Head> heads() {
    return List.of(new Head("年度", Format.PLAIN, "year"), new Head("编号", Format.TEXT, "id"));
  }

  private static Briefing briefing(Sheet sheet) {
    return new Briefing(
        new Briefing.Identity("", "", "", "", "", "", Locale.ENGLISH),
        List.of(),
        List.of(),
        List.of(),
        List.of(sheet));
  }
}
