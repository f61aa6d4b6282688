package pingyi.audit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
  @TempDir Path folder;

  @Test
  void shouldContinueTheLineBeforeHoweverLongItIs() throws IOException {
    for (int length : List.of(0, 10, 4_000, 4_096, 5_000, 3, 70_000, 1)) {
      add("2026-03-01T08:00:00Z", "评".repeat(length));
    }
    assertThat(Files.readAllLines(folder.resolve("20260301.jsonl"))).hasSize(8);
    assertThat(AccessLog.faults(folder, Map.of())).isEmpty();
  }

  @Test
  void shouldContinueOverMidnight() throws IOException {
    add("2026-03-01T23:59:59Z", "before");
    add("2026-03-02T00:00:00Z", "after");
    assertThat(Files.readString(folder.resolve("20260302.jsonl"))).startsWith("{\"seq\":2,");
    assertThat(AccessLog.faults(folder, Map.of())).isEmpty();
  }

  private void add(String moment, String sql) throws IOException {
    Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    new AccessLog(folder, clock).add(JsonNodeFactory.instance.objectNode().put("sql", sql));
  }
}
