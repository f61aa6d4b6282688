package pingyi.audit.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Condition;
import pingyi.warehouse.cite.Measure;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/**
 * What a briefing said and from which cells: the file briefing.json beside the deck. It holds
 * citations, not queries; what it names is looked up among the declared tables and columns.
 */
public final class BriefingIndex {
  /** The file in the folder of the outputs. */
  public static final String FILE = "briefing.json";

  private final JsonNode root;

  private BriefingIndex(JsonNode root) {
    this.root = root;
  }

  /** One printed number. */
  public record Number(String id, String text, Citation citation) {}

  /**
   * A slide, a figure or one number of them.
   *
   * @param id what it was asked by
   * @param figure the figure that the slide shows
   */
  public record Page(String id, String title, Optional<String> figure, List<Number> numbers) {
    /** Copies the list. */
    public Page {
      numbers = List.copyOf(numbers);
    }
  }

  /** Reads an index. */
  public static BriefingIndex read(Path file) throws IOException {
    return new BriefingIndex(new ObjectMapper().readTree(file.toFile()));
  }

  /** The version that was printed. */
  public String version() {
    return root.path("version").asText();
  }

  /** A slide by its page in the deck or its id. */
  public Optional<Page> slide(String pageOrId) {
    for (JsonNode slide : root.path("slides")) {
      boolean meant = slide.path("id").asText().equals(pageOrId);
      for (JsonNode page : slide.path("pages")) {
        meant = meant || page.asText().equals(pageOrId);
      }
      if (meant) {
        return Optional.of(page(slide));
      }
    }
    return Optional.empty();
  }

  /** A figure or a finding by its id, or one number of the briefing by its own. */
  public Optional<Page> figure(String id) {
    for (String kind : List.of("figures", "findings", "slides")) {
      for (JsonNode one : root.path(kind)) {
        if (one.path("id").asText().equals(id)) {
          return Optional.of(page(one));
        }
      }
    }
    for (String kind : List.of("figures", "slides", "findings")) {
      for (JsonNode one : root.path(kind)) {
        for (JsonNode number : one.path("numbers")) {
          if (number.path("id").asText().equals(id)) {
            Page whole = page(one);
            return Optional.of(
                new Page(id, whole.title(), Optional.empty(), List.of(number(number))));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Page page(JsonNode node) {
    List<Number> numbers = new ArrayList<>();
    node.path("numbers").forEach(number -> numbers.add(number(number)));
    String title = node.has("title") ? node.path("title").asText() : node.path("claim").asText();
    Optional<String> figure =
        node.has("figure") ? Optional.of(node.path("figure").asText()) : Optional.empty();
    return new Page(node.path("id").asText(), title, figure, numbers);
  }

  private static Number number(JsonNode node) {
    return new Number(
        node.path("id").asText(),
        node.path("text").asText(),
        new Citation(terms(node.path("terms")), terms(node.path("over"))));
  }

  private static List<Term> terms(JsonNode nodes) {
    List<Term> terms = new ArrayList<>();
    for (JsonNode node : nodes) {
      List<Condition> where = new ArrayList<>();
      for (JsonNode condition : node.path("where")) {
        List<Object> values = new ArrayList<>();
        condition.path("values").forEach(value -> values.add(value(value)));
        where.add(
            new Condition(
                condition.path("column").asText(),
                Condition.Relation.valueOf(upper(condition.path("is"))),
                values));
      }
      terms.add(
          new Term(
              table(node.path("table").asText()),
              Measure.valueOf(upper(node.path("measure"))),
              node.path("column").asText(),
              where));
    }
    return terms;
  }

  private static Object value(JsonNode value) {
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    if (value.isInt()) {
      return value.asInt();
    }
    return value.isNumber() ? (Object) value.asDouble() : value.asText();
  }

  private static String upper(JsonNode name) {
    return name.asText().toUpperCase(Locale.ROOT);
  }

  private static Class<? extends Record> table(String name) {
    return Tables.all().stream()
        .filter(table -> TableSchema.of(table).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no table " + name));
  }
}
