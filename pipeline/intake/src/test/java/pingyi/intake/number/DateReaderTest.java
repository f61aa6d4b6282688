package pingyi.intake.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.intake.sheet.RawCell;

class DateReaderTest {
  @ParameterizedTest
  @CsvSource({
    "2023-06-15, 2023-06-15",
    "2023/6/5, 2023-06-05",
    "2023.6.5, 2023-06-05",
    "２０２３年６月１５日, 2023-06-15",
    "2023年6月15日前, 2023-06-15",
    "20230615, 2023-06-15",
    "2023年6月, 2023-06",
    "2023年6月底前, 2023-06",
    "2023.10, 2023-10",
    "2023, 2023",
    "2023年底, 2023"
  })
  void shouldBeAsPreciseAsWhatIsWritten(String written, String iso) {
    assertThat(DateReader.iso(RawCell.text(written))).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6月15日",
        "6月底前",
        "2023年6月前",
        "23-06-15",
        "2023-02-30",
        "2023-13",
        "尽快",
        "2023年上半年"
      })
  void shouldRefuseWhatCanBeUnderstoodInTwoWaysOrNotAtAll(String written) {
    assertThat(DateReader.iso(RawCell.text(written))).isEmpty();
  }

  /** October typed as 2023.10 is stored as the number 2023.1. */
  @ParameterizedTest
  @CsvSource({"2023.1,", "2023.6, 2023-06"})
  void shouldNotGuessTheMonthOfANumber(double stored, String iso) {
    assertThat(DateReader.iso(RawCell.number(stored, "General")))
        .isEqualTo(Optional.ofNullable(iso));
  }
}
