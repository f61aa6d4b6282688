package pingyi.generate.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A data row before it is laid out: entries under stable keys, which each layout puts in its own
 * columns.
 *
 * @param name the name it is matched by; empty where no match is to be judged
 * @param trailing a cell too many at its end, as a slip in a CSV file makes one
 */
public record SentRow(
    Map<String, Entry> entries, Optional<SentName> name, Fate fate, Optional<String> trailing) {
  /** Copies the entries. */
  public SentRow {
    entries = Map.copyOf(entries);
  }

  /** A row that means what it says. */
  public static SentRow of(Map<String, Entry> entries, SentName name, Fate fate) {
    Map<String, Entry> named = new HashMap<>(entries);
    named.put(Keys.NAME, Entry.of(name.text()));
    return new SentRow(named, Optional.of(name), fate, Optional.empty());
  }

  /** With one entry typed otherwise. */
  public SentRow with(String key, Entry entry) {
    Map<String, Entry> changed = new HashMap<>(entries);
    changed.put(key, entry);
    return new SentRow(changed, name, fate, trailing);
  }

  /** With one entry typed otherwise. */
  public SentRow with(String key, String text) {
    return with(key, Entry.of(text));
  }

  /** With another fate. */
  public SentRow becoming(Fate other) {
    return new SentRow(entries, name, other, trailing);
  }

  /** Without an organization. */
  public SentRow unnamed() {
    return new SentRow(entries, Optional.empty(), fate, trailing).with(Keys.NAME, Entry.BLANK);
  }

  /** Left out of the truth of matching, because its year is what is wrong. */
  public SentRow withoutMatch() {
    return new SentRow(entries, Optional.empty(), fate, trailing);
  }

  /** With a cell too many. */
  public SentRow withTrailing(String text) {
    return new SentRow(entries, name, fate, Optional.of(text));
  }

  /** The entry under a key, blank where there is none. */
  public Entry entry(String key) {
    return entries.getOrDefault(key, Entry.BLANK);
  }
}
