package pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever waits for a reading learns how much of it is done. */
class ReadSoFarTest {
  private static final String FIRST = "党支部,年度,好,较好\n第一党支部,2018,10,2\n第二党支部,2018,9,3\n";
  private static final String SECOND = "党支部,年度,好,较好\n第一党支部,2019,8,4\n";
  private static final String REPORT = "会议情况";

  @TempDir Path root;

  @Test
  void shouldTellRowsAndBytesBeforeEachFile() throws IOException {
    List<ReadSoFar> told = new ArrayList<>();
    new SampleWorkspace(root)
        .with("records/2018/a.csv", FIRST)
        .with("records/2019/b.csv", SECOND)
        .with("reports/2019/c.txt", REPORT)
        .read(Locale.ENGLISH, told::add);

    long first = size(FIRST);
    long second = size(SECOND);
    long rulebook = size(root.resolve("rulebook"));
    long all = rulebook + first + second + size(REPORT);
    assertThat(rulebook).isPositive();
    assertThat(told)
        .startsWith(
            new ReadSoFar("pingyi.yaml", 0, 0, 0),
            new ReadSoFar("rulebook/organizations.csv", 0, 0, all))
        .containsSubsequence(
            new ReadSoFar("records/2018/a.csv", 0, rulebook, all),
            new ReadSoFar("records/2019/b.csv", 3, rulebook + first, all),
            new ReadSoFar("reports/2019/c.txt", 5, rulebook + first + second, all));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
