package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees who sends something wrong: file, place and mend, and nothing published. */
class BadInputTest {
  @TempDir Path folder;
  private Path workspace;

  @BeforeEach
  void copySample() {
    workspace = CommandRun.copyOf("university", folder);
  }

  @Test
  void shouldSayThatAWorkspaceIsMissing() {
    CommandRun run = CommandRun.of("run", folder.resolve("nowhere").toString());

    assertThat(run.code()).isEqualTo(ExitCode.NOT_THERE.number());
    assertThat(run.text()).contains("nowhere").contains("data-samples");
  }

  @Test
  void shouldNameTheLineOfAWrongKey() throws IOException {
    Path file = workspace.resolve("pingyi.yaml");
    Files.writeString(file, Files.readString(file) + "\nlangauge: zh-CN\n");
    int line = Files.readAllLines(file).indexOf("langauge: zh-CN") + 1;

    CommandRun run = run();

    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(run.text())
        .contains("pingyi.yaml")
        .contains(String.valueOf(line))
        .contains("langauge")
        .contains("language");
    assertNothingPublished();
  }

  @Test
  void shouldRefuseBandsThatLeaveAGap() throws IOException {
    Path file = workspace.resolve("rulebook/policies.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("from: 0\\b", "from: 10"));

    CommandRun run = run();

    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(run.text()).contains("rulebook/policies.yaml").contains("10");
    assertNothingPublished();
  }

  @Test
  void shouldStopAtAnUnreadableWorkbookUnlessToldToGoOn() throws IOException {
    Files.write(
        workspace.resolve("records/2024/broken.xlsx"),
        new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0});

    CommandRun refused = run();

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(refused.text())
        .contains("records/2024/broken.xlsx")
        .contains("--allow-rejected-files");
    assertNothingPublished();

    CommandRun allowed = run("--allow-rejected-files");

    assertThat(allowed.code()).as(allowed.text()).isZero();
    CommandRun listed = sql("SELECT path, status FROM source_file WHERE status = 'rejected'");
    assertThat(listed.text()).contains("records/2024/broken.xlsx");
  }

  @Test
  void shouldRejectAFileWithAnUnknownColumn() throws IOException {
    Files.writeString(
        workspace.resolve("records/2024/extra.csv"),
        "党支部,综合考核得分,神秘列\n组织部党支部,90,1\n",
        StandardCharsets.UTF_8);

    CommandRun run = run();

    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(run.text())
        .contains("records/2024/extra.csv")
        .contains("神秘列")
        .contains("columns.yaml");
    assertNothingPublished();
  }

  @Test
  void shouldQuarantineBadRowsWithReasonPlaceAndMend() {
    CommandRun check = CommandRun.of("check", workspace.toString());

    assertThat(check.code()).as(check.text()).isZero();
    assertThat(check.text())
        .contains("党组织未登记")
        .contains("各等次票数之和大于有效票")
        .contains("票数或人数为负")
        .contains("收回票大于发出票")
        .contains("处理办法")
        .contains("organization_aliases.csv")
        .containsPattern("records/2018/review-2018.xlsx .* 第26行 B26");
    assertNothingPublished();
  }

  @Test
  void shouldRefuseAnUnknownEngineAndAnUnknownFormat() {
    assertThat(run("--engine", "flink").code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(CommandRun.of("sql", "SELECT 1", "--format", "xml").code())
        .isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void shouldRefuseAnUnknownLanguage() {
    assertThat(run("--lang", "fr").code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(CommandRun.of("check", workspace.toString(), "--lang", "fr").text())
        .contains("fr")
        .contains("zh");
  }

  @Test
  void shouldNotWriteOutputsAmongTheInputs() {
    for (String folder : List.of("records/out", "reports/2024/x", "rulebook")) {
      CommandRun run = run("--out", workspace.resolve(folder).toString());

      assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
      assertThat(run.text()).contains(folder).contains("--out");
      assertThat(workspace.resolve(folder).resolve("warehouse")).doesNotExist();
    }
  }

  @Test
  void shouldFindTheSampleBesideTheLauncher() {
    System.setProperty("pingyi.home", folder.toString());
    try {
      assertThat(Folders.sample()).isEqualTo(folder.resolve("data-samples/university"));
    } finally {
      System.clearProperty("pingyi.home");
    }
  }

  @Test
  void shouldSayThatNothingIsPublishedYet() {
    CommandRun run =
        CommandRun.of("sql", "SELECT 1", "--warehouse", folder.resolve("none").toString());

    assertThat(run.code()).isEqualTo(ExitCode.NOT_THERE.number());
    assertThat(run.text()).contains("./pingyi run");
  }

  private CommandRun run(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "run";
    arguments[1] = workspace.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return CommandRun.of(arguments);
  }

  private CommandRun sql(String query) {
    return CommandRun.of(
        "sql", query, "--warehouse", workspace.resolve("out/warehouse").toString());
  }

  private void assertNothingPublished() {
    assertThat(workspace.resolve("out/warehouse/current")).doesNotExist();
  }
}
