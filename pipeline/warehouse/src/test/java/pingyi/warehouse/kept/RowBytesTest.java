package pingyi.warehouse.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;
import pingyi.warehouse.table.TableSchema;

class RowBytesTest {
  /** A row with a column of every type. */
  @Table(
      stage = Table.Stage.WORKING,
      zh = "各类",
      grain = "One row.",
      key = {"text"})
  public record Sundry(
      @Column(zh = "文本", says = "A text.") @Nullable String text,
      @Column(zh = "另文", says = "Another text.") @Nullable String other,
      @Column(zh = "整数", says = "A number.") int whole,
      @Column(zh = "长整数", says = "A long number.") @Nullable Long large,
      @Column(zh = "实数", says = "A real number.") @Nullable Double real,
      @Column(zh = "是否", says = "Yes or no.") boolean yes) {}

  private static final TableSchema<Sundry> SCHEMA = TableSchema.of(Sundry.class);

  @Property
  void shouldGiveBackEveryRow(
      @ForAll String text,
      @ForAll String other,
      @ForAll int whole,
      @ForAll long large,
      @ForAll double real,
      @ForAll boolean yes) {
    List<Sundry> rows =
        List.of(
            new Sundry(text, other, whole, large, real, yes),
            new Sundry(other, null, -whole, null, null, !yes),
            new Sundry(text, text, whole, -large, -real, yes));

    RowReader reader = reader(new RowWriter().text(text).whole(large).rows(SCHEMA, rows));

    assertThat(reader.text()).isEqualTo(text);
    assertThat(reader.whole()).isEqualTo(large);
    assertThat(reader.rows(SCHEMA)).isEqualTo(rows);
    assertThat(reader.hasMore()).isFalse();
  }

  @Test
  void shouldGiveBackWhatOtherEncodingsLose() {
    List<Sundry> rows =
        List.of(
            new Sundry("\uD83D", "\uDE00\uD83D", Integer.MIN_VALUE, Long.MIN_VALUE, -0.0, true),
            new Sundry("\0", "", Integer.MAX_VALUE, Long.MAX_VALUE, Double.NaN, false),
            new Sundry("𠮷", "\uFFFF", 0, 0L, Double.NEGATIVE_INFINITY, false));

    List<Sundry> back = reader(new RowWriter().rows(SCHEMA, rows)).rows(SCHEMA);

    assertThat(back).isEqualTo(rows);
    assertThat(1 / back.get(0).real()).isNegative();
  }

  @Property
  void shouldTellDifferentRowsApart(@ForAll String text, @ForAll String other) {
    Fingerprint one = print(new Sundry(text, other, 1, null, null, true));

    assertThat(one).isEqualTo(print(new Sundry(text, other, 1, null, null, true)));
    assertThat(one.equals(print(new Sundry(other, text, 1, null, null, true))))
        .isEqualTo(text.equals(other));
    assertThat(one).isNotEqualTo(print(new Sundry(text + other, "", 1, 0L, null, true)));
  }

  @Test
  void shouldTellTwoGroupsFromTheirSum() {
    Sundry row = new Sundry("a", "b", 1, 2L, 3.0, true);
    Fingerprint base = print(row);

    assertThat(base.and(new RowWriter().row(SCHEMA, row)))
        .isNotEqualTo(base)
        .isNotEqualTo(base.and(new RowWriter().row(SCHEMA, row).row(SCHEMA, row)));
  }

  @Test
  void shouldBeginAnewWhenCleared() {
    RowWriter writer = new RowWriter().text("a").text("b");
    writer.clear();

    assertThat(Fingerprint.of(writer.text("b")))
        .isEqualTo(Fingerprint.of(new RowWriter().text("b")));
  }

  private static Fingerprint print(Sundry row) {
    return Fingerprint.of(new RowWriter().row(SCHEMA, row));
  }

  private static RowReader reader(RowWriter writer) {
    return new RowReader(writer.copy(), 0, writer.size());
  }
}
