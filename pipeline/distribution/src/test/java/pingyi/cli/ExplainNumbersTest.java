package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.audit.explain.BriefingIndex;
import pingyi.audit.explain.ExplanationPrinter;
import pingyi.audit.explain.NumberExplainer;
import pingyi.audit.protect.ProtectedReader;
import pingyi.audit.protect.Role;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/** From the printed numbers of a deck back to queries, rows, rule files and source cells. */
class ExplainNumbersTest {
  /** So many are also asked of the SQL surface, which knows nothing of citations. */
  private static final int ASKED = 60;

  @TempDir Path folder;

  @Test
  void shouldLeadFromEveryNumberOfADeckToWhatTheWarehouseHolds() throws IOException {
    Path out = PublishedSample.of("university").resolve("out");
    JsonNode index = new ObjectMapper().readTree(out.resolve("briefing.json").toFile());
    Map<String, String> queries = new LinkedHashMap<>();
    Map<String, String> printed = new LinkedHashMap<>();
    for (JsonNode slide : index.path("slides")) {
      slide
          .path("numbers")
          .forEach(one -> printed.put(one.path("id").asText(), one.path("text").asText()));
    }
    Map<String, JsonNode> slides = explainedSlides(out);
    for (JsonNode slide : index.path("slides")) {
      if (slide.path("numbers").isEmpty()) {
        continue;
      }
      JsonNode told = slides.get(slide.path("id").asText());
      assertThat(told.path("sections")).hasSameSizeAs(slide.path("numbers"));
      for (JsonNode section : told.path("sections")) {
        String[] answer = section.path("lines").get(0).path("text").asText().split(" → ");
        String id = section.path("id").asText();
        assertThat(prints(printed.get(id), answer[1])).as(id + " " + section).isTrue();
        queries.put(id, answer[0]);
      }
    }

    assertThat(printed).hasSizeGreaterThan(150);
    String some = List.copyOf(slides.keySet()).get(slides.size() / 2);
    assertThat(explained(out, "--slide", some)).isEqualTo(slides.get(some));
    askEach(out, queries, printed);
  }

  @Test
  void shouldNameRuleFileAndSourceCells() throws IOException {
    Path out = PublishedSample.of("university").resolve("out");

    String change = explained(out, "--figure", "change").toString();
    assertThat(change).contains("rating/ChangeVerdicts.java", "records/2024/review-2024.xlsx");
    String item = explained(out, "--figure", "rectification").toString();
    assertThat(item).contains("sql/rectification_year.sql");
    assertThat(CommandRun.of("explain", "--slide", "999", "--out", out.toString()).code())
        .isEqualTo(ExitCode.NOT_THERE.number());
    assertThat(CommandRun.of("explain", "--out", out.toString()).code())
        .isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void shouldTakeADeckAsTemplateAndRefuseWhatIsNone() throws IOException {
    Path workspace = CommandRun.copyOf("student-survey", folder);
    assertThat(CommandRun.of("run", workspace.toString()).code()).isZero();
    Path deck = workspace.resolve("out/briefing.pptx");

    CommandRun again =
        CommandRun.of(
            "run",
            workspace.toString(),
            "--template",
            deck.toString(),
            "--profiles",
            "all",
            "--out",
            folder.resolve("again").toString());
    CommandRun refused =
        CommandRun.of(
            "run",
            workspace.toString(),
            "--template",
            workspace.resolve("out/workbook.xlsx").toString());

    assertThat(again.code()).as(again.text()).isZero();
    JsonNode index = new ObjectMapper().readTree(folder.resolve("again/briefing.json").toFile());
    assertThat(index.path("slides").findValuesAsText("id"))
        .anyMatch(id -> id.startsWith("branch-"));
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(refused.text()).contains("workbook.xlsx");
  }

  /** What the command prints of each slide with numbers; the version is opened once for all. */
  private static Map<String, JsonNode> explainedSlides(Path out) throws IOException {
    Version version =
        Warehouse.at(out.resolve("warehouse"), Clock.systemUTC()).current().orElseThrow();
    BriefingIndex index = BriefingIndex.read(out.resolve(BriefingIndex.FILE));
    JsonNode slides = new ObjectMapper().readTree(out.resolve(BriefingIndex.FILE).toFile());
    Map<String, JsonNode> explained = new LinkedHashMap<>();
    try (VersionReader reader = VersionReader.open(version)) {
      NumberExplainer explainer =
          new NumberExplainer(ProtectedReader.of(reader, Role.AUDITOR), Locale.SIMPLIFIED_CHINESE);
      for (JsonNode slide : slides.path("slides")) {
        if (slide.path("numbers").isEmpty()) {
          continue;
        }
        String id = slide.path("id").asText();
        BriefingIndex.Page page = index.slide(id).orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream printed = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
          ExplanationPrinter.printJson(page, version.runId(), explainer.explain(page), printed);
        }
        explained.put(id, new ObjectMapper().readTree(bytes.toByteArray()));
      }
    }
    return explained;
  }

  /** The queries that explain prints, put to the SQL surface all at once. */
  private static void askEach(Path out, Map<String, String> queries, Map<String, String> printed) {
    StringBuilder union = new StringBuilder();
    List<String> ids = queries.keySet().stream().limit(ASKED).toList();
    for (String id : ids) {
      union
          .append(union.isEmpty() ? "" : " union all ")
          .append("select '")
          .append(id)
          .append("', cast((")
          .append(queries.get(id))
          .append(") as double)");
    }
    CommandRun run =
        CommandRun.of(
            "sql",
            union.toString(),
            "--format",
            "csv",
            "--warehouse",
            out.resolve("warehouse").toString());
    assertThat(run.code()).as(run.text()).isZero();
    List<String> lines = run.text().lines().skip(1).toList();
    assertThat(lines).hasSameSizeAs(ids);
    for (String line : lines) {
      String[] cells = line.replace("\"", "").split(",");
      assertThat(prints(printed.get(cells[0]), cells[1])).as(line).isTrue();
    }
  }

  /** Whether a printed number is a stored one, rounded half up to the digits it shows. */
  private static boolean prints(String text, String stored) {
    BigDecimal shown = new BigDecimal(text.replace("−", "-").replaceAll("[+,%]", ""));
    BigDecimal value = new BigDecimal(stored.strip());
    BigDecimal scaled = text.endsWith("%") ? value.movePointRight(2) : value;
    return scaled.setScale(shown.scale(), RoundingMode.HALF_UP).compareTo(shown) == 0;
  }

  private static JsonNode explained(Path out, String... asked) throws IOException {
    CommandRun run =
        CommandRun.of("explain", asked[0], asked[1], "--out", out.toString(), "--format", "json");
    assertThat(run.code()).as(run.text()).isZero();
    return new ObjectMapper().readTree(run.text());
  }
}
