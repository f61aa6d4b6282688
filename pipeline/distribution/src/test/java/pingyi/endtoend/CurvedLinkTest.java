package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.LinkedScore;
import pingyi.warehouse.table.derived.ScaleLinkFit;
import pingyi.warehouse.table.derived.ScaleLinkValue;

class CurvedLinkTest {
  private static final int MANY = 420;

  @TempDir Path folder;

  /**
   * A link that is no line: the distance from 100 grows by its square. Percentile ranks follow it,
   * where a line through the same pairs would be several points away at the ends.
   */
  @Test
  void shouldFollowACurvedLinkByPercentileRanks() {
    String link = TwoScales.LINK.replace("linear", "equipercentile");
    TableSet with =
        Sample.compute("embedded", TwoScales.workspace(folder, link, curvedPairs(), MANY).read());

    ScaleLinkFit fit = with.read(ScaleLinkFit.class).get(0);
    assertThat(fit.status()).isEqualTo("usable");
    assertThat(fit.method()).isEqualTo("equipercentile");
    assertThat(fit.pairs()).isEqualTo(MANY);
    assertThat(fit.slope()).isNull();
    List<ScaleLinkValue> values = with.read(ScaleLinkValue.class);
    assertThat(values).hasSize(71).allMatch(value -> value.standardError() >= 0);
    for (ScaleLinkValue value : values) {
      if (value.fromScore() >= 80 && value.fromScore() <= 98) {
        assertThat(value.toScore())
            .as("at %s", value.fromScore())
            .isCloseTo(curve(value.fromScore()), within(1.5));
      }
    }
    assertThat(values).extracting(ScaleLinkValue::toScore).isSorted();
    assertThat(with.read(LinkedScore.class))
        .hasSize(MANY)
        .allMatch(score -> score.linkingError() > 0)
        .allSatisfy(
            score ->
                assertThat(score.linkedScore() - score.score())
                    .isCloseTo(
                        0.5 * (curve(score.ballotScore()) - score.ballotScore()), within(0.75)));
  }

  private static double curve(double from) {
    return 100 - (100 - from) * (100 - from) / 12;
  }

  /** From 76 to 100, thinly at the ends. */
  private static String curvedPairs() {
    Random noise = new Random(11);
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      double from = 100 - 12 * (noise.nextDouble() + noise.nextDouble());
      double to = Math.min(100, curve(from) + noise.nextDouble() - 0.5);
      pairs.append(String.format(Locale.ROOT, "trial,B%d,2018,%.4f,%.4f%n", i, from, to));
    }
    return pairs.toString();
  }
}
