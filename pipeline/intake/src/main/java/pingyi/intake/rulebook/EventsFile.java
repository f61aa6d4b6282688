package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
      List.of("established", "renamed", "merged", "split", "transferred", "dissolved");

  /** Kinds by which one unit becomes others. */
  private static final Set<String> TWO_SIDED = Set.of("merged", "split");

  /** Kinds by which a unit stays what it is, and may get another id. */
  private static final Set<String> RECODING = Set.of("renamed", "transferred");

  private EventsFile() {}

  private record Entry(Known known, OrganizationEvent event) {
    CsvTable.Row row() {
      return known.row();
    }
  }

  /** The events; with an empty set of ids, any id is taken, because the records define them. */
  static List<OrganizationEvent> read(
      String file,
      String text,
      Set<String> ids,
      List<PredecessorRule> rules,
      LocalDate asOf,
      Findings findings) {
    List<Entry> entries = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(file, text, COLUMNS, findings)) {
      entry(row, ids, asOf).ifPresent(entries::add);
    }
    List<OrganizationEvent> events = new ArrayList<>();
    for (Known.Dated<List<Entry>> dated :
        Known.inOrder(entries, entry -> entry.event().eventId(), Entry::known)) {
      check(dated.statement());
      checkWeights(dated.statement(), rules);
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

  /**
   * Weights are parts of one whole: all or none are stated, they were counted on one day, and a
   * rule that needs them has them.
   */
  private static void checkWeights(List<Entry> parts, List<PredecessorRule> rules) {
    OrganizationEvent event = parts.get(0).event();
    CsvTable.Row row = parts.get(0).row();
    if (!event.kind().equals("merged")) {
      return;
    }
    long stated = parts.stream().filter(part -> part.event().weight() != null).count();
    if (stated > 0 && stated < parts.size()) {
      row.error("weights_incomplete", event.eventId());
    }
    if (parts.stream()
        .anyMatch(part -> !Objects.equals(part.event().weightDate(), event.weightDate()))) {
      row.error("weights_of_different_days", event.eventId());
    }
    Optional<PredecessorRule> rule =
        rules.stream()
            .filter(
                each ->
                    new Years(each.firstYear(), each.lastYear()).contains(event.effectiveYear()))
            .findFirst();
    if (rule.isEmpty() || rule.get().merged().equals("none")) {
      return;
    }
    if (stated == 0) {
      row.error("weights_missing", event.eventId(), rule.get().ruleId());
    } else if (rule.get().merged().equals("largest_part") && stated == parts.size()) {
      double largest =
          parts.stream().mapToDouble(part -> part.event().weight()).max().orElseThrow();
      if (parts.stream().filter(part -> part.event().weight() == largest).count() > 1) {
        row.error("largest_part_tied", event.eventId());
      }
    }
  }
}
