package pingyi.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import pingyi.engine.TableFiles;

class WorkersTest {
  @Test
  void shouldCallAllCoresOnceATableIsLongerThanARowGroup() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    try (DuckDBConnection connection =
            new DuckDBDriver().connect("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
        DuckDBConnection other = connection.duplicate()) {
      Workers workers = new Workers(connection, 3);

      workers.expect(TableFiles.ROW_GROUP_ROWS);
      assertThat(threads(other)).isEqualTo(1);

      workers.expect(TableFiles.ROW_GROUP_ROWS + 1);
      workers.expect(1);
      assertThat(threads(other)).isEqualTo(3);
    }
  }

  @Test
  void shouldSendTheOthersAwayUntilTheLastRuleHasRead() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    try (DuckDBConnection connection =
            new DuckDBDriver().connect("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
        DuckDBConnection other = connection.duplicate()) {
      Workers workers = new Workers(connection, 3);
      Workers.Dismissal beforeAnyIsCalled = workers.dismiss();

      workers.callAll();
      assertThat(threads(other)).isEqualTo(1);

      beforeAnyIsCalled.close();
      assertThat(threads(other)).isEqualTo(3);

      Workers.Dismissal first = workers.dismiss();
      Workers.Dismissal second = workers.dismiss();
      first.close();
      assertThat(threads(other)).isEqualTo(1);

      second.close();
      assertThat(threads(other)).isEqualTo(3);
    }
  }

  private static long threads(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet setting = statement.executeQuery("SELECT current_setting('threads')")) {
      setting.next();
      return setting.getLong(1);
    }
  }
}
