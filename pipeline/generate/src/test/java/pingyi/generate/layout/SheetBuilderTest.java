package pingyi.generate.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pingyi.generate.layout.SentSheet.Merge;
import pingyi.generate.simulate.ReviewFacts;

class SheetBuilderTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of(Keys.NAME, "党支部"),
          Column.of(Keys.ISSUED, "票数", "发出"),
          Column.of(Keys.RETURNED, "票数", "收回"),
          Column.of(Keys.COMPREHENSIVE, "综合考核得分"));

  @Test
  void shouldMergeEqualNeighboursAndMissingLevels() {
    SentSheet sheet = new SheetBuilder("s", COLUMNS).heading().build();

    assertThat(texts(sheet)).containsExactly("党支部|票数||综合考核得分", "|发出|收回|");
    assertThat(sheet.merges())
        .containsExactlyInAnyOrder(
            new Merge(0, 1, 0, 0), new Merge(0, 1, 3, 3), new Merge(0, 0, 1, 2));
  }

  @Test
  void shouldSumTheDataLinesOnly() {
    SentSheet sheet =
        new SheetBuilder("s", COLUMNS)
            .title("2018年度")
            .heading()
            .rows(List.of(row(31), row(30)))
            .total("合计", List.of(Keys.ISSUED))
            .build();

    SentSheet.Line total = sheet.lines().get(5);
    assertThat(total.kind()).isEqualTo(SentSheet.Kind.TOTAL);
    assertThat(total.cells().get(1)).isEqualTo(new Entry.Formula("SUM(B4:B5)"));
  }

  @Test
  void shouldQuoteOnlyWhatMustBeQuoted() {
    String text = new CsvText("a", "b,c", "say \"so\"").text();

    assertThat(text).isEqualTo("a,\"b,c\",\"say \"\"so\"\"\"\n");
  }

  private static SentRow row(int issued) {
    return SentRow.of(
        Map.of(Keys.ISSUED, Entry.of(issued)),
        SentName.meaning("A", 2018, "甲党支部"),
        new Fate.Published(ReviewFacts.empty("A", 2018)));
  }

  private static List<String> texts(SentSheet sheet) {
    return sheet.lines().stream()
        .map(line -> String.join("|", line.cells().stream().map(Entry::text).toList()))
        .toList();
  }
}
