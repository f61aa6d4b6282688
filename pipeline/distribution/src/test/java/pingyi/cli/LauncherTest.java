package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    Files.writeString(folder.resolve("a.jar"), "classes");
    Files.writeString(target.resolve("embedded.classpath"), folder.resolve("a.jar").toString());
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

  @Test
  void shouldKeepTheClassArchiveOfAWholeRunAlone() throws Exception {
    Path launcher = folder.resolve("the house/pingyi");
    Path target = folder.resolve("the house/pipeline/distribution/target");
    Files.writeString(
        folder.resolve("jdk/bin/java"),
        """
        #!/bin/sh
        printf '%s\\n' "$@"
        for argument in "$@"; do
          case $argument in
            -XX:ArchiveClassesAtExit=*) echo classes >"${argument#*=}" ;;
            -Dpingyi.whole-run=*) if [ -n "$WHOLE" ]; then : >"${argument#*=}"; fi ;;
          esac
        done
        """);

    start(launcher, Map.of(), "run", "--help");
    assertThat(archives(target)).isEmpty();
    start(launcher, Map.of("WHOLE", "yes"), "run");
    assertThat(archives(target)).hasSize(1);
    assertThat(start(launcher, Map.of(), "check"))
        .contains("-XX:SharedArchiveFile=" + archives(target).get(0));

    Files.writeString(folder.resolve("a.jar"), "another build");
    assertThat(start(launcher, Map.of(), "check")).doesNotContain("SharedArchiveFile");
    start(launcher, Map.of("WHOLE", "yes"), "run");
    assertThat(archives(target)).as("the stale one is gone").hasSize(1);
  }

  @Test
  void shouldNotEndWithoutAWordWhereThereIsNoJava() throws Exception {
    Path nowhere = folder.resolve("no/such/jdk");
    Process process =
        process(
            folder.resolve("the house/pingyi"), Map.of("JAVA_HOME", nowhere.toString()), "check");

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains(nowhere + "/bin/java");
    assertThat(process.waitFor()).isNotZero();
  }

  @Test
  void shouldEndItsJavaWhenItIsAskedToEnd() throws Exception {
    Path ended = folder.resolve("ended");
    Path begun = folder.resolve("begun");
    Files.writeString(
        folder.resolve("jdk/bin/java"),
        """
        #!/bin/sh
        trap 'echo ended >"%s"; exit 143' TERM
        : >"%s"
        for second in 1 2 3 4 5 6 7 8 9 10; do sleep 1; done
        """
            .formatted(ended, begun));

    Process run = process(folder.resolve("the house/pingyi"), Map.of(), "run");
    while (run.isAlive() && !Files.exists(begun)) {
      Thread.sleep(20);
    }
    run.destroy();

    assertThat(run.waitFor()).isEqualTo(143);
    assertThat(ended).as("the Java heard it, and was waited for").hasContent("ended");
  }

  @Test
  void shouldStartAgainWithWhatTheJavaAsksFor() throws Exception {
    Path launcher = folder.resolve("the house/pingyi");
    Files.writeString(
        folder.resolve("jdk/bin/java"),
        """
        #!/bin/sh
        echo "start: $*"
        case "$*" in
          *pingyi.relaunch=compiler,spark*) exit 90 ;;
          *pingyi.relaunch=compiler*) exit 91 ;;
        esac
        """);

    List<String> starts = start(launcher, Map.of(), "run").lines().toList();

    assertThat(starts).hasSize(3);
    assertThat(starts.get(0)).contains("TieredStopAtLevel=1").doesNotContain("b.jar");
    assertThat(starts.get(1)).contains("TieredStopAtLevel=1", "b.jar");
    assertThat(starts.get(2)).doesNotContain("TieredStopAtLevel").contains("b.jar");
    assertThat(start(launcher, Map.of(), "generate")).doesNotContain("TieredStopAtLevel");
  }

  @Test
  void shouldHandOnWhatTheJavaSays() throws Exception {
    Files.writeString(folder.resolve("jdk/bin/java"), "#!/bin/sh\ncat; exit 65\n");

    for (String command : List.of("run", "sql")) {
      Process process = process(folder.resolve("the house/pingyi"), Map.of(), command);
      process.getOutputStream().write("typed".getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      assertThat(process.getInputStream().readAllBytes()).asString().isEqualTo("typed");
      assertThat(process.waitFor()).isEqualTo(65);
    }
  }

  private static List<Path> archives(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.toString().contains(".jsa")).toList();
    }
  }

  private String start(Path launcher, Map<String, String> environment) throws Exception {
    return start(launcher, environment, "check", "大 学");
  }

  private String start(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    Process process = process(launcher, environment, arguments);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private Process process(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().putAll(environment);
    return builder.start();
  }
}
