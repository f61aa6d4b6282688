package pingyi.dashboards.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.Comparability;

class SegmentsTest {
  @Test
  void shouldCutTheLineOfABranchWhereItsYearsMayNotBeJoined() {
    TableSet tables = FictionalVersion.tables();
    tables.put(
        Comparability.class,
        tables.read(Comparability.class).stream().map(SegmentsTest::apartIn2021).toList());
    Facts facts = new Facts("run", tables);

    assertThat(facts.segments().breaksOf("B01")).containsExactly(2021, 2022);
    assertThat(facts.segments().breaksOf("B02")).containsExactly(2022);
    // One branch does not cut the line of the whole.
    assertThat(facts.breaks()).extracting(Facts.Break::year).containsExactly(2022);
  }

  private static Comparability apartIn2021(Comparability row) {
    return row.organizationId().equals("B01") && row.reviewYear() == 2021
        ? new Comparability(
            row.organizationId(),
            row.reviewYear(),
            row.previousYear(),
            "NOT_COMPARABLE",
            "panel_change",
            null,
            null,
            false)
        : row;
  }
}
