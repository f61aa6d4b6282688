package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pingyi.warehouse.read.StorageException;

/** Where things stand in a warehouse. */
record Layout(Path root) {
  private static final String FORMAT = "pingyi-warehouse 1\n";
  private static final Set<String> OWN =
      Set.of("lock", "staging", "runs", "ledger", "FORMAT.tmp", "current", "current.tmp");

  Path format() {
    return root.resolve("FORMAT");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path staging() {
    return root.resolve("staging");
  }

  Path runs() {
    return root.resolve("runs");
  }

  Path run(String runId) {
    return runs().resolve(runId);
  }

  Path ledger() {
    return root.resolve("ledger");
  }

  Path entry(long sequence) {
    return ledger().resolve("%010d.json".formatted(sequence));
  }

  /** A hint for people and a guard against a ledger whose newest entries were cut off. */
  Path current() {
    return root.resolve("current");
  }

  /** Whether a warehouse was begun here; refuses one of another format. */
  boolean begun() throws IOException {
    if (!Files.exists(format())) {
      return false;
    }
    String found = new String(Files.readAllBytes(format()), StandardCharsets.UTF_8);
    if (!found.equals(FORMAT)) {
      throw new StorageException(
          "%s says \"%s\", and this program reads only \"%s\". Use the version of Pingyi that wrote it."
              .formatted(format(), found.strip(), FORMAT.strip()));
    }
    return true;
  }

  /** Makes the folder; refused where something else lives. */
  void open() throws IOException {
    Files.createDirectories(root);
    List<String> foreign;
    try (Stream<Path> content = Files.list(root)) {
      foreign =
          content.map(path -> path.getFileName().toString()).filter(n -> !OWN.contains(n)).toList();
    }
    if (!begun() && !foreign.isEmpty()) {
      throw new StorageException(
          "%s is no warehouse and not empty (%s). Choose an empty folder with --warehouse."
              .formatted(root, foreign.get(0)));
    }
  }

  /** Makes what is missing. The format comes last: with it the ledger folder must be there. */
  void begin() throws IOException {
    if (begun()) {
      return;
    }
    for (Path folder : List.of(staging(), runs(), ledger())) {
      Files.createDirectories(folder);
    }
    replace(format(), FORMAT);
  }

  /** A path as it is told to people: relative to the warehouse, with forward slashes. */
  String relative(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** Replaces a small file as a whole. */
  void replace(Path file, String text) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Disk.write(temporary, text.getBytes(StandardCharsets.UTF_8));
    CrashPoint.HINT_WRITTEN.reached();
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    Disk.forceFolder(root);
  }
}
