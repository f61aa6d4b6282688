package pingyi.intake.lineage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A published table of units with their first and last day, successors and ancestors, turned into
 * the rulebook's rows: the events are read off the successors.
 */
final class PublishedHistory {
  /** One unit as published. */
  record Unit(
      String id,
      String name,
      LocalDate from,
      @Nullable LocalDate to,
      Set<String> successors,
      Set<String> ancestors,
      @Nullable Long population) {}

  final Map<String, Unit> units = new LinkedHashMap<>();

  /** Event kind and day by "predecessors → successors". */
  final Map<String, String> kinds = new TreeMap<>();

  static PublishedHistory read(Path file) {
    PublishedHistory history = new PublishedHistory();
    try (CSVParser parser =
        CSVParser.parse(
            Files.newBufferedReader(file),
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      for (CSVRecord row : parser) {
        LocalDate to = LocalDate.parse(row.get("end_datetime").substring(0, 10));
        String population = row.isMapped("population") ? row.get("population") : "NULL";
        Unit unit =
            new Unit(
                row.get("id"),
                row.get("name"),
                LocalDate.parse(row.get("start_datetime").substring(0, 10)),
                to.getYear() == 9999 ? null : to,
                ids(row.get("successors")),
                ids(row.get("ancestors")),
                population.matches("\\d+") ? Long.valueOf(population) : null);
        history.units.put(unit.id(), unit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return history;
  }

  private static Set<String> ids(String cell) {
    return cell.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(cell.split(";")));
  }

  /** Leaves out units one of whose successors is not in the table. */
  PublishedHistory closed() {
    boolean changed = true;
    while (changed) {
      changed =
          units
              .values()
              .removeIf(
                  each ->
                      !units.keySet().containsAll(each.successors())
                          || !units.keySet().containsAll(each.ancestors()));
    }
    return this;
  }

  Register register() {
    Register register = new Register();
    for (Unit each : units.values()) {
      register.unit(each.id(), each.name(), "", each.from(), each.to());
    }
    int number = 0;
    for (List<Unit> gone : together()) {
      Set<String> successors = new TreeSet<>();
      gone.forEach(each -> successors.addAll(each.successors()));
      String event = "E" + number++;
      if (successors.size() == 1) {
        merged(register, event, gone);
      } else {
        parted(register, event, gone, successors);
      }
    }
    return register;
  }

  /** Units that ended on one day and share successors, each group one event. */
  private List<List<Unit>> together() {
    Map<String, List<Unit>> bySuccessor = new TreeMap<>();
    List<List<Unit>> events = new ArrayList<>();
    for (Unit each : units.values()) {
      if (each.to() == null || each.successors().isEmpty()) {
        continue;
      }
      List<Unit> joined = new ArrayList<>(List.of(each));
      for (String successor : each.successors()) {
        List<Unit> other = bySuccessor.get(successor + " " + each.to());
        if (other != null && events.remove(other)) {
          joined.addAll(other);
        }
      }
      events.add(joined);
      joined.forEach(
          unit ->
              unit.successors()
                  .forEach(successor -> bySuccessor.put(successor + " " + unit.to(), joined)));
    }
    return events;
  }

  private void parted(Register register, String event, List<Unit> gone, Set<String> successors) {
    LocalDate end = gone.get(0).to();
    if (end == null) {
      throw new IllegalStateException(gone.toString());
    }
    String kind = gone.size() == 1 ? "split" : "reorganized";
    for (Unit each : gone) {
      for (String successor : each.successors()) {
        register.event(event, kind, end.plusDays(1), each.id(), successor, null);
      }
    }
    kinds.put(
        String.join("+", gone.stream().map(Unit::id).sorted().toList())
            + " → "
            + String.join("+", successors),
        kind + " " + end.plusDays(1));
  }

  private void merged(Register register, String event, List<Unit> gone) {
    LocalDate end = gone.get(0).to();
    Unit successor = units.get(gone.get(0).successors().iterator().next());
    if (end == null || successor == null) {
      throw new IllegalStateException(gone.toString());
    }
    LocalDate day = end.plusDays(1);
    List<Unit> parts = new ArrayList<>(gone);
    if (successor.from().isBefore(day)) {
      // It takes the others in and stays what it is.
      parts.add(successor);
    }
    String kind =
        parts.size() > 1
            ? "merged"
            : parts.get(0).name().equals(successor.name()) ? "transferred" : "renamed";
    boolean weighed =
        parts.stream().allMatch(part -> part.population() != null && !part.equals(successor));
    for (Unit part : parts) {
      register.event(
          event,
          kind,
          day,
          part.id(),
          successor.id(),
          kind.equals("merged") && weighed ? part.population() : null);
    }
    kinds.put(
        String.join("+", parts.stream().map(Unit::id).sorted().toList()) + " → " + successor.id(),
        kind + " " + day);
  }
}
