package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a row became known. A correction adds a row with a later day instead of rewriting one, so
 * that what was known on any day can be told.
 *
 * @param row the row
 * @param recordedOn the day it became known, ISO 8601; empty text if from the beginning
 * @param withdrawn whether it only says that an earlier row was wrong
 */
record Known(CsvTable.Row row, String recordedOn, boolean withdrawn) {
  /** The headings that say it. */
  static final List<String> COLUMNS = List.of("recorded_on", "withdrawn");

  /** What a row says about it; empty for a row that was not known yet, which is said. */
  static Optional<Known> of(CsvTable.Row row, LocalDate asOf) {
    Optional<LocalDate> day = row.date("recorded_on");
    if (row.text("recorded_on").isPresent() && day.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> withdrawn = row.text("withdrawn");
    if (withdrawn.isPresent() && !withdrawn.get().equals("yes")) {
      row.error("not_one_of", "withdrawn", withdrawn.get(), "yes");
      return Optional.empty();
    }
    if (withdrawn.isPresent() && day.isEmpty()) {
      row.error("missing_cell", "recorded_on");
      return Optional.empty();
    }
    if (day.isPresent() && day.get().isAfter(asOf)) {
      row.warning("not_known_yet", day.get(), asOf);
      return Optional.empty();
    }
    return Optional.of(
        new Known(row, day.map(LocalDate::toString).orElse(""), withdrawn.isPresent()));
  }

  /** One statement with the day on which a later one took its place; null while it stands. */
  record Dated<T>(T statement, @Nullable String supersededOn) {}

  /**
   * The statements about each thing in the order of knowing; the last one stands, unless it
   * withdraws.
   *
   * @param key what the statements are about
   * @param known when each became known
   */
  static <T> List<Dated<List<T>>> inOrder(
      List<T> statements, Function<T, String> key, Function<T, Known> known) {
    Map<String, TreeMap<String, List<T>>> byThing = new LinkedHashMap<>();
    for (T each : statements) {
      byThing
          .computeIfAbsent(key.apply(each), thing -> new TreeMap<>())
          .computeIfAbsent(known.apply(each).recordedOn(), day -> new ArrayList<>())
          .add(each);
    }
    List<Dated<List<T>>> dated = new ArrayList<>();
    for (TreeMap<String, List<T>> days : byThing.values()) {
      for (Map.Entry<String, List<T>> day : days.entrySet()) {
        Known first = known.apply(day.getValue().get(0));
        if (!first.withdrawn()) {
          dated.add(new Dated<>(day.getValue(), days.higherKey(day.getKey())));
        } else if (days.lowerKey(day.getKey()) == null) {
          first.row().error("nothing_to_withdraw");
        }
      }
    }
    return dated;
  }
}
