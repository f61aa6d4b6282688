package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who has a report read. */
class ExtractCommandTest {
  private static final String REPORT =
      """
      1月9日,青山學(xué)院黨委召開2021年度黨支部書記述職評議會。
      會上,8位黨支部書記現場述職,其余14位書面述職。與會人員進行了無記名投票。
      """;

  @TempDir Path folder;

  @Test
  void shouldPrintOneObjectALineWithPlacesInTheOriginal() throws IOException {
    Path first = write("a.txt", REPORT);
    Path second = write("b.txt", "关于召开述职评议会的通知\n各党支部:\n定于1月9日召开2021年度党支部书记述职评议会。\n特此通知。\n");

    CommandRun run =
        CommandRun.of("extract", first.toString(), second.toString(), "--format", "json");

    assertThat(run.code()).as(run.text()).isZero();
    List<String> lines = run.text().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode review = new ObjectMapper().readTree(lines.get(0));
    assertThat(review.get("file").asText()).isEqualTo(first.toString());
    assertThat(review.get("document_kind").asText()).isEqualTo("review_meeting");
    assertThat(review.get("organizer").asText()).isEqualTo("青山学院党委");
    assertThat(review.get("assessed_count").asInt()).isEqualTo(22);
    assertThat(review.get("assessed_count_derived").asBoolean()).isTrue();
    assertThat(review.get("attendee_count").isNull()).isTrue();
    assertThat(review.get("secret_ballot").asBoolean()).isTrue();
    assertThat(review.get("problems")).isEmpty();
    JsonNode organizer = review.get("facts").get(0);
    assertThat(REPORT.substring(organizer.get("start").asInt(), organizer.get("end").asInt()))
        .startsWith("青山學")
        .endsWith("黨委");
    JsonNode notice = new ObjectMapper().readTree(lines.get(1));
    assertThat(notice.get("document_kind").asText()).isEqualTo("notice");
    assertThat(notice.get("sessions").asInt()).isZero();
  }

  @Test
  void shouldPrintEveryEditWhenAsked() throws IOException {
    CommandRun run =
        CommandRun.of(
            "extract", write("a.txt", REPORT).toString(), "--format", "json", "--repairs");

    JsonNode repairs = new ObjectMapper().readTree(run.text()).get("repairs");
    assertThat(repairs)
        .anySatisfy(
            edit -> {
              assertThat(edit.get("before").asText()).isEqualTo("(xué)");
              assertThat(edit.get("rule").asText()).isEqualTo("pinyin");
              assertThat(edit.get("offset").asInt()).isEqualTo(REPORT.indexOf("(xué)"));
            });
  }

  @Test
  void shouldTakeOneMeetingOnTwoSitesForOneSession() throws IOException {
    Path first = write("a.txt", REPORT);
    Path second = write("b.txt", "分享到:\n" + REPORT.replace("黨", "党"));

    CommandRun run = CommandRun.of("extract", first.toString(), second.toString());

    assertThat(run.text()).contains("与 " + first + " 是同一次会议");
  }

  @Test
  void shouldRefuseWhatIsNoReportAndReadTheOthers() throws IOException {
    Path empty = write("empty.txt", "");
    Path good = write("good.txt", REPORT);

    CommandRun run =
        CommandRun.of("extract", empty.toString(), good.toString(), "--format", "json");

    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(run.text()).contains("report_empty").contains("检查文件是否完整").contains("青山学院党委");
    assertThat(CommandRun.of("extract", folder.resolve("none.txt").toString()).code())
        .isEqualTo(ExitCode.NOT_THERE.number());
    assertThat(CommandRun.of("extract", good.toString(), "--format", "xml").code())
        .isEqualTo(ExitCode.USAGE.number());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
