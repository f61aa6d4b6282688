package pingyi.dashboards.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {
  @Test
  void shouldShowEverySignWeUse() {
    String signs = "“”①％‰×→—…▲▼−✓✗机关第二党支部书记述职评议";

    assertThat(Fonts.regular(12).canDisplayUpTo("“”①％‰×→—…▲▼−机关第二党支部述职评议")).isEqualTo(-1);
    assertThat(Fonts.bold(12).canDisplayUpTo(signs.replaceAll("[✓✗]", ""))).isEqualTo(-1);
  }

  @Test
  void shouldExtractOnceAndUseAgain(@TempDir Path parent) throws IOException {
    FontCache first = FontCache.open(parent);
    var time = Files.getLastModifiedTime(first.regular());
    FontCache second = FontCache.open(parent);

    assertThat(second).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(second.regular())).isEqualTo(time);
    try (var files = Files.list(first.directory())) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void shouldNotTrustADirectoryThatOthersCanWrite(@TempDir Path parent) throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path directory = FontCache.open(parent).directory();
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(FontCache.open(parent).directory()).isNotEqualTo(directory);
  }

  @Test
  void shouldDrawWithoutAnySystemFont(@TempDir Path empty) throws Exception {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"));
    Path config = empty.resolve("fonts.conf");
    Files.writeString(
        config,
        "<?xml version=\"1.0\"?><fontconfig><dir>"
            + Files.createDirectory(empty.resolve("none"))
            + "</dir><cachedir>"
            + empty.resolve("cache")
            + "</cachedir></fontconfig>");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WithoutSystemFonts.class.getName(),
                empty.resolve("out").toString()));
    builder.environment().put("FONTCONFIG_FILE", config.toString());
    builder.redirectErrorStream(true).redirectOutput(empty.resolve("log").toFile());
    Process process = builder.start();

    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(empty.resolve("log"))).isZero();
    assertThat(empty.resolve("out/heat-22.png")).isNotEmptyFile();
  }

  /** Runs in a process of its own, for AWT looks for fonts only once. */
  static final class WithoutSystemFonts {
    public static void main(String[] arguments) throws IOException {
      new ChartPrinter().print(FictionalFigures.all(), Path.of(arguments[0]));
    }
  }
}
