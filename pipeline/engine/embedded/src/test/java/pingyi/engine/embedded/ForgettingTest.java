package pingyi.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgettingTest {
  private final Forgetting forgetting = new Forgetting();
  private Connection connection;
  private Statement statement;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    statement = connection.createStatement();
    statement.execute("CREATE TABLE line AS SELECT 1 AS cell");
    statement.execute("CREATE TABLE other AS SELECT 2 AS cell");
    show("fact", "line", "other");
    show("sum", "fact");
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void shouldDropATableThatNoViewShows() throws SQLException {
    statement.execute("CREATE TABLE alone AS SELECT 3 AS cell");

    forgetting.drop(List.of("alone"), statement);

    assertThat(there()).containsExactly("fact", "line", "other", "sum");
  }

  @Test
  void shouldLetATableBeUntilTheLastViewThatShowsItIsDropped() throws SQLException {
    forgetting.drop(List.of("line"), statement);
    forgetting.drop(List.of("fact"), statement);
    assertThat(there()).containsExactly("fact", "line", "other", "sum");

    forgetting.drop(List.of("sum"), statement);

    assertThat(there()).containsExactly("other");
  }

  private void show(String view, String... tables) throws SQLException {
    statement.execute(
        "CREATE VIEW "
            + view
            + " AS SELECT * FROM "
            + String.join(" UNION ALL SELECT * FROM ", tables));
    forgetting.shows(view, List.of(tables));
  }

  private List<String> there() throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT table_name FROM information_schema.tables ORDER BY table_name")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
