package pingyi.benchmark.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The small version of the program {@code wording}; the large one takes a minute. */
class WordingTest {
  private static final int WORLDS = 24;

  @Test
  void shouldSayOfAWorldWhatItsVerdictsSayAndNoMore() {
    List<Wording.Outcome> outcomes =
        LongStream.range(1, 1 + WORLDS).mapToObj(Wording::world).toList();

    assertThat(outcomes).noneMatch(Wording.Outcome::overclaims);
    // 5 percent of 24 are 1.2; 5 or more alarms come by chance in fewer than one of 150 runs.
    assertThat(outcomes.stream().filter(Wording.Outcome::alarm).count()).isLessThan(5);
    assertThat(outcomes.stream().filter(Wording.Outcome::planted).count()).isGreaterThan(12);
    assertThat(outcomes.stream().filter(Wording.Outcome::found).count()).isGreaterThan(10);
    assertThat(outcomes).filteredOn(Wording.Outcome::found).allMatch(Wording.Outcome::named);
  }
}
