package pingyi.warehouse.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the accepted one; {@code -Dgolden=accept} accepts the new one. */
public final class Golden {
  private Golden() {}

  /** Compares; the file is relative to the module. */
  public static void check(Path file, String text) throws IOException {
    if ("accept".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    }
    assertThat(file).exists();
    assertThat(text).as("%s; -Dgolden=accept rewrites it", file).isEqualTo(Files.readString(file));
  }
}
