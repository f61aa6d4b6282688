package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.read.HashList;

/** Reads the whole chain and gathers everything that is wrong with it. */
final class LedgerReading {
  private static final Pattern POINTER = Pattern.compile("(\\d{1,18}) ([0-9a-f]{12})\\n");
  private static final Pattern ENTRY = Pattern.compile("\\d{10}\\.json");

  private final Layout layout;
  private final List<Version> versions = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private LedgerReading(Layout layout) {
    this.layout = layout;
  }

  /** Reads the chain of a warehouse; nothing where none was begun. */
  static LedgerReading of(Layout layout) throws IOException {
    LedgerReading reading = new LedgerReading(layout);
    if (layout.begun()) {
      // The pointer is read first: it is written after the entry, so an honest one is never ahead.
      Optional<String> pointer = reading.pointer();
      reading.readEntries();
      pointer.ifPresent(reading::checkPointer);
    }
    return reading;
  }

  /** The entries that could be read, oldest first. */
  List<Version> versions() {
    return List.copyOf(versions);
  }

  /** What is wrong, in the order of the chain. */
  List<Fault> faults() {
    return List.copyOf(faults);
  }

  private void readEntries() throws IOException {
    TreeSet<String> names = names();
    long sequence = 0;
    String previous = Ledger.NO_ENTRY;
    Instant earliest = Instant.MIN;
    Set<String> published = new HashSet<>();
    for (String name : names) {
      String file = Layout.LEDGER + "/" + name;
      if (!ENTRY.matcher(name).matches()) {
        faults.add(Fault.of(Fault.Kind.ENTRY_FOREIGN, file));
        continue;
      }
      long place = Long.parseLong(name.substring(0, 10));
      for (sequence++; sequence < place; sequence++) {
        faults.add(new Fault(Fault.Kind.ENTRY_MISSING, Layout.entry(sequence), "", name));
        previous = "";
      }
      byte[] bytes = layout.store().read(file);
      LedgerEntry entry = parse(file, bytes);
      if (entry != null) {
        check(file, entry, place, previous);
        checkOrder(file, entry, earliest, published);
        earliest = entry.publishedAt();
        checkRun(file, entry);
        versions.add(new Version(entry, Digests.sha256(bytes), layout.folder(entry.runId())));
      }
      previous = Digests.sha256(bytes);
    }
  }

  private @Nullable LedgerEntry parse(String file, byte[] bytes) {
    try {
      return LedgerText.read(bytes);
    } catch (IOException e) {
      add(Fault.Kind.ENTRY_UNREADABLE, file, "", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void check(String file, LedgerEntry entry, long place, String previous) {
    if (entry.sequence() != place) {
      add(Fault.Kind.ENTRY_MISPLACED, file, "entry " + place, "entry " + entry.sequence());
    } else if (!previous.isEmpty() && !entry.previous().equals(previous)) {
      add(Fault.Kind.CHAIN_BROKEN, file, previous, entry.previous());
    }
  }

  private void checkOrder(String file, LedgerEntry entry, Instant earliest, Set<String> published) {
    if (entry.publishedAt().isBefore(earliest)) {
      add(Fault.Kind.TIME_REVERSED, file, "not before " + earliest, entry.publishedAt().toString());
    }
    if (entry.kind() == LedgerEntry.Kind.PUBLISH) {
      published.add(entry.runId());
    } else if (!published.contains(entry.runId())) {
      add(Fault.Kind.ENTRY_BASELESS, file, "", entry.runId());
    }
  }

  private void checkRun(String file, LedgerEntry entry) throws IOException {
    String list = Layout.run(entry.runId()) + "/" + HashList.FILE;
    try {
      String found = Digests.sha256(layout.store().read(list));
      if (!found.equals(entry.manifestSha256())) {
        add(Fault.Kind.HASHES_ALTERED, list, entry.manifestSha256() + " by " + file, found);
      }
    } catch (NoSuchFileException e) {
      add(Fault.Kind.RUN_MISSING, list, "", file + " names it");
    }
  }

  private TreeSet<String> names() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try {
      layout.store().list(Layout.LEDGER).stream()
          .filter(name -> !name.endsWith(".tmp") && !name.endsWith(".sig"))
          .forEach(names::add);
    } catch (NoSuchFileException e) {
      faults.add(Fault.of(Fault.Kind.LEDGER_MISSING, Layout.LEDGER));
    }
    return names;
  }

  private Optional<String> pointer() throws IOException {
    try {
      // Bytes and not text: a damaged pointer need not be UTF-8.
      return Optional.of(
          new String(layout.store().read(Layout.CURRENT), StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private void checkPointer(String pointer) {
    Matcher matcher = POINTER.matcher(pointer);
    if (!matcher.matches()) {
      add(Fault.Kind.POINTER_UNREADABLE, Layout.CURRENT, "", pointer.strip());
      return;
    }
    long sequence = Long.parseLong(matcher.group(1));
    long last = versions.isEmpty() ? 0 : versions.get(versions.size() - 1).sequence();
    if (sequence < 1 || sequence > last) {
      add(
          Fault.Kind.TAIL_CUT,
          Layout.CURRENT,
          "entry " + sequence,
          last == 0 ? "no entry" : "entries up to " + last);
      return;
    }
    versions.stream()
        .filter(version -> version.sequence() == sequence)
        .filter(version -> !version.runId().equals(matcher.group(2)))
        .forEach(
            version ->
                add(
                    Fault.Kind.POINTER_DIFFERS,
                    Layout.CURRENT,
                    version.runId() + " for entry " + sequence,
                    matcher.group(2)));
  }

  private void add(Fault.Kind kind, String file, String expected, String found) {
    faults.add(new Fault(kind, file, expected, found));
  }
}
