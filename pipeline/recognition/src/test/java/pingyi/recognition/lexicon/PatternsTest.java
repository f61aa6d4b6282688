package pingyi.recognition.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples beside the patterns are true. */
class PatternsTest {
  static Stream<String> names() {
    return Patterns.standard().entries().stream().map(Patterns.Entry::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void shouldFindWhatTheExamplesSay(String name) {
    Patterns.Entry entry =
        Patterns.standard().entries().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();

    assertThat(entry.examples()).as("examples").isNotEmpty();
    assertThat(entry.counterexamples()).as("counterexamples").isNotEmpty();
    assertThat(entry.examples())
        .allSatisfy(text -> assertThat(Patterns.standard().found(name, text)).as(text).isTrue());
    assertThat(entry.counterexamples())
        .allSatisfy(text -> assertThat(Patterns.standard().found(name, text)).as(text).isFalse());
  }

  @Test
  void shouldFillGroupsAndTryAPatternOnlyWhereItsWordsStand() {
    Lexicon lexicon = Lexicon.parse(List.of("[fruit]", "苹果 梨"));
    Patterns patterns = Patterns.parse(List.of("[a]", "needs: 吃", "match: <fruit>"), lexicon);

    assertThat(patterns.found("a", "吃苹果")).isTrue();
    assertThat(patterns.found("a", "吃桃")).isFalse();
    assertThat(patterns.found("a", "买苹果")).isFalse();
    assertThat(patterns.blotted("a", "吃苹果和梨", '*')).isEqualTo("吃**和*");
  }

  @Test
  void shouldRefuseALineThatIsNoRule() {
    assertThatThrownBy(() -> Patterns.parse(List.of("[a]", "maych: x"), Lexicon.standard()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maych");
    assertThatThrownBy(() -> Patterns.parse(List.of("[a]", "match: x", "[a]"), Lexicon.standard()))
        .hasMessageContaining("twice");
  }
}
