package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import org.junit.jupiter.api.Test;
import pingyi.text.SimplifiedForms;

class NameCleaningTest {
  @Test
  void shouldMakeOneSpellingOfMany() {
    for (String name :
        new String[] {"組織部黨支部", "组织部 党支部", "组织部\u200b党支部", "组织部·党支部", "\u3000组织部党支部\u00a0"}) {
      assertThat(NameCleaning.clean(name)).isEqualTo("组织部党支部");
    }
    assertThat(NameCleaning.clean("Ａ座（１）党支部")).isEqualTo("a座1党支部");
    assertThat(NameCleaning.clean(" － ")).isEmpty();
  }

  /**
   * The short cut around ICU must give what ICU gives, for every ideograph of GB 2312 and beyond.
   */
  @Test
  void shouldTransliterateAsIcuDoes() {
    Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
    CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
    StringBuilder changed = new StringBuilder();
    for (char letter = 0x4E00; letter <= 0x9FA5; letter++) {
      String text = String.valueOf(letter);
      if (simplified.canEncode(letter) && !icu.transliterate(text).equals(text)) {
        changed.append(letter);
      }
      assertThat(NameCleaning.clean(text)).isEqualTo(icu.transliterate(text));
    }
    assertThat(changed.toString()).isEqualTo(SimplifiedForms.CHANGED_OF_GB2312);
  }
}
