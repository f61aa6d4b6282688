package pingyi.dashboards.site;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Identity;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.dashboards.briefing.Figure;

/** Everything the page shows, as JSON: words, figures, tables, in both languages. */
final class PageFacts {
  /** The sheets that stand in the page, with the columns that do; none for all. */
  private static final Map<String, Set<String>> SHEETS =
      Map.ofEntries(
          Map.entry(
              "years",
              Set.of(
                  "year",
                  "id",
                  "branch",
                  "parent",
                  "peer",
                  "mode",
                  "status",
                  "score",
                  "score.low",
                  "score.high",
                  "voters",
                  "grade",
                  "rank",
                  "ranked",
                  "rank.peer",
                  "peer.size")),
          Map.entry(
              "components", Set.of("year", "id", "component", "weight", "value", "contribution")),
          Map.entry(
              "ballots",
              Set.of(
                  "year",
                  "id",
                  "branch",
                  "ordinal",
                  "grade.ballot",
                  "ballots",
                  "voters",
                  "share",
                  "favourable",
                  "favourable.low",
                  "favourable.high")),
          Map.entry(
              "changes",
              Set.of(
                  "year",
                  "year.previous",
                  "id",
                  "branch",
                  "score.previous",
                  "score",
                  "difference",
                  "difference.low",
                  "difference.high",
                  "verdict",
                  "comparability",
                  "reasons")),
          Map.entry("rectification", Set.of()),
          Map.entry("rectification.years", Set.of()),
          Map.entry("projects", Set.of()),
          Map.entry("themes", Set.of()),
          Map.entry("recurring", Set.of()),
          Map.entry("statements", Set.of()),
          Map.entry("sessions", Set.of()),
          Map.entry("quality", Set.of()),
          Map.entry("quarantine", Set.of()),
          Map.entry("rules", Set.of()),
          Map.entry("revisions", Set.of()));

  /** A figure's table is told in columns. */
  @JsonIgnoreProperties("data")
  private interface WithoutData {}

  private final ObjectMapper mapper = new ObjectMapper().addMixIn(Figure.class, WithoutData.class);

  /** The facts as text that may stand inside a script element. */
  String of(Briefing first, Briefing second) {
    ObjectNode root = mapper.createObjectNode();
    root.putArray("languages").add(tag(first)).add(tag(second));
    PageShare share = PageShare.of(first);
    root.set("told", Tongues.merge(told(first, share), told(second, share)));
    try {
      // "</script>" and "<!--" would end or swallow the element they stand in.
      return mapper.writeValueAsString(root).replace("<", "\\u003c").replace(">", "\\u003e");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The facts of the page are a tree", impossible);
    }
  }

  private static String tag(Briefing briefing) {
    return briefing.identity().language().toLanguageTag();
  }

  private JsonNode told(Briefing briefing, PageShare share) {
    ObjectNode told = mapper.createObjectNode();
    Identity identity = briefing.identity();
    told.putObject("identity")
        .put("title", identity.title())
        .put("institution", identity.institution())
        .put("years", identity.years())
        .put("asOf", identity.asOf())
        .put("version", identity.versionId())
        .put("footer", identity.footer());
    ObjectNode texts = told.putObject("words");
    ResourceBundle words = words(identity.language());
    String unit = words.getString("unit." + identity.reviewed());
    String units = words.getString("units." + identity.reviewed());
    new TreeSet<>(words.keySet())
        .forEach(
            key ->
                texts.put(
                    key,
                    words
                        .getString(key)
                        .replace("{unit}", unit)
                        .replace("{units}", units)
                        .replace("{Units}", capital(units))));
    ArrayNode conclusions = told.putArray("conclusions");
    // Told first: whoever looks for a branch must know that it may not be here.
    share.said(texts.path("share.branches").asText()).ifPresent(conclusions::add);
    strings(conclusions, briefing.conclusions());
    ArrayNode figures = told.putArray("figures");
    briefing.figures().forEach(figure -> figures.add(figure(figure)));
    sheets(told, briefing, share);
    appendix(told.putArray("appendix"), briefing);
    return told;
  }

  private JsonNode figure(Figure figure) {
    ObjectNode node = mapper.valueToTree(figure);
    node.put("kind", figure.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    node.set("data", Columns.of(figure.data()));
    return node;
  }

  private static void sheets(ObjectNode told, Briefing briefing, PageShare share) {
    String cut = told.path("words").path("share.rows").asText();
    ObjectNode sheets = told.putObject("sheets");
    for (Briefing.Sheet sheet : briefing.sheets()) {
      Set<String> columns = SHEETS.get(sheet.key());
      if (columns != null && !sheet.grid().rows().isEmpty()) {
        sheets
            .putObject(sheet.key())
            // The number orders the workbook's sheets and says nothing in the page.
            .put("title", sheet.name().replaceFirst("^\\d\\d\\p{Alpha}?\\s+", ""))
            .put("says", share.says(sheet, cut))
            .set("table", Columns.of(share.table(sheet), columns));
      }
    }
  }

  private static void appendix(ArrayNode appendix, Briefing briefing) {
    for (Slide slide : briefing.slides()) {
      if (slide.kind() == Slide.Kind.APPENDIX) {
        ObjectNode node = appendix.addObject().put("title", slide.title());
        strings(node.putArray("bullets"), slide.bullets());
        slide.table().ifPresent(grid -> node.set("table", Columns.of(grid)));
      }
    }
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static void strings(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  static ResourceBundle words(Locale language) {
    return ResourceBundle.getBundle(
        "pingyi.dashboards.site.words",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
