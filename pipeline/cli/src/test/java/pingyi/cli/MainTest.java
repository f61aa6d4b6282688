package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import pingyi.engine.EngineException;

class MainTest {
  @Test
  void shouldSayWhatFoundNoRoomWithoutTheAdviceOfTheDatabase() {
    SQLException cause =
        new SQLException("Out of Memory Error: could not allocate block\n\nSET threads=X");

    assertThat(Main.wantOfMemory(new EngineException("sql/a.sql failed: " + cause.getMessage())))
        .contains("sql/a.sql failed: Out of Memory Error: could not allocate block");
    assertThat(Main.wantOfMemory(new EngineException("It cannot be read", cause)))
        .contains("Out of Memory Error: could not allocate block");
    assertThat(Main.wantOfMemory(new EngineException("two rows have the same key"))).isEmpty();
  }

  @Test
  void shouldKnowThatJavaHadNoRoomHoweverItIsTold() {
    OutOfMemoryError heap = new OutOfMemoryError("Java heap space");

    assertThat(Main.wantOfHeap(heap)).isTrue();
    assertThat(Main.wantOfHeap(new IllegalStateException("An output", new Exception(heap))))
        .isTrue();
    assertThat(Main.wantOfHeap(new EngineException("two rows have the same key"))).isFalse();
  }
}
