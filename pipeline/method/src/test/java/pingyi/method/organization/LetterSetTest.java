package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LetterSetTest {
  private static final String LETTERS = "文学院物理教师生党支部第一二机关后勤集团甲乙丙丁江河湖海山川云月";

  @Test
  void shouldNeverCountMoreThanMustBeChanged() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      String one = text(random);
      String other = text(random);
      long letters = LetterSet.of(one);
      long others = LetterSet.of(other);

      assertThat(EditDistance.between(one, other))
          .as(one + " " + other)
          .isGreaterThanOrEqualTo(
              Math.max(LetterSet.without(letters, others), LetterSet.without(others, letters)));
    }
  }

  @Test
  void shouldTellTextsWithoutACommonLetterApart() {
    assertThat(LetterSet.without(LetterSet.of("甲乙"), LetterSet.of("甲乙"))).isZero();
    assertThat(LetterSet.without(LetterSet.of("甲乙丙"), LetterSet.of("甲"))).isPositive();
    assertThat(LetterSet.without(LetterSet.NONE, LetterSet.of("甲"))).isZero();
    assertThat(LetterSet.without(LetterSet.of("甲"), LetterSet.ALL)).isZero();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
