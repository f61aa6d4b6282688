package pingyi.warehouse.sample;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.version.Publication;
import pingyi.warehouse.version.PublishRequest;
import pingyi.warehouse.version.RowTotals;
import pingyi.warehouse.version.RunFacts;
import pingyi.warehouse.version.Warehouse;

/** Publishes sample tables. */
public final class SampleWarehouse {
  /** The time at which all samples are published. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

  private SampleWarehouse() {}

  /** The request that announces these tables. */
  public static PublishRequest request(String runId, TableSet tables) {
    RunFacts facts = new RunFacts("a".repeat(64), "0.1.0", "embedded", new RowTotals(10, 7, 2, 1));
    return PublishRequest.of(runId, facts, ParquetSample.rows(tables), "季度发布");
  }

  /** Publishes them. */
  public static Publication publish(Path root, String runId, TableSet tables) {
    return Warehouse.at(root, CLOCK)
        .publish(request(runId, tables), data -> ParquetSample.write(tables, data));
  }
}
