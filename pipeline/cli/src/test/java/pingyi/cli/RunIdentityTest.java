package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.table.received.SourceFile;

class RunIdentityTest {
  @Test
  void shouldNotDependOnTheOrderOfTheFiles() {
    SourceFile one = file("records/a.csv", "11");
    SourceFile two = file("records/b.csv", "22");

    assertThat(RunIdentity.of(List.of(one, two)).runId())
        .isEqualTo(RunIdentity.of(List.of(two, one)).runId())
        .matches("[0-9a-f]{12}");
  }

  @Test
  void shouldChangeWithAByteAndWithAName() {
    String runId = RunIdentity.of(List.of(file("records/a.csv", "11"))).runId();

    assertThat(RunIdentity.of(List.of(file("records/a.csv", "12"))).runId()).isNotEqualTo(runId);
    assertThat(RunIdentity.of(List.of(file("records/c.csv", "11"))).runId()).isNotEqualTo(runId);
  }

  @Test
  void shouldTellJarsApartByWhatTheyHold(@TempDir Path folder) throws IOException {
    String digest = digest(jar(folder.resolve("one.jar"), "A.class", "abc", 9, 0));

    // Packed on another day, and less tightly, it is the same program.
    assertThat(digest(jar(folder.resolve("same.jar"), "A.class", "abc", 0, 86_400_000)))
        .isEqualTo(digest);
    assertThat(digest(jar(folder.resolve("changed.jar"), "A.class", "abd", 9, 0)))
        .isNotEqualTo(digest);
    assertThat(digest(jar(folder.resolve("renamed.jar"), "B.class", "abc", 9, 0)))
        .isNotEqualTo(digest);
  }

  private static String digest(Path jar) {
    MessageDigest digest = Digests.begin();
    RunIdentity.update(digest, jar);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Path jar(Path jar, String name, String content, int level, long time)
      throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(level);
      ZipEntry entry = new ZipEntry(name);
      entry.setTime(time);
      out.putNextEntry(entry);
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static SourceFile file(String path, String sha256) {
    return new SourceFile("f", path, "record", "csv", sha256, 1, "UTF-8", null, "read", null, null);
  }
}
