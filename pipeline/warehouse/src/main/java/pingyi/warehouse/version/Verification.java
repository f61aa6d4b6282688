package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pingyi.warehouse.read.StorageException;
import pingyi.warehouse.read.StoredTables;

/**
 * Looks at everything a warehouse holds and gathers everything that is wrong; it changes nothing
 * and stops at nothing. Where the chain, a list of hashes or a file is not as published, what rests
 * on it is not opened by an engine.
 */
public final class Verification {
  /** How far to look. */
  public enum Depth {
    /** The chain, all bytes by their hashes, all values by their digests. */
    HASHES,
    /** Also the checksums of Parquet's pages, and every row by the declaration of its table. */
    PAGES
  }

  /**
   * What was found.
   *
   * @param faults what is wrong; a sound warehouse has none
   * @param notes what is left of publishers that were cut off; never read, and no fault
   * @param versions the entries that could be read, oldest first
   * @param counts what was looked at
   */
  public record Report(
      List<Fault> faults, List<Fault> notes, List<Version> versions, Counts counts) {
    /** Copies the lists. */
    public Report {
      faults = List.copyOf(faults);
      notes = List.copyOf(notes);
      versions = List.copyOf(versions);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
      return faults.isEmpty();
    }
  }

  /** What was looked at: runs, files, tables with their rows, pages with and without a checksum. */
  public record Counts(
      long runs, long files, long tables, long rows, long pages, long pagesChecked) {
    Counts plus(Counts other) {
      return new Counts(
          runs + other.runs,
          files + other.files,
          tables + other.tables,
          rows + other.rows,
          pages + other.pages,
          pagesChecked + other.pagesChecked);
    }
  }

  private final Layout layout;
  private final Depth depth;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> notes = new ArrayList<>();

  private Verification(Layout layout, Depth depth) {
    this.layout = layout;
    this.depth = depth;
  }

  /** Verifies a warehouse on this machine. */
  public static Report of(Path root, Proofs proofs, Depth depth) {
    return new Verification(Layout.at(root), depth).run(proofs);
  }

  private Report run(Proofs proofs) {
    Counts counts = new Counts(0, 0, 0, 0, 0, 0);
    List<Version> versions = List.of();
    try {
      LedgerReading reading = LedgerReading.of(layout);
      versions = reading.versions();
      faults.addAll(reading.faults());
      checkReceipts(proofs.receipts(), versions);
      SignatureCheck signatures = new SignatureCheck(layout, proofs.keys());
      faults.addAll(signatures.faults(versions));
      checkLeftovers(versions);
      notes.addAll(signatures.leftovers(versions));
      Map<String, List<Version>> runs = new LinkedHashMap<>();
      versions.forEach(v -> runs.computeIfAbsent(v.runId(), id -> new ArrayList<>()).add(v));
      try (StoredTables tables = new StoredTables()) {
        for (List<Version> entries : runs.values()) {
          RunVerification run = new RunVerification(layout, tables, depth);
          counts = counts.plus(run.check(entries));
          faults.addAll(run.faults());
        }
      }
    } catch (StorageException e) {
      faults.add(new Fault(Fault.Kind.FORMAT, layout.place(), "", text(e)));
    } catch (IOException e) {
      faults.add(new Fault(Fault.Kind.UNREADABLE, layout.place(), "", text(e)));
    }
    return new Report(faults, notes, versions, counts);
  }

  private void checkReceipts(List<Receipt> receipts, List<Version> versions) {
    long last = versions.isEmpty() ? 0 : versions.get(versions.size() - 1).sequence();
    for (Receipt receipt : receipts) {
      String place = Layout.entry(receipt.sequence());
      if (receipt.sequence() > last) {
        faults.add(
            new Fault(
                Fault.Kind.RECEIPT_BEYOND,
                "receipt " + receipt.sequence(),
                place,
                last == 0 ? "no entry" : "entries up to " + last));
      }
      versions.stream()
          .filter(version -> version.sequence() == receipt.sequence())
          .filter(version -> !version.entrySha256().equals(receipt.entrySha256()))
          .forEach(
              version ->
                  faults.add(
                      new Fault(
                          Fault.Kind.RECEIPT_DIFFERS,
                          "receipt " + receipt.sequence(),
                          receipt.entrySha256(),
                          version.entrySha256() + " in " + place)));
    }
  }

  private void checkLeftovers(List<Version> versions) throws IOException {
    List<String> named = versions.stream().map(Version::runId).toList();
    List<String> unnamed =
        layout.content(Layout.RUNS).stream().filter(run -> !named.contains(run)).toList();
    // A publisher clears before it writes, so more than one means that entries were lost.
    List<Fault> into = unnamed.size() > 1 ? faults : notes;
    unnamed.forEach(run -> into.add(Fault.of(Fault.Kind.UNPUBLISHED, Layout.run(run))));
    for (String stage : layout.content(Layout.STAGING)) {
      notes.add(Fault.of(Fault.Kind.UNPUBLISHED, Layout.STAGING + "/" + stage));
    }
    if (!versions.isEmpty() && !layout.store().exists(Layout.CURRENT)) {
      notes.add(Fault.of(Fault.Kind.POINTER_MISSING, Layout.CURRENT));
    }
  }

  private static String text(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
