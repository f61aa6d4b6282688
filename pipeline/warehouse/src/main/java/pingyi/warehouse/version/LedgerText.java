package pingyi.warehouse.version;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ledger entries and run descriptions as the JSON that is stored. */
final class LedgerText {
  private LedgerText() {}

  /** The bytes of {@code run.json}: no clock, host, user or path. */
  static byte[] run(String runId, RunFacts facts, SortedMap<String, TableFacts> tables) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("run_id", runId);
    putFacts(object, facts);
    object.put("tables", tables(tables));
    return JsonText.write(object);
  }

  /** The bytes of an entry. */
  static byte[] write(LedgerEntry entry) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("seq", entry.sequence());
    object.put("prev", entry.previous());
    object.put("kind", entry.kind().word());
    object.put("run_id", entry.runId());
    object.put("manifest_sha256", entry.manifestSha256());
    object.put("published_at", entry.publishedAt().toString());
    object.put("clock_anomaly", entry.clockAnomaly());
    object.put("operator", entry.operator());
    object.put("reason", entry.reason());
    if (entry.accessLogHead() != null) {
      object.put("access_log_head", entry.accessLogHead());
    }
    if (entry.signer() != null) {
      object.put("signer_sha256", entry.signer());
    }
    putFacts(object, entry.facts());
    object.put("tables", tables(entry.tables()));
    return JsonText.write(object);
  }

  /**
   * The entry in bytes.
   *
   * @throws IOException if it is not an entry
   */
  static LedgerEntry read(byte[] bytes) throws IOException {
    Members entry = new Members(JsonText.read(bytes));
    Members rows = entry.object("rows");
    SortedMap<String, TableFacts> tables = new TreeMap<>();
    Members stored = entry.object("tables");
    for (String table : stored.values.keySet()) {
      Members facts = stored.object(table);
      tables.put(table, new TableFacts(facts.number("rows"), facts.text("digest")));
    }
    try {
      return new LedgerEntry(
          entry.number("seq"),
          entry.text("prev"),
          LedgerEntry.Kind.valueOf(entry.text("kind").toUpperCase(Locale.ROOT)),
          entry.text("run_id"),
          entry.text("manifest_sha256"),
          Instant.parse(entry.text("published_at")),
          entry.truth("clock_anomaly"),
          new RunFacts(
              entry.text("inputs_digest"),
              entry.text("code_version"),
              entry.text("engine"),
              new RowTotals(
                  rows.number("in"),
                  rows.number("published"),
                  rows.number("quarantined"),
                  rows.number("duplicate"))),
          tables,
          entry.text("reason"),
          entry.values.get("operator") instanceof String operator ? operator : null,
          entry.values.get("signer_sha256") instanceof String signer ? signer : null,
          entry.values.get("access_log_head") instanceof String head ? head : null);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void putFacts(Map<String, ? super Object> object, RunFacts facts) {
    object.put("inputs_digest", facts.inputsDigest());
    object.put("code_version", facts.codeVersion());
    object.put("engine", facts.engine());
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put("in", facts.rows().in());
    rows.put("published", facts.rows().published());
    rows.put("quarantined", facts.rows().quarantined());
    rows.put("duplicate", facts.rows().duplicate());
    object.put("rows", rows);
  }

  private static Map<String, Object> tables(SortedMap<String, TableFacts> tables) {
    Map<String, Object> object = new LinkedHashMap<>();
    tables.forEach(
        (name, facts) -> {
          Map<String, Object> table = new LinkedHashMap<>();
          table.put("rows", facts.rows());
          table.put("digest", facts.digest());
          object.put(name, table);
        });
    return object;
  }

  /** The members of an object, each asked for by the type it must have. */
  private record Members(Map<String, @Nullable Object> values) {
    String text(String name) throws IOException {
      return member(name, String.class);
    }

    long number(String name) throws IOException {
      return member(name, Long.class);
    }

    boolean truth(String name) throws IOException {
      return member(name, Boolean.class);
    }

    @SuppressWarnings("unchecked")
    Members object(String name) throws IOException {
      return new Members((Map<String, @Nullable Object>) member(name, Map.class));
    }

    private <T> T member(String name, Class<T> type) throws IOException {
      Object value = values.get(name);
      if (!type.isInstance(value)) {
        throw new IOException(name + " is missing or of another type");
      }
      return type.cast(value);
    }
  }
}
