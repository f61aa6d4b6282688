package pingyi.method.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.warehouse.table.working.RegisterCell;

/** The stages that the rows of one project state, merged and put in the order of time. */
final class StageEvents {
  /**
   * An event with the statements that it is made of.
   *
   * @param whole all that they say together
   */
  record Merged(StageEvent whole, List<StageEvent> statements) {
    private Merged with(StageEvent other) {
      List<StageEvent> more = new ArrayList<>(statements);
      more.add(other);
      return new Merged(whole.with(other), more);
    }
  }

  private StageEvents() {}

  /**
   * What one row states: a stage by its date, by a result that is not pending, or by the column of
   * stages.
   */
  static List<StageEvent> of(RegisterRow row, RegisterTerms terms) {
    Map<String, StageEvent> events = new LinkedHashMap<>();
    row.stated("project_stage")
        .forEach(
            cell ->
                add(
                    events,
                    new StageEvent(
                        row, code(cell), Optional.empty(), Optional.empty(), cell.cell())));
    row.stated("stage_date")
        .forEach(
            cell ->
                add(
                    events,
                    new StageEvent(
                        row,
                        stage(cell),
                        Optional.of(new StatedDate(value(cell))),
                        Optional.empty(),
                        cell.cell())));
    row.stated("stage_result")
        .filter(cell -> !terms.pending(Optional.of(value(cell))) || events.containsKey(stage(cell)))
        .forEach(
            cell ->
                add(
                    events,
                    new StageEvent(
                        row,
                        stage(cell),
                        Optional.empty(),
                        Optional.of(value(cell)),
                        cell.cell())));
    return List.copyOf(events.values());
  }

  private static void add(Map<String, StageEvent> events, StageEvent event) {
    events.merge(event.stage(), event, StageEvent::with);
  }

  private static String code(RegisterCell cell) {
    return Optional.ofNullable(cell.qualifier()).orElse("");
  }

  private static String stage(RegisterCell cell) {
    String qualifier = code(cell);
    return qualifier.substring(0, qualifier.indexOf('/'));
  }

  private static String value(RegisterCell cell) {
    return Optional.ofNullable(RegisterRow.behind(cell.qualifier())).orElse("");
  }

  /** The events of some rows, each once, in the order of time. */
  static List<Merged> of(List<RegisterRow> rows, RegisterTerms terms) {
    List<StageEvent> stated = new ArrayList<>();
    rows.forEach(row -> stated.addAll(of(row, terms)));
    // Dated statements first, so that an undated one joins an event instead of parting two.
    stated.sort(Comparator.comparing((StageEvent event) -> event.date().isEmpty()));
    List<Merged> merged = new ArrayList<>();
    for (StageEvent event : stated) {
      int at = 0;
      while (at < merged.size() && !merged.get(at).whole().same(event)) {
        at++;
      }
      if (at < merged.size()) {
        merged.set(at, merged.get(at).with(event));
      } else {
        merged.add(new Merged(event, List.of(event)));
      }
    }
    return inOrder(merged, terms);
  }

  /**
   * By date; where dates cannot be told apart, by the way of a project. An undated event stands
   * before the first one that is farther on that way.
   */
  private static List<Merged> inOrder(List<Merged> events, RegisterTerms terms) {
    List<Merged> ordered =
        new ArrayList<>(
            events.stream()
                .filter(event -> event.whole().date().isPresent())
                .sorted(
                    Comparator.comparing(
                            (Merged event) -> event.whole().date().orElseThrow().earliest())
                        .thenComparing(event -> terms.rank(event.whole().stage())))
                .toList());
    for (int pass = 0; pass < ordered.size(); pass++) {
      for (int i = 0; i + 1 < ordered.size(); i++) {
        StageEvent one = ordered.get(i).whole();
        StageEvent next = ordered.get(i + 1).whole();
        if (!one.before(next) && terms.rank(one.stage()) > terms.rank(next.stage())) {
          ordered.add(i, ordered.remove(i + 1));
        }
      }
    }
    events.stream()
        .filter(event -> event.whole().date().isEmpty())
        .sorted(Comparator.comparing(event -> terms.rank(event.whole().stage())))
        .forEach(event -> ordered.add(placeOf(event, ordered, terms), event));
    return ordered;
  }

  private static int placeOf(Merged undated, List<Merged> ordered, RegisterTerms terms) {
    int rank = terms.rank(undated.whole().stage());
    for (int i = 0; i < ordered.size(); i++) {
      if (terms.rank(ordered.get(i).whole().stage()) > rank) {
        return i;
      }
    }
    return ordered.size();
  }
}
