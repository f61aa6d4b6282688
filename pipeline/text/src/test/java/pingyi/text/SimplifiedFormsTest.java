package pingyi.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules that the build wrote down say what ICU says. */
class SimplifiedFormsTest {
  private static final int TEXTS = 20_000;

  private final Transliterator icu = Transliterator.getInstance("Traditional-Simplified");

  @Test
  void shouldGiveEveryCharacterTheFormOfIcu() {
    List<String> other = new ArrayList<>();
    for (int point = 0; point < 0x32000; point++) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        String text = Character.toString(point);
        if (!SimplifiedForms.of(text).equals(icu.transliterate(text))) {
          other.add(text + " " + SimplifiedForms.of(text) + " " + icu.transliterate(text));
        }
      }
    }
    assertThat(other).isEmpty();
  }

  @Test
  void shouldReadWordsAsIcuDoes() {
    // Whatever words are made of, in any order, often a whole one.
    List<String> words =
        icu.toRules(false).lines().map(rule -> rule.substring(0, rule.indexOf(" > "))).toList();
    List<String> several = words.stream().filter(word -> word.length() > 1).toList();
    assertThat(several).hasSizeGreaterThan(100);
    Random random = new Random(11);
    List<String> other = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      String text =
          random
              .ints(1 + random.nextInt(6))
              .mapToObj(
                  n -> {
                    String word = several.get(Math.floorMod(n, several.size()));
                    int from = random.nextInt(word.length());
                    return random.nextBoolean() ? word : word.substring(from);
                  })
              .collect(Collectors.joining());
      if (!SimplifiedForms.of(text).equals(icu.transliterate(text))) {
        other.add(text + " " + SimplifiedForms.of(text) + " " + icu.transliterate(text));
      }
    }
    assertThat(other).isEmpty();
  }

  @Test
  void shouldTakeOneCharacterByItself() {
    assertThat(SimplifiedForms.of('黨')).isEqualTo('党');
    assertThat(SimplifiedForms.of('党')).isEqualTo('党');
    assertThat(SimplifiedForms.of("黨支部書記 2024")).isEqualTo("党支部书记 2024");
  }
}
