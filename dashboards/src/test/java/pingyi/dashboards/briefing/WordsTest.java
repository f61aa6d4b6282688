package pingyi.dashboards.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words chinese = Words.of(Locale.SIMPLIFIED_CHINESE);
  private final Words english = Words.of(Locale.UK);

  @Test
  void shouldWriteNumbersByTheCustomOfTheLanguage() {
    assertThat(chinese.numbers().years(2018, 2024)).isEqualTo("2018—2024年");
    assertThat(english.numbers().years(2018, 2024)).isEqualTo("2018–2024");
    assertThat(chinese.numbers().date("2026-01-10")).isEqualTo("2026年1月10日");
    assertThat(english.numbers().date("2026-01-10")).isEqualTo("10 January 2026");
    assertThat(chinese.numbers().change(-2.25)).isEqualTo("−2.3");
    assertThat(chinese.numbers().change(0.04)).isEqualTo("0.0");
    assertThat(chinese.numbers().change(3)).isEqualTo("+3.0");
    assertThat(chinese.numbers().share(0.8125)).isEqualTo("81.3%");
    assertThat(chinese.numbers().scoreRange(63, 68.04)).isEqualTo("63.0～68.0");
    assertThat(chinese.numbers().count(12345)).isEqualTo("12,345");
  }

  @Test
  void shouldChooseThePluralByTheCount() {
    assertThat(english.say("hidden.ballots", 1L, 10))
        .startsWith("1 branch has fewer")
        .contains("is not");
    assertThat(english.about("unit").say("hidden.ballots", 2L, 10))
        .startsWith("2 units have fewer")
        .contains("are not");
  }

  @Test
  void shouldRefuseAMissingKeyAndAnUnformattedNumber() {
    assertThatThrownBy(() -> chinese.say("no.such.key"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no.such.key");
    assertThatThrownBy(() -> chinese.say("year.one", 2024.0))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldShortenLongLists() {
    assertThat(chinese.names(List.of("甲", "乙", "丙", "丁"), 2)).isEqualTo("甲、乙等4个");
    assertThat(chinese.names(List.of("甲", "乙"), 2)).isEqualTo("甲、乙");
  }

  @Test
  void shouldKeepAnInstitutionsOwnWord() {
    assertThat(chinese.code("type", "branch")).isEqualTo("党支部");
    assertThat(chinese.code("type", "流动党支部")).isEqualTo("流动党支部");
  }

  @Test
  void shouldKnowTheSameMessagesInBothLanguages() throws IOException {
    assertThat(messages("messages_en.properties").stringPropertyNames())
        .isEqualTo(messages("messages.properties").stringPropertyNames());
  }

  private static Properties messages(String file) throws IOException {
    Properties messages = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      messages.load(reader);
    }
    return messages;
  }
}
