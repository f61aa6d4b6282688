package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.recognised.Organization;

/** A publisher in a process of its own, which a test may end at any step. */
final class PublisherProcess {
  static final int BUSY = 75;

  private PublisherProcess() {}

  /** Publishes one small table; the arguments are root, run id and number of rows. */
  public static void main(String[] arguments) {
    TableSet tables = tables(Integer.parseInt(arguments[2]));
    try {
      SampleWarehouse.publish(Path.of(arguments[0]), arguments[1], tables);
    } catch (WarehouseBusyException e) {
      System.exit(BUSY);
    }
  }

  static TableSet tables(int rows) {
    return new TableSet().put(Organization.class, SampleRows.of(Organization.class, rows));
  }

  /** Starts one; the folder beside the root is its own too. */
  static Process start(Path root, String runId, int rows, String... settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    // A killed process leaves DuckDB's library behind, so it unpacks it where the test cleans up.
    Path temporary = Files.createDirectories(root.resolveSibling("temporary"));
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of(settings));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(PublisherProcess.class.getName(), root.toString(), runId, "" + rows));
    Path log = Files.createTempFile(temporary, "publisher", ".log");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
