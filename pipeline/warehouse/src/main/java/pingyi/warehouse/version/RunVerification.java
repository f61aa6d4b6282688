package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.DamagedVersionException;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.read.HashList;
import pingyi.warehouse.read.PageChecksums;
import pingyi.warehouse.read.StoredTables;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/** Looks at one run: its files, what it says of itself, and its tables. */
final class RunVerification {
  private static final Verification.Counts NOTHING = new Verification.Counts(0, 0, 0, 0, 0, 0);
  private static final String DESCRIPTION = "run.json";

  private final Layout layout;
  private final StoredTables stored;
  private final Verification.Depth depth;
  private final List<Fault> faults = new ArrayList<>();

  RunVerification(Layout layout, StoredTables stored, Verification.Depth depth) {
    this.layout = layout;
    this.stored = stored;
    this.depth = depth;
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  /**
   * Checks the run that some entries name.
   *
   * @param entries at least one, oldest first
   */
  Verification.Counts check(List<Version> entries) throws IOException {
    Version version = entries.get(0);
    Path folder = version.folder();
    Path list = folder.resolve(HashList.FILE);
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(list);
    } catch (NoSuchFileException e) {
      return NOTHING; // The reading of the ledger has said so.
    }
    HashList hashes;
    try {
      hashes = HashList.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      add(Fault.Kind.HASHES_UNREADABLE, list, "", String.valueOf(e.getMessage()));
      return NOTHING;
    }
    if (new LedgerHistory(entries).purged(version.runId())) {
      for (String rest : new Purge(layout).remaining(version.runId())) {
        add(Fault.Kind.PURGE_UNFINISHED, folder.resolve(rest), "", "");
      }
      return new Verification.Counts(1, 0, 0, 0, 0, 0);
    }
    boolean vouched = Digests.sha256(bytes).equals(version.manifestSha256());
    Set<String> sound = checkFiles(folder, hashes);
    Verification.Counts counts = new Verification.Counts(1, hashes.hashes().size(), 0, 0, 0, 0);
    // What nobody vouches for is not opened: a crafted file could do more than be wrong.
    if (!vouched) {
      return counts;
    }
    if (sound.contains(DESCRIPTION)) {
      checkDescription(folder.resolve(DESCRIPTION), entries);
    }
    return counts.plus(checkTables(version, hashes, sound));
  }

  private Set<String> checkFiles(Path folder, HashList hashes) throws IOException {
    Set<String> sound = new TreeSet<>();
    for (Map.Entry<String, String> listed : hashes.hashes().entrySet()) {
      Path file = folder.resolve(listed.getKey());
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        add(Fault.Kind.FILE_MISSING, file, listed.getValue(), "nothing");
      } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        add(Fault.Kind.FILE_NOT_PLAIN, file, "", "");
      } else {
        checkHash(file, listed, sound);
      }
    }
    for (String present : HashList.names(folder)) {
      if (!hashes.hashes().containsKey(present)) {
        add(Fault.Kind.FILE_EXTRA, folder.resolve(present), "", "");
      }
    }
    return sound;
  }

  private void checkHash(Path file, Map.Entry<String, String> listed, Set<String> sound) {
    try {
      String found = Digests.sha256(file);
      if (found.equals(listed.getValue())) {
        sound.add(listed.getKey());
      } else {
        add(Fault.Kind.FILE_ALTERED, file, listed.getValue(), found);
      }
    } catch (IOException e) {
      add(Fault.Kind.UNREADABLE, file, "", String.valueOf(e.getMessage()));
    }
  }

  // The run and the entry say the same things twice, each under the guard of another hash. Where
  // the chain is broken this tells which of two entries was altered.
  private void checkDescription(Path description, List<Version> entries) throws IOException {
    Map<String, @Nullable Object> run = JsonText.read(Files.readAllBytes(description));
    for (Version version : entries) {
      Map<String, @Nullable Object> entry = JsonText.read(LedgerText.write(version.entry()));
      run.forEach(
          (member, value) -> {
            if (!Objects.equals(value, entry.get(member))) {
              add(
                  Fault.Kind.ENTRY_ALTERED,
                  layout.store().local(Layout.entry(version.sequence())),
                  member + " " + brief(value, entry.get(member)),
                  brief(entry.get(member), value));
            }
          });
    }
  }

  private static String brief(@Nullable Object value, @Nullable Object other) {
    if (value instanceof Map<?, ?> members && other instanceof Map<?, ?> others) {
      return members.entrySet().stream()
          .filter(member -> !Objects.equals(member.getValue(), others.get(member.getKey())))
          .map(String::valueOf)
          .findFirst()
          .orElse("nothing");
    }
    return String.valueOf(value);
  }

  private Verification.Counts checkTables(Version version, HashList hashes, Set<String> sound) {
    Map<String, List<String>> files = new TreeMap<>();
    for (String name : hashes.hashes().keySet()) {
      String[] parts = name.split("/");
      if (parts.length > 2 && parts[0].equals("data") && name.endsWith(".parquet")) {
        files.computeIfAbsent(parts[1], table -> new ArrayList<>()).add(name);
      }
    }
    Verification.Counts counts = NOTHING;
    Set<String> tables = new TreeSet<>(files.keySet());
    tables.addAll(version.entry().tables().keySet());
    for (String table : tables) {
      List<String> names = files.get(table);
      TableFacts facts = version.entry().tables().get(table);
      if (names == null || facts == null) {
        String where = facts == null ? "the ledger" : "the files";
        add(Fault.Kind.TABLE_MISSING, version.folder().resolve("data/" + table), "", where);
      } else if (sound.containsAll(names)) {
        List<Path> paths = names.stream().map(version.folder()::resolve).toList();
        counts = counts.plus(checkTable(table, paths, facts));
      }
    }
    return counts;
  }

  private Verification.Counts checkTable(String table, List<Path> files, TableFacts facts) {
    Path place = Objects.requireNonNull(files.get(0).getParent());
    try {
      StoredTables.Held held = stored.held(files, facts.digest());
      if (held.rows() != facts.rows()) {
        add(Fault.Kind.TABLE_ROWS, place, facts.rows() + " rows", held.rows() + " rows");
      }
      if (!held.digest().equals(facts.digest())) {
        add(Fault.Kind.TABLE_DIGEST, place, facts.digest(), held.digest());
      }
      Verification.Counts counts = new Verification.Counts(0, 0, 1, held.rows(), 0, 0);
      return depth == Verification.Depth.PAGES ? counts.plus(checkDeep(table, files)) : counts;
    } catch (DamagedVersionException e) {
      add(Fault.Kind.UNREADABLE, place, "", String.valueOf(e.getMessage()));
      return NOTHING;
    }
  }

  private Verification.Counts checkDeep(String table, List<Path> files) {
    TableSchema<?> schema = DECLARED.get(table);
    if (schema != null) {
      for (String broken : stored.broken(schema, files)) {
        add(Fault.Kind.TABLE_INVALID, files.get(0).getParent(), "", broken);
      }
    }
    Verification.Counts counts = NOTHING;
    for (Path file : files) {
      try {
        PageChecksums.Result pages = stored.pages(file);
        counts = counts.plus(new Verification.Counts(0, 0, 0, 0, pages.pages(), pages.checked()));
        if (pages.damaged() > 0) {
          add(Fault.Kind.PAGE_DAMAGED, file, "", pages.damaged() + " of " + pages.pages());
        }
      } catch (IOException e) {
        add(Fault.Kind.UNREADABLE, file, "", String.valueOf(e.getMessage()));
      }
    }
    return counts;
  }

  private static final Map<String, TableSchema<?>> DECLARED = declared();

  private static Map<String, TableSchema<?>> declared() {
    Map<String, TableSchema<?>> declared = new HashMap<>();
    for (Class<? extends Record> table : Tables.all()) {
      TableSchema<?> schema = TableSchema.of(table);
      declared.put(schema.name(), schema);
    }
    return declared;
  }

  private void add(Fault.Kind kind, Path file, String expected, String found) {
    faults.add(new Fault(kind, layout.relative(file), expected, found));
  }
}
