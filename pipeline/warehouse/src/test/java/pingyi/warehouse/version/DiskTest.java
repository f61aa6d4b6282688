package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
  private static final Path ROOT = Path.of("warehouse");

  @Test
  void shouldSayThatTheDiskIsFullAndWhere() {
    assertThat(explain(new FileSystemException("w/run.json", null, "No space left on device")))
        .isEqualTo(
            "The disk is full at w/run.json. Nothing was published; free some space and run again.");
    assertThat(explain(new IOException("No space left on device")))
        .startsWith("The disk is full at warehouse.");
  }

  @Test
  void shouldSayWhereItMayNotWrite() {
    assertThat(explain(new AccessDeniedException("w/lock"))).startsWith("Cannot write to w/lock.");
    assertThat(explain(new FileSystemException("w/lock", null, "Read-only file system")))
        .startsWith("Cannot write to w/lock.");
  }

  @Test
  void shouldPassOnWhatTheMachineSaysOtherwise() {
    assertThat(explain(new FileSystemException("w/lock", null, "Input/output error")))
        .contains("w/lock", "Input/output error");
  }

  @Test
  void shouldRemoveWhatIsSealed(@TempDir Path root) throws IOException {
    Path run = Files.createDirectories(root.resolve("run/data"));
    Files.writeString(run.resolve("part"), "");
    Disk.seal(root.resolve("run"));

    Disk.remove(root.resolve("run"));

    assertThat(root).isEmptyDirectory();
  }

  private static String explain(IOException fault) {
    return Disk.explain(ROOT.toString(), fault).getMessage();
  }
}
