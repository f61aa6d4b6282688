package pingyi.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
  private static final List<String> WORKSPACES =
      List.of("company", "star-rating", "student-survey", "university");

  @TempDir Path folder;

  @Test
  void shouldWriteTheCommittedBytes() throws IOException {
    Path committed = committedSamples();
    if (System.getProperty("golden", "").equals("accept")) {
      Samples.writeInto(committed);
    }
    Samples.writeInto(folder);
    for (String workspace : WORKSPACES) {
      Map<String, byte[]> expected = contents(committed.resolve(workspace));
      Map<String, byte[]> actual = contents(folder.resolve(workspace));
      assertThat(actual.keySet())
          .as("files of %s; mvn verify -Dgolden=accept rewrites them", workspace)
          .containsExactlyElementsOf(expected.keySet());
      actual.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(expected.get(path)));
    }
  }

  @Test
  void shouldStaySmall() throws IOException {
    long total = 0;
    Samples.writeInto(folder);
    for (String workspace : WORKSPACES) {
      total += contents(folder.resolve(workspace)).values().stream().mapToLong(b -> b.length).sum();
    }
    assertThat(total).isLessThan(1_000_000);
  }

  private static Path committedSamples() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("data-samples"))) {
      here = here.getParent();
      assertThat(here).as("a folder data-samples above the module").isNotNull();
    }
    return here.resolve("data-samples");
  }

  /** What a user's own run leaves in out/ is no part of a sample. */
  private static Map<String, byte[]> contents(Path workspace) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(workspace)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = workspace.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith("out/")) {
          contents.put(path, Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }
}
