package pingyi.benchmark.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import pingyi.audit.protect.ProtectedReader;
import pingyi.audit.protect.Role;
import pingyi.benchmark.Clock;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.read.HashList;
import pingyi.warehouse.read.KeptTables;
import pingyi.warehouse.read.Presentation;
import pingyi.warehouse.read.StoredRun;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.version.Warehouse;

/**
 * What printing a published version costs: all outputs of a version, and nothing else. With a
 * number of times it prints nothing, but makes a version of so many times as many branches.
 */
final class Outputs {
  private Outputs() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    StoredRun version = version(Path.of(arguments[0]));
    Path out = Files.createDirectories(Path.of(arguments[1]));
    if (arguments.length > 2) {
      RepeatedVersion.of(version, Integer.parseInt(arguments[2]), out);
    } else {
      print(version, out);
    }
  }

  /** The current version of a warehouse, or the version in a folder that holds one alone. */
  private static StoredRun version(Path place) throws IOException {
    Path list = place.resolve(HashList.FILE);
    return Files.exists(list)
        ? new RepeatedVersion("repeated", place, Digests.sha256(Files.readAllBytes(list)))
        : Warehouse.at(place, java.time.Clock.systemUTC()).current().orElseThrow();
  }

  private static void print(StoredRun version, Path out) throws IOException {
    long start = System.nanoTime();
    List<Path> written = new ArrayList<>();
    try (VersionReader reader = VersionReader.open(version)) {
      KeptTables tables = new KeptTables(reader);
      Presentation.Request request =
          new Presentation.Request(
              version.runId(),
              ProtectedReader.of(tables, Role.ANALYST),
              ProtectedReader.of(tables, Role.LEADERSHIP),
              out,
              Locale.SIMPLIFIED_CHINESE,
              null,
              Presentation.Wishes.NONE);
      for (Presentation presentation : ServiceLoader.load(Presentation.class)) {
        written.addAll(
            presentation.print(
                request, name -> System.err.printf("%7.1f s  %s%n", seconds(start), name)));
      }
    }
    for (Path file : written) {
      System.out.printf("%,15d bytes  %s%n", Files.size(file), out.relativize(file));
    }
    Clock.whole("printing");
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
