package pingyi.intake.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pingyi.intake.Finding;
import pingyi.intake.lineage.Register.Loaded;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.RegisteredOrganization;

/** What was known when: a correction adds a row, and each cut-off uses what was known by then. */
class KnowledgeTest {
  private static final LocalDate BEFORE = LocalDate.of(2024, 1, 1);
  private static final LocalDate AFTER = LocalDate.of(2025, 1, 1);

  private static List<String> rows(Loaded loaded) {
    return loaded.tables().read(RegisteredOrganization.class).stream()
        .map(
            each ->
                each.name()
                    + " "
                    + each.validFrom()
                    + "–"
                    + (each.validTo() == null ? "" : each.validTo())
                    + " known "
                    + each.recordedOn()
                    + "–"
                    + (each.supersededOn() == null ? "" : each.supersededOn()))
        .toList();
  }

  @Test
  void shouldCutWhatALaterRowCoversAndKeepWhatWasKnown() {
    Register register =
        new Register()
            .row("B,教务处党支部,branch,,,2015-01-01,,,")
            .row("B,本科生院党支部,branch,,,2021-01-01,,2024-05-01,");

    assertThat(rows(register.load(BEFORE))).containsExactly("教务处党支部 2015-01-01– known –");
    assertThat(register.load(BEFORE).findings())
        .filteredOn(each -> each.code().equals("not_known_yet"))
        .extracting(Finding::place)
        .containsExactly("line 3");
    assertThat(rows(register.load(AFTER)))
        .containsExactly(
            "教务处党支部 2015-01-01– known –2024-05-01",
            "教务处党支部 2015-01-01–2020-12-31 known 2024-05-01–",
            "本科生院党支部 2021-01-01– known 2024-05-01–");
  }

  @Test
  void shouldReplaceARowThatBeginsOnTheSameDay() {
    Register register =
        new Register()
            .row("B,后勤党支部,branch,,,2015-01-01,,,")
            .row("B,后勤党支部,branch,,,2015-01-01,2022-12-31,2024-05-01,");

    assertThat(rows(register.load(AFTER)))
        .containsExactly(
            "后勤党支部 2015-01-01– known –2024-05-01", "后勤党支部 2015-01-01–2022-12-31 known 2024-05-01–");
  }

  @Test
  void shouldWithdrawARow() {
    Register register =
        new Register()
            .row("A,甲党支部,branch,,,2015-01-01,,,")
            .row("B,乙党支部,branch,,,2015-01-01,,,")
            .row("B,乙党支部,branch,,,2015-01-01,,2024-05-01,yes");

    assertThat(register.load(AFTER).activeOn(AFTER)).containsExactly("A");
    assertThat(register.load(BEFORE).activeOn(AFTER)).containsExactly("A", "B");
    assertThat(
            new Register().row("B,乙党支部,branch,,,2015-01-01,,2024-05-01,yes").load(AFTER).faults())
        .contains("nothing_to_withdraw line 2");
  }

  @Test
  void shouldReplaceAWholeEvent() {
    Register register =
        new Register()
            .row("A,甲党支部,branch,,,2015-01-01,2019-12-31,,")
            .row("B,乙党支部,branch,,,2015-01-01,2019-12-31,,")
            .row("C,丙党支部,branch,,,2015-01-01,2019-12-31,,")
            .row("D,丁党支部,branch,,,2020-01-01,,,")
            .eventRow("E,merged,2020-01-01,A,D,10,,,,")
            .eventRow("E,merged,2020-01-01,B,D,10,,,,")
            .eventRow("E,merged,2020-01-01,A,D,10,,,2024-05-01,")
            .eventRow("E,merged,2020-01-01,C,D,30,,,2024-05-01,");

    assertThat(register.load(BEFORE).stoodFor("D", 2019))
        .containsExactly("A × 0.5000 merged_weighted", "B × 0.5000 merged_weighted");
    Loaded after = register.load(AFTER);
    assertThat(after.stoodFor("D", 2019))
        .containsExactly("A × 0.2500 merged_weighted", "C × 0.7500 merged_weighted");
    assertThat(after.tables().read(OrganizationEvent.class))
        .filteredOn(each -> each.supersededOn() != null)
        .hasSize(2);
  }

  @Test
  void shouldRefuseRowsOfOneDayThatContradictEachOther() {
    assertThat(
            new Register()
                .row("B,乙党支部,branch,,,2015-01-01,,2024-05-01,")
                .row("B,丙党支部,branch,,,2018-01-01,,2024-05-01,")
                .load(AFTER)
                .faults())
        .containsExactly("overlapping_validity line 3");
  }
}
