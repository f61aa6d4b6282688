package pingyi.warehouse.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.recognised.SentName;

class TableSchemaTest {
  @Test
  void shouldOrderTextByCodePointAsTheEnginesDo() {
    // U+20BB7 is written with surrogates, whose chars lie below U+FF21 although it comes after.
    List<String> keys =
        Stream.of("𠮷", "Ａ", "乙", "𠮷a", "a", "")
            .map(TableSchemaTest::named)
            .sorted(TableSchema.of(SentName.class).keyOrder())
            .map(SentName::nameKey)
            .toList();

    assertThat(keys).containsExactly("", "a", "乙", "Ａ", "𠮷", "𠮷a");
  }

  @Excerpt(of = SentName.class)
  private record Key(String nameKey) {}

  @Excerpt(of = SentName.class)
  private record Misread(int nameKey) {}

  @Excerpt(of = SentName.class)
  private record Unknown(String elsewhere) {}

  @Test
  void shouldTakeNameKeyAndColumnsOfAnExcerptFromTheTable() {
    TableSchema<Key> excerpt = TableSchema.of(Key.class);
    TableSchema<SentName> whole = TableSchema.of(SentName.class);

    assertThat(excerpt.name()).isEqualTo(whole.name());
    assertThat(excerpt.table()).isEqualTo(SentName.class);
    assertThat(excerpt.key()).isEqualTo(whole.key());
    assertThat(excerpt.fields()).containsExactly(whole.fields().get(whole.position("name_key")));
    assertThat(excerpt.values(new Key("a"))).containsExactly("a");
  }

  @Test
  void shouldRefuseAnExcerptThatTheTableDeclaresOtherwise() {
    assertThatThrownBy(() -> TableSchema.of(Misread.class)).hasMessageContaining("Misread.nameKey");
    assertThatThrownBy(() -> TableSchema.of(Unknown.class)).hasMessageContaining("elsewhere");
  }

  private static SentName named(String key) {
    return new SentName(key, key, null, 2020, null, null);
  }
}
