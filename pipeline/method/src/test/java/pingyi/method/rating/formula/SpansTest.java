package pingyi.method.rating.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {
  private static Spans spans(String range, String bands) {
    List<Spans.Band> list = new ArrayList<>();
    for (String band : bands.split(";")) {
      list.add(new Spans.Band("B" + list.size(), Span.parse("", band)));
    }
    return new Spans(Span.parse("", range), list);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0, 100] | [90, 100];[60, 90);[0, 60)",
        "[0, 100] | (90, 100];(60, 90];[0, 60]",
        "[0, ) | [100, );[0, 100)",
        "[1, 4] | [1, 1];(1, 4]",
        "[0, 1] | [0, 0.5);[0.5, 0.5];(0.5, 1]",
      })
  void shouldAcceptBandsThatCoverTheRangeOnce(String range, String bands) {
    assertThat(spans(range, bands).bands()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[90, 100];[60, 90];[0, 60) | bands_overlap | 90 (B0, B1) |",
        "[90, 100];[60, 89);[0, 60) | bands_gap | | [89, 90)",
        "(90, 100];[60, 90);[0, 60) | bands_gap | | 90",
        "[90, 100);[60, 90);[0, 60) | bands_gap | | 100",
        "[90, 100];[60, 90) | bands_gap | | [0, 60)",
        "[80, 100];[60, 90);[0, 55) | bands_broken | [80, 90) (B0, B1) | [55, 60)",
      })
  void shouldNameOverlapsAndGaps(String bands, String code, String overlaps, String gaps) {
    assertThatThrownBy(() -> spans("[0, 100]", bands))
        .isInstanceOfSatisfying(
            FormulaFault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.arguments().get(1)).isEqualTo(overlaps == null ? "" : overlaps);
              assertThat(fault.arguments().get(2)).isEqualTo(gaps == null ? "" : gaps);
            });
  }

  @Test
  void shouldRoundAsStated() {
    BigDecimal half = new BigDecimal("2.345");

    assertThat(Rounding.HALF_UP.round(half, 2)).isEqualByComparingTo("2.35");
    assertThat(Rounding.DOWN.round(half, 2)).isEqualByComparingTo("2.34");
    assertThat(Rounding.UP.round(new BigDecimal("2.3401"), 2)).isEqualByComparingTo("2.35");
    assertThat(Rounding.UP.round(new BigDecimal("2.34"), 2)).isEqualByComparingTo("2.34");
    // Five binary tenths of 0.3 add up to a hair less than 1.5.
    assertThat(Rounding.HALF_UP.round(BigDecimal.valueOf(1.4999999999999998), 0))
        .isEqualByComparingTo("2");
  }
}
