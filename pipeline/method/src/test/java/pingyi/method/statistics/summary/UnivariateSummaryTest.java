package pingyi.method.statistics.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UnivariateSummaryTest {
  private static List<BigDecimal> decimals(String... texts) {
    return Arrays.stream(texts).map(BigDecimal::new).toList();
  }

  @Test
  void shouldMeetTheCertifiedValuesOfNumAcc4() {
    // NIST StRD, NumAcc4 (higher difficulty): 10000000.2, then 10000000.1 and 10000000.3 in turn,
    // 1001
    // values; mean 10000000.2, standard deviation 0.1, autocorrelation -0.999, all exact.
    List<BigDecimal> values = new ArrayList<>(decimals("10000000.2"));
    IntStream.range(0, 500).forEach(i -> values.addAll(decimals("10000000.1", "10000000.3")));

    UnivariateSummary.Result result = UnivariateSummary.of(values);

    assertThat(result.mean()).isEqualTo(10000000.2);
    assertThat(result.sd().orElseThrow()).isEqualTo(0.1);
    assertThat(result.autocorrelation().orElseThrow()).isEqualTo(-0.999);
  }

  @Test
  void shouldMeetTheCertifiedValuesOfNumAcc2() {
    // NIST StRD, NumAcc2: 1.2, then 1.1 and 1.3 in turn, 1001 values.
    List<BigDecimal> values = new ArrayList<>(decimals("1.2"));
    IntStream.range(0, 500).forEach(i -> values.addAll(decimals("1.1", "1.3")));

    UnivariateSummary.Result result = UnivariateSummary.of(values);

    assertThat(result.mean()).isEqualTo(1.2);
    assertThat(result.sd().orElseThrow()).isEqualTo(0.1);
    assertThat(result.autocorrelation().orElseThrow()).isEqualTo(-0.999);
  }

  @Property
  void shouldNotMindWhatIsAddedToAll(
      @ForAll @Size(min = 2, max = 50) List<@IntRange(min = -999, max = 999) Integer> given) {
    List<BigDecimal> values = given.stream().map(each -> BigDecimal.valueOf(each, 2)).toList();
    BigDecimal shift = new BigDecimal("123456789012345678901234567890.5");

    UnivariateSummary.Result plain = UnivariateSummary.of(values);
    UnivariateSummary.Result shifted =
        UnivariateSummary.of(values.stream().map(shift::add).toList());

    assertThat(shifted.variance()).isEqualTo(plain.variance());
    assertThat(shifted.autocorrelation()).isEqualTo(plain.autocorrelation());
  }

  @Test
  void shouldSayNothingOfTheSpreadOfOneValueOrOfEqualOnes() {
    assertThat(UnivariateSummary.of(decimals("5")).sd()).isEmpty();
    assertThat(UnivariateSummary.of(decimals("0.1", "0.1", "0.1")).sd()).hasValue(0.0);
    assertThat(UnivariateSummary.of(decimals("0.1", "0.1")).autocorrelation()).isEmpty();
    assertThatThrownBy(() -> UnivariateSummary.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
