package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

  @Test
  void shouldTellEachFileOfAFewAndFoldersOfMany() {
    List<Accounting> few = files(100, i -> "records/2020/" + i + ".csv");
    List<Accounting> many = files(101, i -> "records/" + (2020 + i % 2) + "/" + i + ".csv");

    assertThat(Balance.readable(few)).hasSize(100).contains(line("records/2020/7.csv", 1, 10));
    assertThat(Balance.readable(many))
        .containsExactly(line("records/2020/", 51, 510), line("records/2021/", 50, 500));
  }

  @Test
  void shouldGoUpWhereFoldersAreManyToo() {
    List<Accounting> files = files(300, i -> "records/2020/unit-" + i + "/votes.csv");

    assertThat(Balance.readable(files)).containsExactly(line("records/2020/", 300, 3_000));
  }

  private static List<Accounting> files(int count, IntFunction<String> path) {
    return IntStream.range(0, count).mapToObj(i -> file(path.apply(i), 10, 7, 2, 1)).toList();
  }

  private static Balance.Line line(String name, int files, long rows) {
    return new Balance.Line(
        name, files, new RowTotals(rows, rows / 10 * 7, rows / 10 * 2, rows / 10));
  }

  private static Accounting file(
      String path, long in, long published, long quarantined, long duplicate) {
    return new Accounting(path, path, in, 0, 0, 0, in, published, quarantined, duplicate);
  }
}
