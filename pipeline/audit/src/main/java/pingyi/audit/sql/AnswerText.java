package pingyi.audit.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers and refusals as they pass between the processes; every value keeps its type. */
final class AnswerText {
  private static final JsonMapper JSON = new JsonMapper();

  private AnswerText() {}

  static String of(Answer answer) throws JsonProcessingException {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("complete", answer.complete());
    ArrayNode columns = node.putArray("columns");
    answer.columns().forEach(column -> columns.add(column));
    ArrayNode rows = node.putArray("rows");
    for (@Nullable Object[] row : answer.rows()) {
      ArrayNode cells = rows.addArray();
      for (Object value : row) {
        cells.add(value == null ? null : String.valueOf(letter(value)) + value);
      }
    }
    return JSON.writeValueAsString(node);
  }

  static String refusal(String message) throws JsonProcessingException {
    return JSON.writeValueAsString(JsonNodeFactory.instance.objectNode().put("refused", message));
  }

  /**
   * The answer in a message.
   *
   * @throws SqlRefusedException if it is a refusal
   * @throws IOException if it is no message
   */
  static Answer parse(String text) throws IOException {
    JsonNode node = JSON.readTree(text);
    if (node.has("refused")) {
      throw new SqlRefusedException(node.path("refused").asText());
    }
    List<String> columns = new ArrayList<>();
    node.path("columns").forEach(column -> columns.add(column.asText()));
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (JsonNode cells : node.path("rows")) {
      @Nullable Object[] row = new Object[columns.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = cells.path(i).isNull() ? null : value(cells.path(i).asText());
      }
      rows.add(row);
    }
    return new Answer(columns, rows, node.path("complete").asBoolean());
  }

  private static char letter(Object value) {
    if (value instanceof Double || value instanceof Float) {
      return 'D';
    }
    if (value instanceof BigDecimal) {
      return 'N';
    }
    if (value instanceof BigInteger) {
      return 'H';
    }
    if (value instanceof Number) {
      return 'I';
    }
    return value instanceof Boolean ? 'B' : 'S';
  }

  private static Object value(String text) throws IOException {
    String rest = text.substring(1);
    return switch (text.charAt(0)) {
      case 'D' -> Double.valueOf(rest);
      case 'N' -> new BigDecimal(rest);
      case 'H' -> new BigInteger(rest);
      case 'I' -> Long.valueOf(rest);
      case 'B' -> Boolean.valueOf(rest);
      case 'S' -> rest;
      default -> throw new IOException("no value: " + text);
    };
  }
}
