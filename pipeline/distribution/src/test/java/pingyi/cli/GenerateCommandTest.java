package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator through its command. */
class GenerateCommandTest {
  @TempDir Path folder;

  @Test
  void shouldWriteAWorkspaceThatTheMainJobPublishes() {
    Path workspace = folder.resolve("generated");

    CommandRun written = generate(workspace, "--branches", "12", "--years", "4", "--seed", "7");
    CommandRun run = CommandRun.of("run", workspace.toString());

    assertThat(written.code()).as(written.text()).isZero();
    assertThat(written.text()).contains("expected");
    assertThat(run.code()).as(run.text()).isZero();
    assertThat(workspace.resolve("expected/branch_year_score.csv")).isNotEmptyFile();
    assertThat(workspace.resolve("out/briefing.pptx")).isNotEmptyFile();
  }

  @Test
  void shouldWriteIntoNoFolderThatHoldsSomething() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    CommandRun refused = generate(folder, "--branches", "12", "--years", "4");

    assertThat(refused.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(refused.text()).contains(folder.toString());
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("mine.txt"));
  }

  @Test
  void shouldSayWhatCannotBeGenerated() {
    Path workspace = folder.resolve("generated");

    assertThat(generate(workspace, "--branches", "3", "--years", "4").code()).isEqualTo(2);
    assertThat(generate(workspace, "--branches", "12", "--years", "2", "--scales", "3").text())
        .contains("--scales");
    assertThat(generate(workspace, "--branches", "12", "--years", "2", "--misspelt", "3").text())
        .contains("0.5");
    assertThat(generate(workspace, "--branches", "12", "--years", "2", "--format", "pdf").text())
        .contains("pdf");
    assertThat(workspace).doesNotExist();
  }

  private static CommandRun generate(Path out, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "generate";
    arguments[1] = "--out";
    arguments[2] = out.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return CommandRun.of(arguments);
  }
}
