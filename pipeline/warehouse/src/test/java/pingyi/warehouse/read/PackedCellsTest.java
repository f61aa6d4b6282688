package pingyi.warehouse.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is held by column is what was handed in, of whatever kind and wherever it is missing. */
class PackedCellsTest {
  private static List<List<@Nullable Object>> columns(Object... columns) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    int size = ((Object[]) columns[0]).length;
    for (int row = 0; row < size; row++) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (Object column : columns) {
        cells.add(((Object[]) column)[row]);
      }
      rows.add(cells);
    }
    return rows;
  }

  @Test
  void shouldGiveBackEveryCellAsItWas() {
    List<List<@Nullable Object>> rows =
        columns(
            new Object[] {"a", null, "b", "a"},
            new Object[] {null, 2021, 2024, null},
            new Object[] {-0.0, 1.5, Double.NaN, null},
            new Object[] {7L, null, Long.MIN_VALUE, 0L},
            new Object[] {true, false, null, null},
            new Object[] {null, null, null, null},
            new Object[] {null, "three", 3, 3.0});

    PackedCells packed = new PackedCells(7, rows);

    assertThat(packed).isEqualTo(rows);
    assertThat(packed.get(2)).containsExactlyElementsOf(rows.get(2));
    assertThatThrownBy(() -> packed.get(4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void shouldHoldWholeNumbersOfAnySpread() {
    for (int[] values :
        new int[][] {
          {},
          {5},
          {-128, 127},
          {0, 256},
          {-40_000, 25_535},
          {0, 65_536},
          {Integer.MIN_VALUE, 0, Integer.MAX_VALUE}
        }) {
      PackedIntegers packed = PackedIntegers.of(values.clone());

      int[] given = new int[values.length];
      Arrays.setAll(given, packed::at);
      assertThat(given).containsExactly(values);
    }
  }
}
