package pingyi.warehouse.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DuckDbTest {
  @Test
  void shouldFindTheNoteByWhichTheDriverLeavesTheFlightRecorderAlone() {
    assertThat(DuckDb.leaveRecorderAlone("org.duckdb.DuckDBMemoryMonitor", "initialized")).isTrue();
  }

  @Test
  void shouldDoWithoutTheNote() {
    assertThat(DuckDb.leaveRecorderAlone("org.duckdb.DuckDBMemoryMonitor", "of later")).isFalse();
    assertThat(DuckDb.leaveRecorderAlone("org.duckdb.OfLater", "initialized")).isFalse();
  }

  @Test
  void shouldOpenWithSettings() throws SQLException {
    DuckDb.load();
    Properties settings = new Properties();
    settings.setProperty("threads", "1");

    try (Connection connection = DuckDb.inMemory(settings);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT current_setting('threads')")) {
      result.next();
      assertThat(result.getInt(1)).isEqualTo(1);
    }
  }
}
