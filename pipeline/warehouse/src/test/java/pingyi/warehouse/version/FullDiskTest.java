package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full at each write of a publishing, or cannot be written at all; skipped where no
 * small disk can be mounted.
 */
class FullDiskTest {
  @TempDir Path folder;
  private Path disk;
  private String mount;

  @BeforeEach
  void mountable() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    Files.createDirectory(folder.resolve("temporary"));
    mount = "mount -t tmpfs -o size=1m tmpfs '" + disk + "'";
    assumeTrue(run(mount) == 0, "needs a mount namespace of its own");
  }

  @Test
  void shouldStandWholeOnADiskOfEverySize() throws Exception {
    int exit = run(mount + " && " + java(FullDisk.class, disk.toString()));

    assertThat(exit).as(said()).isZero();
    assertThat(said()).contains("sizes of disk, full at", "run.json", "SHA256SUMS", "ledger/e");
  }

  @Test
  void shouldBeReadableOnADiskThatCannotBeWritten() throws Exception {
    String root = disk.resolve("warehouse").toString();

    int exit =
        run(
            String.join(
                " && ",
                mount,
                java(PublisherProcess.class, root, "aaaaaaaaaaaa", "2"),
                "mount -o remount,ro '" + disk + "'",
                java(ReadOnlyDisk.class, root)));

    assertThat(exit).as(said()).isZero();
    assertThat(said())
        .contains("Cannot write to " + root)
        .contains("--warehouse")
        .contains("2 rows read")
        .contains("0 faults");
  }

  private String java(Class<?> main, String... arguments) {
    return "'%s/bin/java' -Djava.io.tmpdir='%s' -cp '%s' %s '%s'"
        .formatted(
            System.getProperty("java.home"),
            folder.resolve("temporary"),
            System.getProperty("java.class.path"),
            main.getName(),
            String.join("' '", arguments));
  }

  private String said() throws IOException {
    String said = Files.readString(folder.resolve("log"));
    System.out.print(said);
    return said;
  }

  private int run(String command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(List.of("unshare", "-rm", "sh", "-c", command))
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("log").toFile())
          .start()
          .waitFor();
    } catch (IOException e) {
      Files.writeString(folder.resolve("log"), e.toString(), StandardCharsets.UTF_8);
      return -1;
    }
  }
}
