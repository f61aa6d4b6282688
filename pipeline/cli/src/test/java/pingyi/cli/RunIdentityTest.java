package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

  private static SourceFile file(String path, String sha256) {
    return new SourceFile("f", path, "record", "csv", sha256, 1, "UTF-8", null, "read", null, null);
  }
}
