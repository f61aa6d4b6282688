package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.version.RowTotals;

class BalanceTest {
  private final Words words = Words.in(Locale.ENGLISH);

  @Test
  void shouldAddUpTheFiles() {
    assertThat(Balance.check(List.of(file("a", 10, 7, 2, 1), file("b", 5, 5, 0, 0)), words))
        .isEqualTo(new RowTotals(15, 12, 2, 1));
  }

  @Test
  void shouldStopAtAFileThatLosesARow() {
    assertThatThrownBy(() -> Balance.check(List.of(file("2019/votes.xls", 10, 7, 2, 0)), words))
        .isInstanceOf(CommandFault.class)
        .hasMessageContaining("2019/votes.xls")
        .hasMessageContaining("10");
  }

  private static Accounting file(
      String path, long in, long published, long quarantined, long duplicate) {
    return new Accounting(path, path, in, 0, 0, 0, in, published, quarantined, duplicate);
  }
}
