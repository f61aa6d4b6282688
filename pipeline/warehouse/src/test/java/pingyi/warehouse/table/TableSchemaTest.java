package pingyi.warehouse.table;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static SentName named(String key) {
    return new SentName(key, key, null, 2020, null, null);
  }
}
