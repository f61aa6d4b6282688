package pingyi.intake.number;

import static org.assertj.core.api.Assertions.assertThat;
import static pingyi.warehouse.table.recognised.RejectionReason.FRACTIONAL_COUNT;
import static pingyi.warehouse.table.recognised.RejectionReason.NEGATIVE_COUNT;
import static pingyi.warehouse.table.recognised.RejectionReason.OUT_OF_RANGE;
import static pingyi.warehouse.table.recognised.RejectionReason.UNREADABLE_NUMBER;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.warehouse.table.received.Field.Kind;
import pingyi.warehouse.table.recognised.RejectionReason;

class NumberReaderTest {
  private final NumberReader reader = new NumberReader(Set.of("/", "—", "-", "无", "未开展", "缺"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "32|32",
        "３２|32",
        " 3 2 |32",
        "\u3000 32|32",
        "'32|32",
        "32人|32",
        "32 票|32",
        "32.0|32",
        "1,234|1234",
        "1，234|1234",
        "1,234,567|1234567",
        "0|0",
        "-0|0",
        "十|10",
        "二十二|22",
        "二十二票|22",
        "廿二|22",
        "卅|30",
        "〇|0",
        "零|0",
        "两|2",
        "一百零五|105",
        "一百一十|110",
        "壹佰贰拾叁|123",
        "三千零二十|3020",
        "一万二千|12000",
        "二〇|20",
      })
  void shouldReadCounts(String raw, double expected) {
    assertThat(reader.read(raw, Kind.COUNT)).isEqualTo(Reading.stated(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">30",
        "约30",
        "30余",
        "12+3",
        "1百2",
        "12¹",
        "①",
        "1,23",
        "12,3456",
        "1e3",
        "NaN",
        "Infinity",
        "5%",
        "一百五",
        "一万五",
        "十十",
        "百",
        "二三十二",
        "TRUE",
        "3-4",
        "12.",
        "+3",
        "票",
        "三十多",
        "0x1F"
      })
  void shouldRefuseCountsThatMustBeGuessed(String raw) {
    assertThat(reader.read(raw, Kind.COUNT)).isEqualTo(Reading.unreadable(UNREADABLE_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "/", "／", "—", "-", "－", "无", " 无 ", "未开展", "缺"})
  void shouldTakeMarksForMissingAndNeverForZero(String raw) {
    for (Kind kind : new Kind[] {Kind.COUNT, Kind.SHARE, Kind.SCORE, Kind.YEAR}) {
      Reading reading = reader.read(raw, kind);
      assertThat(reading).isEqualTo(Reading.MISSING);
      assertThat(reading.number()).isNull();
    }
  }

  @Test
  void shouldNameCountsThatCannotBeTrue() {
    assertThat(reader.read("-3", Kind.COUNT)).isEqualTo(Reading.faulty(-3, NEGATIVE_COUNT));
    assertThat(reader.read("−3", Kind.COUNT)).isEqualTo(Reading.faulty(-3, NEGATIVE_COUNT));
    assertThat(reader.read("3.5", Kind.COUNT)).isEqualTo(Reading.faulty(3.5, FRACTIONAL_COUNT));
    assertThat(reader.read("9000000000000", Kind.COUNT).fault()).isEqualTo(OUT_OF_RANGE);
  }

  @ParameterizedTest
  @CsvSource({
    "0.95, 0.95",
    "95%, 0.95",
    "９５％, 0.95",
    "95.5%, 0.955",
    "百分之九十五, 0.95",
    "1, 1",
    "0, 0",
    ".5, 0.5",
    "0.00589777195281782, 0.00589777195281782"
  })
  void shouldReadShares(String raw, double expected) {
    assertThat(reader.read(raw, Kind.SHARE)).isEqualTo(Reading.stated(expected));
  }

  @ParameterizedTest
  @CsvSource({"95, SHARE", "101%, SHARE", "-0.1, SHARE", "100.01, SCORE", "-1, SCORE"})
  void shouldNameValuesOutsideTheirRange(String raw, Kind kind) {
    assertThat(reader.read(raw, kind).fault()).isEqualTo(OUT_OF_RANGE);
    assertThat(reader.read(raw, kind).status()).isEqualTo(Reading.Status.STATED);
  }

  @ParameterizedTest
  @CsvSource({"95.5, 95.5", "95.5分, 95.5", "９５．５, 95.5", "95.5%, 95.5", "100, 100", "0, 0"})
  void shouldReadScores(String raw, double expected) {
    assertThat(reader.read(raw, Kind.SCORE)).isEqualTo(Reading.stated(expected));
  }

  @ParameterizedTest
  @CsvSource({"2019, 2019", "2019年, 2019", "2019年度, 2019", "二〇一九年, 2019", "２０１９, 2019"})
  void shouldReadYears(String raw, double expected) {
    assertThat(reader.read(raw, Kind.YEAR)).isEqualTo(Reading.stated(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"19", "2019-2020", "2019年3月", "1900", "今年", "2019.5"})
  void shouldRefuseOtherYears(String raw) {
    RejectionReason fault = reader.read(raw, Kind.YEAR).fault();
    assertThat(fault).isEqualTo(UNREADABLE_NUMBER);
  }
}
