package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is asked to end does so soon and leaves nothing half made. */
class LeftoversTest {
  @TempDir Path folder;

  @Test
  void shouldEndSoonAndLeaveNothingWhateverElseTakesItsTime()
      throws IOException, InterruptedException {
    Path work = folder.resolve("work");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SlowToEnd.class.getName(),
                work.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("at work");
      assertThat(work.resolve("half-made")).exists();

      process.destroy();

      // Two seconds on an idle machine; a busy one is given more, and far less than the minute.
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
      assertThat(work).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }
}
