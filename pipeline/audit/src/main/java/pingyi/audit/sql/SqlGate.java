package pingyi.audit.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets only single questions through, judged by DuckDB's own parser: what its parser reads as
 * something else than a SELECT, or as a SELECT that changes data or reaches outside, is refused.
 */
final class SqlGate {
  private static final int MOST_CHARACTERS = 64 * 1024;

  /** DuckDB 2.0 ends the process on about a thousand nested subqueries. */
  private static final int MOST_NESTING = 100;

  private static final int MOST_SELECTS = 200;

  /** A list of half a million values keeps the planner busy for longer than any time limit. */
  private static final int MOST_COMMAS = 5_000;

  private static final Pattern SELECT = Pattern.compile("\\bselect\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<String> NODES =
      Set.of("SELECT_NODE", "SET_OPERATION_NODE", "CTE_NODE", "RECURSIVE_CTE_NODE");
  private static final Set<String> TABLE_FUNCTIONS = Set.of("range", "generate_series", "unnest");
  private static final Set<String> REFUSED_FUNCTIONS =
      Set.of(
          "current_setting",
          "currval",
          "getenv",
          "glob",
          "json_execute_serialized_sql",
          "nextval",
          "query",
          "query_table",
          "set_config",
          "write_log");
  private static final List<String> REFUSED_PREFIXES =
      List.of("duckdb_", "parquet_", "pragma_", "read_", "sniff_");
  private static final Set<String> CATALOGUE = Set.of("tables", "columns");
  private static final Set<String> SPECIAL =
      Set.of("\"tables\"", "__show_tables_expanded", "\"databases\"");

  private final Connection connection;
  private final Set<String> tables;
  private final Words words;
  private final JsonMapper json = new JsonMapper();

  SqlGate(Connection connection, Set<String> tables, Words words) {
    this.connection = connection;
    this.tables = tables;
    this.words = words;
  }

  /**
   * Lets a question pass.
   *
   * @throws SqlRefusedException saying why it is none
   */
  void check(String sql) {
    checkSize(sql);
    JsonNode parsed = parse(sql);
    if (parsed.path("error").asBoolean(true)) {
      boolean understood = parsed.path("error_type").asText().equals("not implemented");
      throw understood
          ? refused("not_a_question")
          : refused("syntax", parsed.path("error_message").asText());
    }
    int statements = parsed.path("statements").size();
    if (statements != 1) {
      throw statements == 0 ? refused("empty") : refused("several", statements);
    }
    Set<String> named = new HashSet<>();
    collectNames(parsed, named);
    checkNode(parsed, named);
  }

  private void checkSize(String sql) {
    if (sql.length() > MOST_CHARACTERS) {
      throw refused("too_long", MOST_CHARACTERS);
    }
    int depth = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      } else if (c == '\0') {
        throw refused("syntax", "NUL");
      }
      if (depth > MOST_NESTING) {
        throw refused("too_deep", MOST_NESTING);
      }
    }
    if (sql.chars().filter(c -> c == ',').count() > MOST_COMMAS) {
      throw refused("too_many_items", MOST_COMMAS);
    }
    if (SELECT.matcher(sql).results().count() > MOST_SELECTS) {
      throw refused("too_many", MOST_SELECTS);
    }
  }

  private JsonNode parse(String sql) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT json_serialize_sql(?, skip_null := true, skip_empty := true)")) {
      statement.setString(1, sql);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return json.readTree(result.getString(1));
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new SqlRefusedException(words.say("syntax", String.valueOf(e.getMessage())), e);
    }
  }

  // The names that WITH gives; where they are visible is for the database to say.
  private static void collectNames(JsonNode node, Set<String> named) {
    for (JsonNode entry : node.path("cte_map").path("map")) {
      named.add(lower(entry.path("key").asText()));
    }
    node.forEach(child -> collectNames(child, named));
  }

  private void checkNode(JsonNode node, Set<String> named) {
    String type = node.path("type").asText();
    if (type.endsWith("_NODE") && !NODES.contains(type)) {
      throw refused("node_refused", type);
    }
    switch (type) {
      case "BASE_TABLE" -> checkTable(node, named);
      case "SHOW_REF" -> {
        if (node.has("table_name") && !SPECIAL.contains(node.path("table_name").asText())) {
          checkTable(node, named);
        }
      }
      case "TABLE_FUNCTION" -> {
        String function = node.path("function").path("function_name").asText();
        if (!TABLE_FUNCTIONS.contains(lower(function))
            && !SessionRelations.FUNCTIONS.contains(lower(function))) {
          throw refused("function_refused", function);
        }
      }
      default -> {
        // Everything else is judged by its functions and by its parts.
      }
    }
    checkFunction(node.path("function_name").asText());
    node.forEach(child -> checkNode(child, named));
  }

  private void checkFunction(String function) {
    String name = lower(function);
    if (REFUSED_FUNCTIONS.contains(name) || REFUSED_PREFIXES.stream().anyMatch(name::startsWith)) {
      throw refused("function_refused", function);
    }
  }

  private void checkTable(JsonNode node, Set<String> named) {
    String table = lower(node.path("table_name").asText());
    String schema = lower(node.path("schema_name").asText());
    boolean known =
        switch (schema) {
          case "" -> tables.contains(table) || named.contains(table);
          case "main" -> tables.contains(table);
          case "information_schema" -> CATALOGUE.contains(table);
          default -> false;
        };
    if (!known || node.has("catalog_name")) {
      throw refused("table_unknown", node.path("table_name").asText());
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private SqlRefusedException refused(String key, Object... arguments) {
    return new SqlRefusedException(words.say(key, arguments));
  }
}
