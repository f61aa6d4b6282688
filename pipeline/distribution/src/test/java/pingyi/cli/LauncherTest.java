package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher by itself, with a Java that only says how it was started. */
class LauncherTest {
  @TempDir Path folder;

  @BeforeEach
  void install() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(here.resolve("pingyi"))) {
      here = here.getParent();
    }
    Path home = Files.createDirectories(folder.resolve("the house"));
    Path target = Files.createDirectories(home.resolve("pipeline/distribution/target"));
    Files.createDirectories(home.resolve("dashboards"));
    Files.createFile(home.resolve("pom.xml"));
    Files.copy(here.resolve("pingyi"), home.resolve("pingyi"));
    assertThat(home.resolve("pingyi").toFile().setExecutable(true)).isTrue();
    Files.writeString(target.resolve("embedded.classpath"), "a.jar");
    Files.writeString(target.resolve("spark.classpath"), "b.jar");
    Files.createFile(target.resolve("built"));
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$LC_ALL\"; printf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void shouldFindItsHouseThroughLinks() throws Exception {
    Files.createSymbolicLink(folder.resolve("one"), Path.of("the house/pingyi"));
    Path link = Files.createSymbolicLink(folder.resolve("two"), folder.resolve("one"));

    assertThat(start(link, Map.of())).contains("-Dpingyi.home=" + folder.resolve("the house"));
  }

  @Test
  void shouldReadChineseNamesUnderAnyLocale() throws Exception {
    String started = start(folder.resolve("the house/pingyi"), Map.of("LC_ALL", "POSIX"));

    assertThat(started).startsWith("C.UTF-8").contains("check").contains("大 学");
  }

  private String start(Path launcher, Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("bash", launcher.toString(), "check", "大 学")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
