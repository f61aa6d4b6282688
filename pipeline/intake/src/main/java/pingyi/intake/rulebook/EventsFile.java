package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pingyi.intake.finding.Findings;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.PredecessorRule;

/** Reads organization_events.csv. */
final class EventsFile {
  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of(
              "event_id",
              "kind",
              "effective_date",
              "organization_id",
              "successor_id",
              "weight",
              "note"),
          List.of("weight_date", Known.COLUMNS.get(0), Known.COLUMNS.get(1)));
  private static final List<String> KINDS =
      List.of(
          "established", "renamed", "merged", "split", "reorganized", "transferred", "dissolved");

  /** Kinds by which one unit becomes others. */
  private static final Set<String> TWO_SIDED = Set.of("merged", "split", "reorganized");

  /** Kinds by which a unit stays what it is, and may get another id. */
  private static final Set<String> RECODING = Set.of("renamed", "transferred");

  private EventsFile() {}

  private record Entry(Known known, OrganizationEvent event) {
    CsvTable.Row row() {
      return known.row();
    }

    EventWeights.Stated stated() {
      return new EventWeights.Stated(row(), event);
    }
  }

  /** The events; with an empty register any id is taken, because the records define them. */
  static List<OrganizationEvent> read(
      String file,
      String text,
      OrganizationsFile register,
      List<PredecessorRule> rules,
      LocalDate asOf,
      Findings findings) {
    List<Entry> entries = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(file, text, COLUMNS, findings)) {
      entry(row, register.ids(), asOf).ifPresent(entries::add);
    }
    List<OrganizationEvent> events = new ArrayList<>();
    Map<String, Entry> origins = new HashMap<>();
    EventDates dates = new EventDates(register.standing());
    for (Known.Dated<List<Entry>> dated :
        Known.inOrder(entries, entry -> entry.event().eventId(), Entry::known)) {
      check(dated.statement());
      if (dated.supersededOn() == null) {
        checkOrigins(dated.statement(), origins);
        List<EventWeights.Stated> parts = dated.statement().stream().map(Entry::stated).toList();
        EventWeights.check(parts, rules);
        dates.check(parts);
      }
      dated.statement().forEach(entry -> events.add(dated(entry.event(), dated.supersededOn())));
    }
    return events;
  }

  private static Optional<Entry> entry(CsvTable.Row row, Set<String> ids, LocalDate asOf) {
    Optional<String> eventId = row.needed("event_id");
    Optional<String> kind = row.needed("kind");
    Optional<LocalDate> date =
        row.needed("effective_date").flatMap(cell -> row.date("effective_date"));
    Optional<String> organization = row.needed("organization_id");
    Optional<String> successor = row.text("successor_id");
    Optional<Double> weight = weight(row);
    Optional<LocalDate> weightDate = row.date("weight_date");
    if (kind.isPresent() && !KINDS.contains(kind.get())) {
      row.error("not_one_of", "kind", kind.get(), String.join(", ", KINDS));
      return Optional.empty();
    }
    if (eventId.isEmpty() || kind.isEmpty() || date.isEmpty() || organization.isEmpty()) {
      return Optional.empty();
    }
    boolean twoSided = TWO_SIDED.contains(kind.get());
    if (twoSided ? successor.isEmpty() : successor.isPresent() && !RECODING.contains(kind.get())) {
      row.error(twoSided ? "successor_missing" : "successor_not_used", kind.get());
      return Optional.empty();
    }
    for (Optional<String> named : List.of(organization, successor)) {
      if (named.isPresent() && !ids.isEmpty() && !ids.contains(named.get())) {
        row.error("unknown_unit", named.get());
      }
    }
    return Known.of(row, asOf)
        .map(
            known ->
                new Entry(
                    known,
                    new OrganizationEvent(
                        eventId.get(),
                        kind.get(),
                        date.get().toString(),
                        date.get().getYear(),
                        organization.get(),
                        successor.orElse(organization.get()),
                        weight.orElse(null),
                        weightDate.map(LocalDate::toString).orElse(null),
                        row.text("note").orElse(null),
                        known.recordedOn(),
                        null,
                        row.file(),
                        row.line())));
  }

  private static OrganizationEvent dated(OrganizationEvent event, @Nullable String supersededOn) {
    return new OrganizationEvent(
        event.eventId(),
        event.kind(),
        event.effectiveDate(),
        event.effectiveYear(),
        event.organizationId(),
        event.successorId(),
        event.weight(),
        event.weightDate(),
        event.note(),
        event.recordedOn(),
        supersededOn,
        event.sourceFile(),
        event.sourceLine());
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
    } else if (kind.equals("reorganized")
        && (count(parts, OrganizationEvent::organizationId) < 2
            || count(parts, OrganizationEvent::successorId) < 2)) {
      first.row().error("reorganized_parts", first.event().eventId());
    }
  }

  /** One unit on one side, at least two on the other. */
  private static void checkSides(
      List<Entry> parts,
      Function<OrganizationEvent, String> single,
      Function<OrganizationEvent, String> several,
      String code) {
    if (count(parts, single) != 1 || count(parts, several) < 2) {
      parts.get(0).row().error(code, parts.get(0).event().eventId());
    }
  }

  private static long count(List<Entry> parts, Function<OrganizationEvent, String> side) {
    return parts.stream().map(part -> side.apply(part.event())).distinct().count();
  }

  /** What a unit was made of on one day is said by one event, or its parts could not be weighed. */
  private static void checkOrigins(List<Entry> parts, Map<String, Entry> origins) {
    for (Entry part : parts) {
      OrganizationEvent event = part.event();
      boolean arises =
          TWO_SIDED.contains(event.kind()) || !event.organizationId().equals(event.successorId());
      Entry other =
          arises
              ? origins.putIfAbsent(event.successorId() + " " + event.effectiveDate(), part)
              : null;
      if (other != null && !other.event().eventId().equals(event.eventId())) {
        part.row()
            .error("two_origins", event.successorId(), other.event().eventId(), other.row().line());
        return;
      }
    }
  }
}
