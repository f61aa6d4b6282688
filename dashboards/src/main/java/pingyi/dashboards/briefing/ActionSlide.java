package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Measure;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.table.recognised.RectificationItem;
import pingyi.warehouse.table.recognised.Rejection;

/**
 * What is to be done, by whom, until when and how one will know. Every row stands in a table:
 * overdue items with the deadline and the post their list states, verdicts and signals with the
 * branch they are of. What no table states is called open; nothing is proposed beyond that.
 */
final class ActionSlide {
  private static final int ITEMS = 5;
  private static final int BRANCHES = 2;

  private final Facts facts;
  private final Words words;

  ActionSlide(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  Optional<Slide> slide() {
    RectificationFigure rectification = new RectificationFigure(facts, words);
    List<RectificationItem> overdue = rectification.overdueItems();
    GridBuilder grid = new GridBuilder(words).text("matter", "responsible", "deadline", "measured");
    overdue.stream().limit(ITEMS).forEach(item -> grid.row(item(item)));
    if (!facts.empty()) {
      ChangeCount change = new ChangeCount(facts, words);
      change.of(Verdict.DECLINED).stream()
          .limit(BRANCHES)
          .forEach(
              one ->
                  grid.row(
                      words.say("action.change", verdict(one)),
                      facts.structure().label(one.organizationId()),
                      words.say("action.open"),
                      words.say("action.change.measure")));
      new FunnelFigure(facts, words)
          .at("signal_low").stream()
              .limit(BRANCHES)
              .forEach(
                  one ->
                      grid.row(
                          words.say("action.signal"),
                          facts.structure().label(one.organizationId()),
                          words.say("action.open"),
                          words.say("action.signal.measure")));
    }
    quarantine().ifPresent(grid::row);
    Grid table = grid.build();
    if (table.rows().isEmpty()) {
      return Optional.empty();
    }
    Cited late =
        words.cited(
            overdue.size(),
            Term.of(Measure.COUNT, RectificationItem.class, "item_id")
                .where("standing", "overdue"));
    return Optional.of(
        new Slide(
            "actions",
            Slide.Kind.TABLE,
            words.say(
                overdue.isEmpty() ? "action.title" : "action.title.overdue",
                (long) table.rows().size(),
                late),
            words.say("action.subtitle", words.numbers().date(facts.workspace().asOf())),
            Optional.empty(),
            List.of(words.say("action.bullet")),
            Optional.of(table),
            new Notes(words)
                .say(words.say("action.say"))
                .how(words.say("action.how"))
                .tables(RectificationItem.class, Rejection.class)
                .caveat(words.say("action.bullet"))
                .build()));
  }

  private String verdict(BranchChange one) {
    Double difference = one.difference();
    return difference == null
        ? ""
        : words.cited(words.numbers().change(difference), Citation.cell(one, "difference"));
  }

  private List<@Nullable Object> item(RectificationItem item) {
    String owner = item.owner();
    String unit = facts.structure().label(item.organizationId());
    List<@Nullable Object> row = new ArrayList<>();
    row.add(words.say("action.item", item.problem()));
    row.add(owner == null ? unit : words.say("action.owner", unit, owner));
    row.add(
        item.dueOn() == null
            ? words.say("action.open")
            : words.say("action.passed", words.numbers().date(item.dueOn())));
    row.add(words.say("action.item.measure"));
    return row;
  }

  private Optional<List<@Nullable Object>> quarantine() {
    long rows = facts.accounting().rowsQuarantined();
    if (rows == 0) {
      return Optional.empty();
    }
    List<@Nullable Object> row = new ArrayList<>();
    row.add(
        words.say(
            "action.quarantine",
            words.cited(rows, Term.of(Measure.SUM, Accounting.class, "rows_quarantined"))));
    row.add(facts.workspace().institution());
    row.add(words.say("action.open"));
    row.add(words.say("action.quarantine.measure"));
    return Optional.of(row);
  }
}
