package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "机关党支部, 机关党支部, 0",
    "机关党支部, 关机党支部, 1",
    "机关党支部, 机党支部, 1",
    "机关第一支部, 机关支部第一, 4",
    "ca, abc, 3",
  })
  void shouldCountChanges(String left, String right, int distance) {
    assertThat(EditDistance.between(left, right)).isEqualTo(distance);
  }

  @Property
  void shouldBeThatOfTheWholeTable(
      @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'c') String left,
      @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'c') String right) {
    assertThat(EditDistance.between(left, right)).isEqualTo(whole(left, right));
  }

  /** The definition, with no end left out. */
  private static int whole(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        cost[i][j] =
            Math.min(
                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[left.length()][right.length()];
  }
}
