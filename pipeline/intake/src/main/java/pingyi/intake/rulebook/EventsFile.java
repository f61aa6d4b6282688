package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pingyi.intake.finding.Findings;
import pingyi.warehouse.table.reference.OrganizationEvent;

/** Reads organization_events.csv. */
final class EventsFile {
  private static final List<String> COLUMNS =
      List.of(
          "event_id",
          "kind",
          "effective_date",
          "organization_id",
          "successor_id",
          "weight",
          "note");
  private static final List<String> KINDS =
      List.of("established", "renamed", "merged", "split", "transferred", "dissolved");

  private EventsFile() {}

  private record Entry(CsvTable.Row row, OrganizationEvent event) {}

  /** The events; with an empty set of ids, any id is taken, because the records define them. */
  static List<OrganizationEvent> read(
      String file, String text, Set<String> ids, Findings findings) {
    Map<String, List<Entry>> events = new LinkedHashMap<>();
    for (CsvTable.Row row : CsvTable.read(file, text, COLUMNS, findings)) {
      entry(row, ids)
          .ifPresent(
              entry ->
                  events
                      .computeIfAbsent(entry.event().eventId(), id -> new ArrayList<>())
                      .add(entry));
    }
    List<OrganizationEvent> rows = new ArrayList<>();
    for (List<Entry> parts : events.values()) {
      check(parts);
      parts.forEach(part -> rows.add(part.event()));
    }
    return rows;
  }

  private static Optional<Entry> entry(CsvTable.Row row, Set<String> ids) {
    Optional<String> eventId = row.needed("event_id");
    Optional<String> kind = row.needed("kind");
    Optional<LocalDate> date =
        row.needed("effective_date").flatMap(cell -> row.date("effective_date"));
    Optional<String> organization = row.needed("organization_id");
    Optional<String> successor = row.text("successor_id");
    Optional<Double> weight = weight(row);
    if (kind.isPresent() && !KINDS.contains(kind.get())) {
      row.error("not_one_of", "kind", kind.get(), String.join(", ", KINDS));
      return Optional.empty();
    }
    if (eventId.isEmpty() || kind.isEmpty() || date.isEmpty() || organization.isEmpty()) {
      return Optional.empty();
    }
    boolean twoSided = kind.get().equals("merged") || kind.get().equals("split");
    if (twoSided != successor.isPresent()) {
      row.error(twoSided ? "successor_missing" : "successor_not_used", kind.get());
      return Optional.empty();
    }
    for (Optional<String> named : List.of(organization, successor)) {
      if (named.isPresent() && !ids.isEmpty() && !ids.contains(named.get())) {
        row.error("unknown_unit", named.get());
      }
    }
    return Optional.of(
        new Entry(
            row,
            new OrganizationEvent(
                eventId.get(),
                kind.get(),
                date.get().toString(),
                date.get().getYear(),
                organization.get(),
                successor.orElse(organization.get()),
                weight.orElse(null),
                row.text("note").orElse(null),
                row.file(),
                row.line())));
  }

  private static Optional<Double> weight(CsvTable.Row row) {
    Optional<String> text = row.text("weight");
    try {
      Optional<Double> weight = text.map(Double::valueOf);
      if (weight.isPresent() && !(weight.get() > 0 && Double.isFinite(weight.get()))) {
        throw new NumberFormatException();
      }
      return weight;
    } catch (NumberFormatException e) {
      row.error("bad_weight", text.orElse(""));
      return Optional.empty();
    }
  }

  private static void check(List<Entry> parts) {
    Entry first = parts.get(0);
    Set<String> pairs = new HashSet<>();
    for (Entry part : parts) {
      OrganizationEvent event = part.event();
      if (!event.kind().equals(first.event().kind())
          || !event.effectiveDate().equals(first.event().effectiveDate())) {
        part.row().error("event_differs", event.eventId(), first.row().line());
      }
      if (!pairs.add(event.organizationId() + "\n" + event.successorId())) {
        part.row().error("event_repeated", event.eventId());
      }
    }
    String kind = first.event().kind();
    if (kind.equals("merged")) {
      checkSides(
          parts, OrganizationEvent::successorId, OrganizationEvent::organizationId, "merge_parts");
    } else if (kind.equals("split")) {
      checkSides(
          parts, OrganizationEvent::organizationId, OrganizationEvent::successorId, "split_parts");
    }
  }

  /** One unit on one side, at least two on the other. */
  private static void checkSides(
      List<Entry> parts,
      Function<OrganizationEvent, String> single,
      Function<OrganizationEvent, String> several,
      String code) {
    long singles = parts.stream().map(part -> single.apply(part.event())).distinct().count();
    long others = parts.stream().map(part -> several.apply(part.event())).distinct().count();
    if (singles != 1 || others < 2) {
      parts.get(0).row().error(code, parts.get(0).event().eventId());
    }
  }
}
