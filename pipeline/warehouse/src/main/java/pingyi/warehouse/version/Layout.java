package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pingyi.warehouse.read.StorageException;

/** Where things stand in a warehouse. */
record Layout(Store store) {
  static final String FORMAT = "FORMAT";
  static final String LOCK = "lock";
  static final String STAGING = "staging";
  static final String RUNS = "runs";
  static final String LEDGER = "ledger";

  /** A hint for people and a guard against a ledger whose newest entries were cut off. */
  static final String CURRENT = "current";

  /** The number and hash of the newest line of the access log. */
  static final String ACCESS_LOG_HEAD = "access-log/head";

  private static final String TEXT = "pingyi-warehouse 1\n";
  private static final Set<String> OWN = Set.of(LOCK, STAGING, RUNS, LEDGER, CURRENT);

  static Layout at(Path root) {
    return new Layout(new LocalStore(root));
  }

  /** The folder of a run. */
  static String run(String runId) {
    return RUNS + "/" + runId;
  }

  /** The file of an entry. */
  static String entry(long sequence) {
    return LEDGER + "/%010d.json".formatted(sequence);
  }

  /** The file of an entry's signature. */
  static String signature(long sequence) {
    return LEDGER + "/%010d.sig".formatted(sequence);
  }

  /** Where a run's folder is on this machine. */
  Path folder(String runId) {
    return store.local(run(runId));
  }

  /** A path on this machine as it is told to people: relative, with forward slashes. */
  String relative(Path path) {
    return store.local("").relativize(path).toString().replace('\\', '/');
  }

  /** The warehouse, for people. */
  String place() {
    return store.told("");
  }

  /** The names in a folder; none where it is not there. */
  List<String> content(String folder) throws IOException {
    try {
      return store.list(folder);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** The newest line of the access log, by its number and hash; empty where there is no log. */
  Optional<String> accessLogHead() throws IOException {
    try {
      byte[] head = store.read(ACCESS_LOG_HEAD);
      return Optional.of(new String(head, StandardCharsets.ISO_8859_1).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Whether a warehouse was begun here; refuses one of another format. */
  boolean begun() throws IOException {
    String found;
    try {
      found = new String(store.read(FORMAT), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return false;
    }
    if (!found.equals(TEXT)) {
      throw new StorageException(
          "%s says \"%s\", and this program reads only \"%s\". Use the version of Pingyi that wrote it."
              .formatted(store.told(FORMAT), found.strip(), TEXT.strip()));
    }
    return true;
  }

  /** Makes the folder; refused where something else lives. */
  void open() throws IOException {
    store.makeFolder("");
    List<String> foreign =
        store.list("").stream()
            .filter(name -> !OWN.contains(name) && !name.endsWith(".tmp"))
            .toList();
    if (!begun() && !foreign.isEmpty()) {
      throw new StorageException(
          "%s is no warehouse and not empty (%s). Choose an empty folder with --warehouse."
              .formatted(place(), foreign.get(0)));
    }
  }

  /** Makes what is missing. The format comes last: with it the ledger folder must be there. */
  void begin() throws IOException {
    if (begun()) {
      return;
    }
    for (String folder : List.of(STAGING, RUNS, LEDGER)) {
      store.makeFolder(folder);
    }
    store.replace(FORMAT, TEXT.getBytes(StandardCharsets.UTF_8));
  }
}
