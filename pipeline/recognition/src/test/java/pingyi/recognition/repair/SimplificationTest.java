package pingyi.recognition.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimplificationTest {
  @Test
  void shouldSayOfEveryIdeographWhatIcuSays() {
    Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
    CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
    List<String> other = new ArrayList<>();
    for (char character = 0x3400; character <= 0x9FFF; character++) {
      String said = icu.transliterate(String.valueOf(character));
      boolean stays =
          !Ideographs.is(character) || simplified.canEncode(character) || said.length() != 1;
      char expected = stays ? character : said.charAt(0);
      if (Simplification.simplified(character) != expected) {
        other.add(character + " " + expected + " " + Simplification.simplified(character));
      }
    }
    assertThat(other).isEmpty();
  }

  @Test
  void shouldSimplifyATextAndLeaveTheRest() {
    assertThat(Simplification.of("黨支部書記述職評議 2024：聯繫 abc 后台")).isEqualTo("党支部书记述职评议 2024：联系 abc 后台");
  }
}
