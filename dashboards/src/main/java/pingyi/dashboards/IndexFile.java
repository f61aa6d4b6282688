package pingyi.dashboards;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Finding;
import pingyi.dashboards.briefing.Mention;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Condition;
import pingyi.warehouse.cite.Term;

/**
 * Writes briefing.json: the findings, and for every number of the deck its id and the cells it was
 * taken from, so that it can be followed without printing anything again.
 */
final class IndexFile {
  static final String NAME = "briefing.json";

  private final Briefing briefing;
  private final Map<String, List<Integer>> pages;

  /**
   * An index.
   *
   * @param pages the page numbers of each slide by its id
   */
  IndexFile(Briefing briefing, Map<String, List<Integer>> pages) {
    this.briefing = briefing;
    this.pages = pages;
  }

  void print(Path file) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringField("version", briefing.identity().versionId());
      json.writeStringField("language", briefing.identity().language().toLanguageTag());
      json.writeArrayFieldStart("findings");
      for (Finding finding : briefing.trace().findings()) {
        finding(json, finding);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("slides");
      for (Slide slide : briefing.slides()) {
        slide(json, slide);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("figures");
      for (Figure figure : briefing.figures()) {
        json.writeStartObject();
        json.writeStringField("id", figure.id());
        json.writeStringField("title", figure.caption().title());
        numbers(json, briefing.trace().figures().getOrDefault(figure.id(), List.of()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void finding(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", finding.id());
    json.writeStringField("weight", lower(finding.weight()));
    json.writeStringField("claim", finding.claim());
    json.writeStringField("verdict", finding.verdict());
    json.writeArrayFieldStart("allowed");
    for (String word : finding.allowed()) {
      json.writeString(word);
    }
    json.writeEndArray();
    numbers(json, finding.numbers());
    json.writeEndObject();
  }

  private void slide(JsonGenerator json, Slide slide) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", slide.id());
    json.writeArrayFieldStart("pages");
    for (int page : pages.getOrDefault(slide.id(), List.of())) {
      json.writeNumber(page);
    }
    json.writeEndArray();
    json.writeStringField("title", slide.title());
    if (slide.figure().isPresent()) {
      json.writeStringField("figure", slide.figure().get());
    }
    numbers(json, briefing.trace().slides().getOrDefault(slide.id(), List.of()));
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, List<Mention> mentions) throws IOException {
    json.writeArrayFieldStart("numbers");
    for (Mention mention : mentions) {
      json.writeStartObject();
      json.writeStringField("id", mention.id());
      json.writeStringField("text", mention.text());
      Citation citation = mention.citation();
      terms(json, "terms", citation.terms());
      if (!citation.over().isEmpty()) {
        terms(json, "over", citation.over());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void terms(JsonGenerator json, String field, List<Term> terms) throws IOException {
    json.writeArrayFieldStart(field);
    for (Term term : terms) {
      json.writeStartObject();
      json.writeStringField("table", term.tableName());
      json.writeStringField("measure", lower(term.measure()));
      json.writeStringField("column", term.column());
      json.writeArrayFieldStart("where");
      for (Condition condition : term.where()) {
        json.writeStartObject();
        json.writeStringField("column", condition.column());
        json.writeStringField("is", lower(condition.relation()));
        json.writeArrayFieldStart("values");
        for (Object value : condition.values()) {
          value(json, value);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  /** Pages by slide, in the order of the deck. */
  static Map<String, List<Integer>> byId(List<String> deck) {
    Map<String, List<Integer>> pages = new TreeMap<>();
    for (int page = 1; page <= deck.size(); page++) {
      pages.computeIfAbsent(deck.get(page - 1), id -> new ArrayList<>()).add(page);
    }
    return pages;
  }
}
