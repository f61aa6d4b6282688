package pingyi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pingyi.engine.contract.Reading;
import pingyi.warehouse.table.TableSchema;

class GroupsTest {
  private static final List<Reading> ORDERED =
      List.of(
          new Reading("a", 1, "x", 1), new Reading("a", 2, null, 2), new Reading("b", 2, null, 3));

  @Test
  void shouldCutWhereALeadingKeyColumnChanges() {
    assertThat(cut(1)).containsExactly(ORDERED.subList(0, 2), ORDERED.subList(2, 3));
    assertThat(cut(3)).hasSize(3);
  }

  @Test
  void shouldTakeAllRowsForOneGroupWithoutKeyColumns() {
    assertThat(cut(0)).containsExactly(ORDERED);
  }

  @Test
  void shouldRefuseMoreColumnsThanTheKeyHas() {
    assertThatThrownBy(() -> cut(4))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("reading");
  }

  private static List<List<Reading>> cut(int width) {
    List<List<Reading>> groups = new ArrayList<>();
    new Groups<>(TableSchema.of(Reading.class), width, ORDERED.iterator())
        .forEachRemaining(groups::add);
    return groups;
  }
}
