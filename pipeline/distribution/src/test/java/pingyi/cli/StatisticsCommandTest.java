package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsCommandTest {
  @TempDir Path folder;

  private String file(String text) throws IOException {
    Path file = folder.resolve("ballots.csv");
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void shouldPrintOneJsonObject() throws IOException {
    CommandRun run =
        CommandRun.of(
            "statistics",
            "binomial-interval",
            "--input",
            file("hospital,events,total\nA,18,20\n"),
            "--options",
            "x=events,n=total",
            "unit=hospital",
            "--options",
            "level=0.9");

    assertThat(run.code()).isEqualTo(ExitCode.DONE.number());
    assertThat(run.text()).startsWith("{").contains("\"level\": 0.9", "\"unit\": \"A\"");
  }

  @Test
  void shouldReadStandardInput() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream("x,n\n18,20\n".getBytes(StandardCharsets.UTF_8)));

      CommandRun run = CommandRun.of("statistics", "binomial-interval", "--input", "-");

      assertThat(run.text()).contains("0.6989663547715128");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void shouldListTheMethodsAndExplainOne() {
    assertThat(CommandRun.of("statistics").text()).contains("ordinal-mean", "columns:", "level=");
    assertThat(CommandRun.of("statistics", "--list").text()).contains("one-way-anova");
    assertThat(CommandRun.of("statistics", "icc").text()).startsWith("## icc");
  }

  @Test
  void shouldTellFaultsOfFileOptionsAndPathApart() throws IOException {
    String bad = file("x,n\n18,many\n");
    String good = folder.resolve("good.csv").toString();
    Files.writeString(Path.of(good), "x,n\n18,20\n");
    String method = "binomial-interval";

    CommandRun content = CommandRun.of("statistics", method, "--input", bad, "--lang", "en");
    CommandRun option =
        CommandRun.of("statistics", method, "--input", good, "--options", "level=95");
    CommandRun absent = CommandRun.of("statistics", method, "--input", good + ".no");
    CommandRun unknown = CommandRun.of("statistics", "wilsn", "--input", good);

    assertThat(content.code()).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(content.text()).contains("line 2, column 2 (n)", "Mend:");
    assertThat(option.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(option.text()).contains("level", "处理办法");
    assertThat(absent.code()).isEqualTo(ExitCode.NOT_THERE.number());
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE.number());
  }
}
