package pingyi.dashboards.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.dashboards.fixture.FictionalVersion;

/**
 * The whole briefing as text; {@code -Dgolden=accept} rewrites it, the difference is the review.
 */
class BriefingGoldenTest {
  private static final Path FOLDER = Path.of("src/test/java/pingyi/dashboards/briefing");

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void shouldSayWhatWasReviewed(String language) throws IOException {
    String printed =
        Printout.of(
            BriefingBuilder.build(
                FictionalVersion.ID, FictionalVersion.tables(), Locale.forLanguageTag(language)));
    Path golden = FOLDER.resolve("briefing." + language + ".txt");
    if ("accept".equals(System.getProperty("golden"))) {
      Files.writeString(golden, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(golden));
  }
}
