package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;

/** What changed in structure and definition, year by year, told once for slide and sheet. */
final class History {
  /** One change: what it was before and what it is after. */
  record Change(int year, String kind, String before, String after, String day) {}

  private final Facts facts;
  private final Words words;

  History(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  /** Changes of structure and of definition by year. */
  List<Change> changes() {
    List<Change> all = new ArrayList<>(events());
    all.addAll(definitions());
    all.sort(Comparator.comparingInt(Change::year));
    return all;
  }

  /** The events of the register, one entry an event however many rows it has. */
  List<Change> events() {
    Map<String, List<OrganizationEvent>> byEvent = new LinkedHashMap<>();
    facts.rows(OrganizationEvent.class).stream()
        .filter(row -> row.supersededOn() == null)
        .forEach(row -> byEvent.computeIfAbsent(row.eventId(), id -> new ArrayList<>()).add(row));
    return byEvent.values().stream().map(this::event).toList();
  }

  /** The changes of policy and ballot scale. */
  List<Change> definitions() {
    return facts.breaks().stream()
        .filter(one -> !one.before().equals(one.after()))
        .map(
            one ->
                new Change(
                    one.year(),
                    words.say("event.definition"),
                    one.before().map(this::definition).orElse(words.say("none")),
                    one.after().map(this::definition).orElse(words.say("none")),
                    ""))
        .toList();
  }

  private Change event(List<OrganizationEvent> rows) {
    OrganizationEvent any = rows.get(0);
    int year = any.effectiveYear();
    LinkedHashSet<String> before = new LinkedHashSet<>();
    LinkedHashSet<String> after = new LinkedHashSet<>();
    for (OrganizationEvent row : rows) {
      before.add(place(any.kind(), row.organizationId(), year - 1));
      after.add(place(any.kind(), row.successorId(), year));
    }
    boolean begins = any.kind().equals("established");
    boolean ends = any.kind().equals("dissolved");
    return new Change(
        year,
        words.code("event", any.kind()),
        begins ? words.say("none") : words.names(List.copyOf(before), 4),
        ends ? words.say("none") : words.names(List.copyOf(after), 4),
        any.effectiveDate());
  }

  /** The name in a year; of a transfer with the parent, which is all that changes. */
  private String place(String kind, String organizationId, int year) {
    String name = facts.structure().nameIn(organizationId, year);
    return kind.equals("transferred")
        ? facts
            .structure()
            .parentIn(organizationId, year)
            .map(parent -> words.say("missing.one", name, parent))
            .orElse(name)
        : name;
  }

  private String definition(Policy policy) {
    String name = words.say("policy.name", policy.name(), policy.version());
    String scale = policy.ballotScaleId();
    return scale == null
        ? words.say("definition", name, parts(policy))
        : words.say("definition.scale", name, parts(policy), words.names(labels(scale), 6));
  }

  /** The components of a policy with their weights. */
  String parts(Policy policy) {
    return words.names(facts.components(policy).stream().map(this::part).toList(), 6);
  }

  private String part(PolicyComponent row) {
    Double weight = row.weight();
    return weight == null
        ? row.label()
        : words.say(
            "method.part",
            row.label(),
            words.cited(words.numbers().percent(weight), Citation.cell(row, "weight")));
  }

  private List<String> labels(String scale) {
    return facts.grades(scale).stream().map(grade -> grade.label()).toList();
  }
}
