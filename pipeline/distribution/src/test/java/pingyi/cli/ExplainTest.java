package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What explain says, held against what was published and against the files that were sent. */
class ExplainTest {
  @TempDir Path folder;

  @Test
  void shouldLeadFromTheCellsToThePublishedScore() throws IOException {
    String warehouse = PublishedSample.warehouseOf("university").toString();
    List<String> scored =
        answers(
            warehouse,
            "SELECT organization_id || ' ' || score FROM branch_year_score"
                + " WHERE review_year = 2023 AND score IS NOT NULL");
    assertThat(scored).hasSizeGreaterThan(15);

    for (String line : scored.subList(0, 6)) {
      String organization = line.split(" ")[0];
      JsonNode explained = explained(warehouse, organization, 2023);
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal weights = BigDecimal.ZERO;
      for (JsonNode figure : figures(explained, "components")) {
        if (figure.path("column").asText().equals("contribution")) {
          sum = sum.add(figure.path("value").decimalValue());
        } else if (figure.path("column").asText().equals("weight")) {
          weights = weights.add(figure.path("value").decimalValue());
        }
      }
      BigDecimal score = sum.divide(weights, 10, RoundingMode.HALF_UP);
      assertThat(score.setScale(2, RoundingMode.HALF_UP))
          .isEqualByComparingTo(new BigDecimal(line.split(" ")[1]));
      assertThat(figures(explained, "score"))
          .anySatisfy(
              figure -> {
                assertThat(figure.path("table").asText()).isEqualTo("branch_year_score");
                assertThat(figure.path("column").asText()).isEqualTo("score");
                assertThat(figure.path("value").asText()).isEqualTo(line.split(" ")[1]);
              });
      assertThat(explained.toString()).contains("records/2023/review-2023.xlsx");
    }
  }

  @Test
  void shouldPrintEachStepOfAFormulaAndWhichRuleTookHold() throws IOException {
    String warehouse = PublishedSample.warehouseOf("star-rating").toString();

    CommandRun run =
        CommandRun.of("explain", "--org", "YF-05", "--year", "2024", "--warehouse", warehouse);

    assertThat(run.code()).as(run.text()).isZero();
    assertThat(run.text())
        .contains("0.7 × 97 + 0.3 × 97.1428571429")
        .contains("准入条件“FOUR_STAR”")
        .contains("（已触发）")
        .contains("97.04");
  }

  @Test
  void shouldSayWhatIsNotThere() {
    String warehouse = PublishedSample.warehouseOf("star-rating").toString();

    CommandRun unknown =
        CommandRun.of("explain", "--org", "火星支部", "--year", "2024", "--warehouse", warehouse);
    CommandRun year =
        CommandRun.of(
            "explain",
            "--org",
            "YF-05",
            "--year",
            "1999",
            "--warehouse",
            warehouse,
            "--lang",
            "en");

    assertThat(unknown.code()).isEqualTo(ExitCode.NOT_THERE.number());
    assertThat(unknown.text()).contains("没有组织“火星支部”");
    assertThat(year.code()).isEqualTo(ExitCode.NOT_THERE.number());
    assertThat(year.text()).contains("no published review in 1999");
  }

  @Test
  void shouldNotTellTheBallotsOfASmallPanel() throws IOException {
    Path workspace = CommandRun.copyOf("star-rating", folder);
    Path settings = workspace.resolve("pingyi.yaml");
    String text = Files.readString(settings, StandardCharsets.UTF_8);
    String hidden = text.replaceAll("auditor: \\d+", "auditor: 1000");
    Files.writeString(settings, hidden.equals(text) ? text + PRIVACY : hidden);
    assertThat(CommandRun.of("run", workspace.toString()).code()).isZero();
    String warehouse = workspace.resolve("out/warehouse").toString();

    JsonNode explained = explained(warehouse, "YF-05", 2024);

    List<JsonNode> figures = new ArrayList<>();
    explained
        .path("sections")
        .forEach(section -> figures.addAll(figures(explained, section.path("id").asText())));
    assertThat(figures).noneMatch(figure -> figure.path("column").asText().equals("ballots"));
    assertThat(figures)
        .noneMatch(figure -> figure.path("table").asText().equals("standard_rating"));
    assertThat(explained.toString()).doesNotContain("97.142857");
    assertThat(explained.toString()).contains("人数少于披露门槛");
  }

  private static final String PRIVACY = "\nprivacy: {auditor: 1000}\n";

  private static List<String> answers(String warehouse, String query) {
    CommandRun run = CommandRun.of("sql", query, "--format", "csv", "--warehouse", warehouse);
    return run.text().lines().skip(1).map(line -> line.replace("\"", "")).toList();
  }

  private static JsonNode explained(String warehouse, String organization, int year)
      throws IOException {
    CommandRun run =
        CommandRun.of(
            "explain",
            "--org",
            organization,
            "--year",
            Integer.toString(year),
            "--format",
            "json",
            "--warehouse",
            warehouse);
    assertThat(run.code()).as(run.text()).isZero();
    return new ObjectMapper().readTree(run.text());
  }

  private static List<JsonNode> figures(JsonNode explained, String section) {
    List<JsonNode> figures = new ArrayList<>();
    for (JsonNode each : explained.path("sections")) {
      if (each.path("id").asText().equals(section)) {
        each.path("lines").forEach(line -> line.path("figures").forEach(figures::add));
      }
    }
    return figures;
  }
}
