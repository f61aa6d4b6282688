package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Rectification.State;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.CitedCells;
import pingyi.warehouse.cite.Measure;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.RectificationYear;
import pingyi.warehouse.table.recognised.RectificationItem;

/** What became of the problems that were to be put right. */
final class RectificationFigure {
  static final String ID = "rectification";

  /** The column of a state and the key of its name. */
  private static final Map<State, List<String>> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put(State.ON_TIME, List.of("closed_on_time", "closed_on_time"));
    COLUMNS.put(State.LATE, List.of("closed_late", "closed_late"));
    COLUMNS.put(State.UNTIMED, List.of("closed_untimed", "closed_untimed"));
    COLUMNS.put(State.LASTING, List.of("standing", "standing"));
    COLUMNS.put(State.NOT_STATED, List.of("state_not_stated", "not_stated"));
    COLUMNS.put(State.OPEN, List.of("open", "open"));
    COLUMNS.put(State.OVERDUE, List.of("overdue", "overdue"));
  }

  private final Facts facts;
  private final Words words;
  private final List<RectificationYear> years;

  RectificationFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.years =
        facts.rows(RectificationYear.class).stream()
            .filter(row -> row.organizationId().isEmpty() && row.items() > 0)
            .toList();
  }

  Optional<Figure> build() {
    if (years.isEmpty()) {
      return Optional.empty();
    }
    List<State> states =
        COLUMNS.keySet().stream()
            .filter(state -> years.stream().anyMatch(row -> count(row, state) > 0))
            .toList();
    List<String> labels =
        states.stream().map(state -> words.say("standing." + COLUMNS.get(state).get(1))).toList();
    GridBuilder grid = new GridBuilder(words).plain("year");
    labels.forEach(label -> grid.labelled(label, Grid.Format.COUNT));
    grid.counts("items");
    List<Rectification.Row> rows = new ArrayList<>();
    for (RectificationYear row : years) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(row.reviewYear());
      states.forEach(state -> cells.add(GridBuilder.cell(row, COLUMNS.get(state).get(0))));
      cells.add(GridBuilder.cell(row, "items"));
      grid.row(cells);
      rows.add(
          new Rectification.Row(
              String.valueOf(row.reviewYear()),
              states.stream().map(state -> (double) count(row, state)).toList()));
    }
    String title = sentence().orElseThrow();
    return Optional.of(
        new Rectification(
            ID,
            new Captions(facts, words)
                .of(
                    title,
                    List.of(
                        words.say(
                            "rectify.subtitle",
                            words.numbers().years(first(), last()),
                            words.numbers().date(facts.workspace().asOf()))),
                    List.of(words.say("rectify.caveat")),
                    words.say("rectify.alt", title, (long) rows.size())),
            grid.build(),
            words.say("axis.items"),
            states,
            labels,
            rows));
  }

  private static long count(RectificationYear row, State state) {
    Object count = CitedCells.value(row, COLUMNS.get(state).get(0));
    return count instanceof Number number ? number.longValue() : 0;
  }

  private int first() {
    return years.get(0).reviewYear();
  }

  private int last() {
    return years.get(years.size() - 1).reviewYear();
  }

  private Cited sum(String column, long value) {
    return words.cited(
        value,
        Citation.of(
            Term.of(Measure.SUM, RectificationYear.class, column).where("organization_id", "")));
  }

  /** The finding as one sentence. */
  Optional<String> sentence() {
    if (years.isEmpty()) {
      return Optional.empty();
    }
    long items = years.stream().mapToLong(RectificationYear::items).sum();
    long done = years.stream().mapToLong(RectificationYear::closedOnTime).sum();
    return Optional.of(
        words.say(
            overdue() > 0 ? "rectify.title.overdue" : "rectify.title",
            words.numbers().years(first(), last()),
            sum("items", items),
            sum("closed_on_time", done),
            sum("overdue", overdue())));
  }

  long overdue() {
    return years.stream().mapToLong(RectificationYear::overdue).sum();
  }

  /** The items that are overdue, the longest first. */
  List<RectificationItem> overdueItems() {
    return facts.rows(RectificationItem.class).stream()
        .filter(row -> row.standing().equals("overdue"))
        .sorted(
            Comparator.comparing((RectificationItem row) -> row.dueOn() == null ? "" : row.dueOn())
                .thenComparing(RectificationItem::itemId))
        .toList();
  }
}
