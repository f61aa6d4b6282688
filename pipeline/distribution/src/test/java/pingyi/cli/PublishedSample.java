package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import pingyi.endtoend.Scratch;

/** Copies of samples that the main job has published once, for tests that only read them. */
final class PublishedSample {
  private static final Map<String, Path> PUBLISHED = new HashMap<>();

  private PublishedSample() {}

  /** The workspace; its outputs lie in {@code out}, and it must be left as it is. */
  static synchronized Path of(String sample) {
    return PUBLISHED.computeIfAbsent(sample, PublishedSample::publish);
  }

  /** The warehouse of that workspace. */
  static Path warehouseOf(String sample) {
    return of(sample).resolve("out/warehouse");
  }

  private static Path publish(String sample) {
    Path workspace = CommandRun.copyOf(sample, Scratch.folder("pingyi-published"));
    CommandRun run = CommandRun.of("run", workspace.toString());
    assertThat(run.code()).as(run.text()).isZero();
    assertThat(run.text()).contains("行数核对").contains("合计").contains("第 1 版");
    return workspace;
  }
}
