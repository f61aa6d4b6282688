package pingyi.method.register;

import static org.assertj.core.api.Assertions.assertThat;
import static pingyi.method.register.Lists.item;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemJudgingTest {
  private static ItemJudging judged(RegisterRow... rows) {
    return ItemJudging.of(List.of(rows), Lists.terms(), Lists.AS_OF);
  }

  private static List<String> faults(ItemJudging judging) {
    return judging.verdicts().all().stream()
        .map(row -> row.recordId() + " " + row.reason() + " " + row.cell())
        .toList();
  }

  private static String standing(ItemJudging judging) {
    return judging.items().get(0).standing(Lists.terms(), Lists.AS_OF);
  }

  /** The cut-off day is 2025-03-01: what is due on it is not overdue yet. */
  @ParameterizedTest
  @CsvSource({
    "2025-02-28, in_progress,           , overdue",
    "2025-03-01, in_progress,           , open",
    "2025-03,    in_progress,           , open",
    "2025-02,    in_progress,           , overdue",
    "          , in_progress,           , open",
    "standing,   in_progress,           , open",
    "2024-06-30, reopened,              , overdue",
    "2024-06-30, lasting,               , standing",
    "2024-06-30, closed,      2024-06-30, closed_on_time",
    "2024-06-30, closed,      2024-07-01, closed_late",
    "2024-06,    closed,      2024-06-30, closed_on_time",
    "2024-06-30, closed,      2024-06,    closed_on_time",
    "2024-06-15, closed,      2024-06,    closed_untimed",
    "2024-02-29, closed,      2024-02,    closed_on_time",
    "2024-02-28, closed,      2024-02,    closed_untimed",
    "2024-06-30, closed,                , closed_untimed",
    "          , closed,      2024-06-30, closed_untimed",
    "2024-06-30,       ,      2024-06-01, closed_on_time",
    "2024-06-30,       ,                , not_stated"
  })
  void shouldSayWhereAnItemStands(String due, String state, String closed, String standing) {
    List<String> pairs = new ArrayList<>();
    if (due != null) {
      pairs.add("due_date=" + due);
    }
    if (state != null) {
      pairs.add("rectification_state=" + state);
    }
    if (closed != null) {
      pairs.add("closed_date=" + closed);
    }

    assertThat(standing(judged(item(1, pairs.toArray(String[]::new))))).isEqualTo(standing);
  }

  @Test
  void shouldSayThatAnItemWasOpenedAgainAndForgetItsClosing() {
    ItemJudging judging =
        judged(
            item(1, "rectification_state=closed", "closed_date=2024-05-01", "due_date=2024-06-30"),
            item(2, "rectification_state=in_progress", "status_date=2024-12-31"));
    ItemHistory item = judging.items().get(0);

    assertThat(item.reopened(Lists.terms())).isTrue();
    assertThat(item.closed(Lists.terms())).isEmpty();
    assertThat(standing(judging)).isEqualTo("overdue");
  }

  @Test
  void shouldReadListsByTheirStatusDatesAndNotByTheirPlace() {
    ItemJudging judging =
        judged(
            item(1, "rectification_state=closed", "status_date=2024-12-31"),
            item(2, "rectification_state=in_progress", "status_date=2024-06-30"));

    assertThat(judging.items().get(0).reopened(Lists.terms())).isFalse();
    assertThat(judging.items().get(0).state()).contains("closed");
  }

  @Test
  void shouldLetNoRowWinThatSaysOtherwiseOfTheSameDay() {
    ItemJudging judging =
        judged(
            item(1, "rectification_state=closed", "status_date=2024-12-31"),
            item(2, "rectification_state=in_progress", "status_date=2024-12-31"),
            item(3, "rectification_state=in_progress"));

    assertThat(faults(judging))
        .containsExactly("r1 conflicting_records B1", "r2 conflicting_records B2");
    assertThat(judging.items().get(0).entries()).hasSize(1);
  }

  @Test
  void shouldQuarantineWhatCannotBeTrue() {
    assertThat(faults(judged(item(1, "listed_date=2024-01-05", "due_date=2023-12-31"))))
        .containsExactly("r1 due_before_listed C1");
    assertThat(faults(judged(item(1, "listed_date=2024-01-05", "closed_date=2023-12-31"))))
        .containsExactly("r1 closed_before_listed C1");
    assertThat(faults(judged(item(1, "closed_date=2025-03-02"))))
        .containsExactly("r1 date_after_as_of B1");
    assertThat(faults(judged(item(1, "rectification_state=in_progress", "closed_date=2024-01-01"))))
        .containsExactly("r1 state_against_date B1");
    // Listed in a month, due on a day of it: that can be true.
    assertThat(faults(judged(item(1, "listed_date=2024-01", "due_date=2024-01-02")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.党务公开不及时, 党务公开不及时",
    "（二）党务公开，不及时。, 党务公开不及时",
    "黨務公開不及時, 党务公开不及时",
    "3.5%党员未参加, 35党员未参加",
    "三会一课不规范, 三会一课不规范"
  })
  void shouldTakeTwoWaysOfWritingForOneProblem(String written, String key) {
    assertThat(ProblemKey.of(written)).isEqualTo(key);
  }
}
