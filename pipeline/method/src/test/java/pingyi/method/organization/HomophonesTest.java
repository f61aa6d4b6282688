package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomophonesTest {
  @Test
  void shouldHearAlike() {
    assertThat(Homophones.alike('官', '馆')).isTrue();
    assertThat(Homophones.alike('部', '步')).isTrue();
    assertThat(Homophones.alike('处', '部')).isFalse();
    assertThat(Homophones.alike('女', '努')).isFalse();
    assertThat(Homophones.alike('a', '啊')).isFalse();
  }

  /** How many characters of level 1 that share a sound the short cut would miss. */
  @Test
  void shouldMissFewCharactersWithSeveralReadings() {
    Map<String, int[]> extent = new HashMap<>();
    Map<Character, String> sounds = new HashMap<>();
    for (int place = 0; place < 40 * 94 - 5; place++) {
      byte[] bytes = {(byte) (0xB0 + place / 94), (byte) (0xA1 + place % 94)};
      char letter = new String(bytes, Charset.forName("GB2312")).charAt(0);
      assertThat(Homophones.place(letter)).isEqualTo(place);
      sounds.put(letter, Homophones.sound(letter));
      extent.computeIfAbsent(Homophones.sound(letter), sound -> new int[1])[0]++;
    }
    int longest = extent.values().stream().mapToInt(each -> each[0]).max().orElseThrow();
    assertThat(longest).isLessThanOrEqualTo(Homophones.LONGEST_SYLLABLE);

    long pairs = 0;
    long missed = 0;
    for (char left : sounds.keySet()) {
      for (char right : sounds.keySet()) {
        if (left < right && sounds.get(left).equals(sounds.get(right))) {
          pairs++;
          missed += Homophones.alike(left, right) ? 0 : 1;
        }
      }
    }
    assertThat((double) missed / pairs).isLessThan(0.05);
    System.out.println("longest syllable " + longest + ", missed " + missed + " of " + pairs);
  }
}
