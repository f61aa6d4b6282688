package pingyi.intake.lineage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * The raw events of the official geographic code (historiq2017) as a register: every day's changes
 * as links from the towns before it to those after it, and each connected group of them one event.
 */
final class TownEvents {
  private static final LocalDate FIRST = LocalDate.of(1942, 1, 1);
  private static final Set<String> RENAMED = Set.of("100", "110", "111", "120", "130", "140");
  private static final Set<String> ABSORBED =
      Set.of("310", "311", "312", "330", "331", "332", "333");
  private static final Set<String> POLES = Set.of("320", "321", "340", "341");
  private static final Set<String> SEPARATED = Set.of("200", "210", "220");
  private static final Set<String> RECODED = Set.of("410", "411");

  private record Row(
      String code,
      LocalDate day,
      String kind,
      String other,
      String old,
      String name,
      String before) {}

  private record Town(String id, String name, LocalDate from) {}

  final Register register = new Register();
  final Map<String, Integer> kinds = new TreeMap<>();
  final Map<String, String> ends = new HashMap<>();
  final Map<String, String> names = new HashMap<>();
  final Map<String, Set<String>> successors = new HashMap<>();
  int units;
  private final Map<String, Town> now = new TreeMap<>();
  private int number;

  static TownEvents read(Path folder) {
    TownEvents towns = new TownEvents();
    TreeMap<LocalDate, List<Row>> days = rows(folder.resolve("sources_historiq2017.txt.gz"));
    towns.begin(folder.resolve("sources_population_metropole.csv.gz"), days);
    days.forEach(towns::day);
    towns.now.values().forEach(town -> towns.close(town, null));
    towns.counties();
    return towns;
  }

  private static TreeMap<LocalDate, List<Row>> rows(Path file) {
    TreeMap<LocalDate, List<Row>> days = new TreeMap<>();
    for (String line : lines(file, StandardCharsets.ISO_8859_1)) {
      String[] cells = line.split("\t", -1);
      if (cells[6].length() != 10) {
        continue;
      }
      String[] day = cells[6].split("-");
      LocalDate date = LocalDate.parse(day[2] + "-" + day[1] + "-" + day[0]);
      Row row =
          new Row(cells[0] + cells[3], date, cells[8], cells[13], cells[16], cells[20], cells[22]);
      days.computeIfAbsent(date, key -> new ArrayList<>()).add(row);
    }
    return days;
  }

  private static List<String> lines(Path file, Charset charset) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), charset))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of 2013, and those whose first event is not that they came to be. */
  private void begin(Path census, TreeMap<LocalDate, List<Row>> days) {
    Map<String, String> first = new LinkedHashMap<>();
    for (List<Row> day : days.values()) {
      for (Row row : day) {
        boolean born = SEPARATED.contains(row.kind()) || RECODED.contains(row.kind());
        first.putIfAbsent(
            row.code(), born ? "" : row.before().isEmpty() ? row.name() : row.before());
        if (!row.other().isEmpty()) {
          first.putIfAbsent(row.other(), row.other());
        }
        if (!row.old().isEmpty()) {
          first.putIfAbsent(row.old(), row.name());
        }
      }
    }
    for (String line : lines(census, StandardCharsets.UTF_8)) {
      String[] cells = line.split(";");
      first.putIfAbsent(cells[0], cells[5]);
    }
    first.forEach(
        (code, name) -> {
          if (!name.isEmpty()) {
            now.put(code, new Town(code + "@" + FIRST, name, FIRST));
          }
        });
  }

  private void day(LocalDate day, List<Row> rows) {
    Map<String, Set<String>> links = new TreeMap<>();
    Map<String, String> renamed = new HashMap<>();
    Set<String> gone = new TreeSet<>();
    for (Row row : rows) {
      String code = row.code();
      String other = row.other();
      if (RENAMED.contains(row.kind()) || (POLES.contains(row.kind()) && differs(row))) {
        renamed.put(code, row.name());
        link(links, code, code);
      } else if (ABSORBED.contains(row.kind()) && !other.isEmpty()) {
        link(links, code, other);
        link(links, other, other);
        if (!code.equals(other)) {
          gone.add(code);
        }
      } else if (SEPARATED.contains(row.kind())) {
        renamed.put(code, row.name());
        if (!other.isEmpty()) {
          link(links, other, code);
          link(links, other, other);
        }
      } else if (RECODED.contains(row.kind())) {
        renamed.put(code, row.name());
        link(links, row.old(), code);
        gone.add(row.old());
      } else if (row.kind().equals("300")) {
        link(links, code, other);
        link(links, other, other);
        gone.add(code);
      }
    }
    Map<String, Town> before = new TreeMap<>(now);
    gone.stream()
        .filter(code -> !renamed.containsKey(code))
        .map(now::remove)
        .filter(java.util.Objects::nonNull)
        .forEach(town -> close(town, day));
    renamed.forEach(
        (code, name) -> {
          Town old = now.put(code, new Town(code + "@" + day, name, day));
          if (old != null) {
            close(old, day);
          }
        });
    state(day, links, before, renamed.keySet());
  }

  private boolean differs(Row row) {
    Town town = now.get(row.code());
    return town != null && !row.name().isEmpty() && !town.name().equals(row.name());
  }

  private static void link(Map<String, Set<String>> links, String from, String to) {
    links.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
  }

  private void state(
      LocalDate day,
      Map<String, Set<String>> links,
      Map<String, Town> before,
      Set<String> renamed) {
    Set<String> left = new LinkedHashSet<>(links.keySet());
    while (!left.isEmpty()) {
      Set<String> sources = new TreeSet<>(Set.of(left.iterator().next()));
      Set<String> targets = new TreeSet<>();
      boolean grown = true;
      while (grown) {
        sources.forEach(source -> targets.addAll(links.get(source)));
        grown =
            links.entrySet().stream()
                    .filter(each -> each.getValue().stream().anyMatch(targets::contains))
                    .map(Map.Entry::getKey)
                    .filter(sources::add)
                    .count()
                > 0;
      }
      left.removeAll(sources);
      event(day, links, sources, before);
    }
  }

  private void event(
      LocalDate day,
      Map<String, Set<String>> links,
      Set<String> sources,
      Map<String, Town> before) {
    List<String[]> pairs = new ArrayList<>();
    Set<String> from = new TreeSet<>();
    Set<String> to = new TreeSet<>();
    for (String source : sources) {
      for (String target : links.get(source)) {
        Town old = before.get(source);
        Town made = now.get(target);
        if (old != null && made != null) {
          pairs.add(new String[] {old.id(), made.id()});
          from.add(old.id());
          to.add(made.id());
        }
      }
    }
    boolean nothing = pairs.isEmpty() || (pairs.size() == 1 && from.equals(to));
    if (nothing) {
      return;
    }
    String kind =
        from.size() > 1
            ? to.size() > 1 ? "reorganized" : "merged"
            : to.size() > 1 ? "split" : code(from).equals(code(to)) ? "renamed" : "transferred";
    kinds.merge(kind, 1, Integer::sum);
    String id = "E" + number++;
    for (String[] pair : pairs) {
      register.event(id, kind, day, pair[0], pair[1], null);
      successors.computeIfAbsent(pair[0], key -> new TreeSet<>()).add(pair[1]);
    }
  }

  private static String code(Set<String> ids) {
    return ids.iterator().next().split("@")[0];
  }

  private void close(Town town, LocalDate day) {
    LocalDate last = day == null ? null : day.minusDays(1);
    if (last != null && last.isBefore(town.from())) {
      // Set up and taken in on one day.
      last = town.from();
    }
    units++;
    ends.put(town.id(), last == null ? "" : last.toString());
    names.put(town.id(), town.name());
    register.unit(town.id(), town.name(), "D" + town.id().substring(0, 2), town.from(), last);
  }

  private void counties() {
    Set<String> counties = new TreeSet<>();
    names.keySet().forEach(id -> counties.add("D" + id.substring(0, 2)));
    counties.forEach(county -> register.unit(county, "county " + county, "", FIRST, null));
  }
}
