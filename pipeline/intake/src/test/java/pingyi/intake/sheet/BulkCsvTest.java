package pingyi.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.intake.finding.Findings;
import pingyi.intake.finding.RefusedFile;

class BulkCsvTest {
  @TempDir Path folder;

  @Test
  void shouldCountLinesAndReadHeadings() throws IOException, RefusedFile {
    BulkCsv text = of("\uFEFF年度,\"支部, \"\"名称\"\"\",好,\r\n2015,甲,1\r\n2016,\"乙, 丙\",2");

    assertThat(text.headings()).containsExactly("年度", "支部, \"名称\"", "好");
    assertThat(text.lines()).isEqualTo(3);
  }

  /** Bars stand for line breaks, a tilde for a carriage return alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a,b|1,2||3,4;bulk_empty_line;3",
        "a,b|1,\"2|3\",4;bulk_line_break;2",
        "a,b|1,\"2;csv_quote;2",
        "a,b|1,\"2\"3;csv_quote;2",
        "a,b|1,2\"3;csv_quote;2",
        "a,b|1,2,3,4,5;bulk_cells;2",
        "a,b|1,2~3,4;bulk_line_break;2",
        "a,b|1,2~;bulk_line_break;2",
      })
  void shouldRefuseWhatEnginesWouldReadInDifferentWays(String text, String code, String line) {
    assertThatThrownBy(() -> of(text.replace('|', '\n').replace('~', '\r')))
        .isInstanceOfSatisfying(
            RefusedFile.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.place()).contains(line);
            });
  }

  @Test
  void shouldRefuseAnotherEncoding() throws IOException {
    Path file = folder.resolve("gb.csv");
    Files.write(file, "年度,支部\n2015,甲\n".getBytes(Charset.forName("GB18030")));

    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            RefusedFile.class, refused -> assertThat(refused.code()).isEqualTo("bulk_not_utf8"));
  }

  private BulkCsv of(String text) throws IOException, RefusedFile {
    Path file = folder.resolve("text.csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return read(file);
  }

  private static BulkCsv read(Path file) throws IOException, RefusedFile {
    return BulkCsv.of(file, 2, new Findings(Locale.ENGLISH).words());
  }
}
