package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full at each write of a publishing; skipped where no small disk can be made. */
class FullDiskTest {
  @TempDir Path folder;

  @Test
  void shouldStandWholeOnADiskOfEverySize() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    String mount = "mount -t tmpfs -o size=1m tmpfs '" + disk + "'";
    assumeTrue(run(mount) == 0, "needs a mount namespace of its own");

    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    int exit =
        run(
            "%s && '%s' -Djava.io.tmpdir='%s' -cp '%s' %s '%s'"
                .formatted(
                    mount,
                    java,
                    temporary,
                    System.getProperty("java.class.path"),
                    FullDisk.class.getName(),
                    disk));

    String said = Files.readString(folder.resolve("log"));
    System.out.print(said);
    assertThat(exit).as(said).isZero();
    assertThat(said).contains("sizes of disk, full at", "run.json", "SHA256SUMS", "ledger/e");
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
