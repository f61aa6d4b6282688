package pingyi.method.register;

import java.util.List;
import java.util.Optional;

/**
 * One project.
 *
 * @param rows that state it, in order; never empty
 * @param events its stages in the order of time
 */
record ProjectHistory(List<RegisterRow> rows, List<StageEvents.Merged> events) {
  private static final String APPROVAL = "approval";
  private static final String APPLICATION = "application";
  private static final String WITHDRAWAL = "withdrawal";

  /** Copies the lists. */
  ProjectHistory {
    rows = List.copyOf(rows);
    events = List.copyOf(events);
  }

  /** The project that a row is about. */
  static String idOf(RegisterRow row) {
    return String.join("/", row.organizationId(), type(row), level(row), batch(row));
  }

  private static String type(RegisterRow row) {
    return row.code("project_type").orElse("");
  }

  private static String level(RegisterRow row) {
    return row.code("project_level").orElse("");
  }

  private static String batch(RegisterRow row) {
    return row.text("project_batch").orElse("");
  }

  String id() {
    return idOf(first());
  }

  RegisterRow first() {
    return rows.get(0);
  }

  String type() {
    return type(first());
  }

  String level() {
    return level(first());
  }

  String batch() {
    return batch(first());
  }

  /** The name that was stated last. */
  Optional<String> name() {
    return rows.stream().flatMap(row -> row.text("project_name").stream()).reduce((a, b) -> b);
  }

  Optional<StageEvent> last() {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1).whole());
  }

  /**
   * The event from whose year on the organization counts: the approval, else the first stage that
   * only an approved project can reach.
   */
  Optional<StageEvent> beginning(RegisterTerms terms) {
    List<StageEvent> reached =
        events.stream()
            .map(StageEvents.Merged::whole)
            .filter(event -> !event.stage().equals(APPLICATION))
            .toList();
    boolean refused =
        reached.stream()
            .filter(event -> event.stage().equals(APPROVAL))
            .anyMatch(event -> terms.failed(event.result()) || terms.pending(event.result()));
    return refused || reached.isEmpty() ? Optional.empty() : Optional.of(reached.get(0));
  }

  /** Whether the beginning is an approval or a stage after it. */
  static String basis(StageEvent beginning) {
    return beginning.stage().equals(APPROVAL) ? APPROVAL : "later_stage";
  }

  /** The year before its withdrawal. */
  Optional<Integer> lastYear() {
    return events.stream()
        .map(StageEvents.Merged::whole)
        .filter(event -> event.stage().equals(WITHDRAWAL))
        .flatMap(event -> event.date().stream())
        .findFirst()
        .map(date -> date.year() - 1);
  }
}
