package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job through its command: publish, ask, run again, be killed. */
class MainJobTest {
  @TempDir Path folder;

  @Test
  void shouldPublishAnswerAndLeaveTheSameBytesTheNextTime() throws IOException {
    Path workspace = PublishedSample.of("university");

    CommandRun answer =
        CommandRun.of(
            "sql",
            "SELECT count(*) AS n FROM branch_year_score WHERE review_year = 2021",
            "--format",
            "csv",
            "--warehouse",
            workspace.resolve("out/warehouse").toString());
    assertThat(answer.text().lines()).contains("n", "22");
    assertOutputs(workspace.resolve("out"));

    CommandRun again =
        CommandRun.of("run", workspace.toString(), "--out", folder.resolve("again").toString());

    assertThat(again.code()).as(again.text()).isZero();
    assertThat(sums(folder.resolve("again"))).isEqualTo(sums(workspace.resolve("out")));
    for (String output : List.of("briefing.pptx", "workbook.xlsx", "site/index.html", "run.json")) {
      assertThat(folder.resolve("again").resolve(output))
          .hasSameBinaryContentAs(workspace.resolve("out").resolve(output));
    }

    CommandRun unchanged = CommandRun.of("run", workspace.toString());

    assertThat(unchanged.code()).as(unchanged.text()).isZero();
    assertThat(unchanged.text()).contains("不重新计算");
  }

  @Test
  void shouldLeaveTheSameBytesInEveryTimeZoneAndLanguage() {
    Path workspace = PublishedSample.of("university");
    TimeZone zone = TimeZone.getDefault();
    Locale language = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      Path again = folder.resolve("again");
      assertThat(CommandRun.of("run", workspace.toString(), "--out", again.toString()).code())
          .isZero();

      for (String output :
          List.of("briefing.pptx", "workbook.xlsx", "quarantine.xlsx", "site/index.html")) {
        assertThat(again.resolve(output))
            .hasSameBinaryContentAs(workspace.resolve("out").resolve(output));
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(language);
    }
  }

  @Test
  void shouldLeaveTheOldVersionWholeWhenTheRunIsKilled() throws Exception {
    Path workspace = CommandRun.copyOf("university", folder);
    assertThat(CommandRun.of("run", workspace.toString()).code()).isZero();
    Path warehouse = workspace.resolve("out/warehouse");
    String before = Files.readString(warehouse.resolve("current"));
    Path report = workspace.resolve("reports/2024/another.txt");
    Files.writeString(report, "另一份报告", StandardCharsets.UTF_8);

    Process run = startRun(workspace, "-Dpingyi.crash.at=RUN_MOVED");
    assertThat(run.waitFor(3, TimeUnit.MINUTES)).isTrue();

    assertThat(run.exitValue()).as(Files.readString(folder.resolve("log"))).isEqualTo(137);
    assertThat(Files.readString(warehouse.resolve("current"))).isEqualTo(before);
    CommandRun answer =
        CommandRun.of(
            "sql",
            "SELECT count(*) AS n FROM publication",
            "--format",
            "csv",
            "--warehouse",
            warehouse.toString());
    assertThat(answer.text().lines()).contains("1");

    CommandRun next = CommandRun.of("run", workspace.toString());
    assertThat(next.code()).as(next.text()).isZero();
    assertThat(next.text()).contains("第 2 版");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[2/4]", "[3/4]"})
  void shouldTakeUnfinishedWorkAwayWhenItIsToldToStop(String stage) throws Exception {
    Path workspace = CommandRun.copyOf("university", folder);
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    Process run = startRun(workspace, "-Djava.io.tmpdir=" + temporary);
    Path log = folder.resolve("log");
    while (run.isAlive() && !Files.readString(log).contains(stage)) {
      Thread.sleep(20);
    }

    run.destroy();

    assertThat(run.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(run.exitValue()).as(Files.readString(log)).isEqualTo(143);
    assertThat(Files.readString(log)).contains("已中断");
    assertThat(names(temporary)).noneMatch(name -> name.matches("pingyi-\\d+"));
    assertThat(names(workspace.resolve("out")))
        .noneMatch(name -> name.startsWith(".printing") || name.startsWith(".storing"));
  }

  private Process startRun(Path workspace, String property) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            property,
            "pingyi.cli.Main",
            "run",
            workspace.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(each -> each.getFileName().toString()).toList();
    }
  }

  private static void assertOutputs(Path out) throws IOException {
    for (String output :
        List.of(
            "briefing.pptx", "workbook.xlsx", "quarantine.xlsx", "site/index.html", "run.json")) {
      assertThat(out.resolve(output)).isNotEmptyFile();
    }
    try (Stream<Path> charts = Files.list(out.resolve("charts"))) {
      assertThat(charts.count()).isGreaterThanOrEqualTo(6);
    }
  }

  private static String sums(Path out) throws IOException {
    try (Stream<Path> runs = Files.list(out.resolve("warehouse/runs"))) {
      return Files.readString(runs.findFirst().orElseThrow().resolve("SHA256SUMS"));
    }
  }
}
