package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.derived.PeriodicSignal;

/**
 * The control chart of the branch whose last period beyond its limits is the latest; none where the
 * latest year has no such period. Of several the one with the most such periods is drawn, then the
 * first by id; the others are named.
 */
final class ControlFigure {
  static final String ID = "control-chart";
  private static final int NAMED = 3;

  private final Facts facts;
  private final Words words;
  private final List<List<PeriodicSignal>> series;

  ControlFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.series = facts.empty() ? List.of() : facts.once(ControlFigure.class, this::signalling);
  }

  private List<List<PeriodicSignal>> signalling() {
    Map<String, List<PeriodicSignal>> all = new TreeMap<>();
    Set<String> ids = new TreeSet<>();
    facts.each(
        PeriodicSignal.class,
        Selection.ALL
            .with("review_year", facts.latestYear())
            .among("cause", List.of("above_limit", "below_limit")),
        row -> {
          ids.add(row.organizationId());
          all.put(key(row), new ArrayList<>());
        });
    if (all.isEmpty()) {
      return List.of();
    }
    facts.each(
        PeriodicSignal.class,
        Selection.ALL.among("organization_id", ids),
        row -> {
          List<PeriodicSignal> rows = all.get(key(row));
          if (rows != null) {
            rows.add(row);
          }
        });
    Comparator<PeriodicSignal> inTime = TableSchema.of(PeriodicSignal.class).keyOrder();
    all.values().forEach(rows -> rows.sort(inTime));
    return all.values().stream()
        .filter(rows -> rows.stream().allMatch(this::open))
        .sorted(Comparator.comparing(ControlFigure::count).reversed())
        .toList();
  }

  private static String key(PeriodicSignal row) {
    return row.organizationId() + " " + row.measure();
  }

  private boolean open(PeriodicSignal row) {
    @Nullable Double voters = row.voters();
    return voters == null
        || facts.leadership().showsBallots(row.organizationId(), row.reviewYear(), voters);
  }

  /** Beyond a limit; the other rules are weaker and stand in the workbook alone. */
  static boolean beyond(PeriodicSignal row) {
    return isBeyond(row.cause());
  }

  /** Whether a cause is a limit. */
  static boolean isBeyond(@Nullable Object cause) {
    return "above_limit".equals(cause) || "below_limit".equals(cause);
  }

  private static long count(List<PeriodicSignal> rows) {
    return rows.stream().filter(ControlFigure::beyond).count();
  }

  Optional<Figure> build() {
    return series.stream().findFirst().map(this::drawn);
  }

  /** Who else has such a period in the latest year. */
  List<String> others() {
    if (series.size() < 2) {
      return List.of();
    }
    List<String> names =
        series.stream()
            .skip(1)
            .map(rows -> facts.structure().label(rows.get(0).organizationId()))
            .toList();
    return List.of(words.say("control.others", words.names(names, NAMED)));
  }

  private Figure drawn(List<PeriodicSignal> rows) {
    boolean share = rows.get(0).measure().equals("favourable_share");
    return new Control(
        ID,
        caption(rows, share),
        grid(rows, share),
        words.say(share ? "axis.favourable" : "axis.score"),
        rows.stream().map(ControlFigure::point).toList());
  }

  private static Control.Point point(PeriodicSignal row) {
    return new Control.Point(
        label(row),
        row.stretch(),
        row.value(),
        row.mean(),
        row.lower(),
        row.upper(),
        emphasis(row.cause()));
  }

  private static Figure.Emphasis emphasis(String cause) {
    return switch (cause) {
      case "above_limit" -> Figure.Emphasis.BETTER;
      case "below_limit" -> Figure.Emphasis.WORSE;
      default -> Figure.Emphasis.PLAIN;
    };
  }

  private String spoken(PeriodicSignal row) {
    return row.period().startsWith("Q")
        ? words.say(
            "period.quarter",
            words.numbers().year(row.reviewYear()),
            (long) Integer.parseInt(row.period().substring(1)))
        : words.numbers().date(row.period());
  }

  /** 2022 Q1, or the year and month of a date. */
  private static String label(PeriodicSignal row) {
    return row.period().startsWith("Q")
        ? row.reviewYear() + " " + row.period()
        : row.period().substring(0, Math.min(7, row.period().length()));
  }

  private Grid grid(List<PeriodicSignal> rows, boolean share) {
    GridBuilder grid = new GridBuilder(words).text("period");
    if (share) {
      grid.shares("favourable", "share.centre", "share.limit.low", "share.limit.high");
    } else {
      grid.scores("score", "mean", "limit.low", "limit.high");
    }
    grid.text("cause");
    rows.forEach(
        row ->
            grid.row(
                label(row),
                GridBuilder.cell(row, "value"),
                GridBuilder.cell(row, "mean"),
                GridBuilder.cell(row, "lower"),
                GridBuilder.cell(row, "upper"),
                words.code("cause", row.cause())));
    return grid.build();
  }

  private static Term stored(PeriodicSignal row) {
    return Term.count(PeriodicSignal.class)
        .where("organization_id", row.organizationId())
        .where("measure", row.measure());
  }

  private Figure.Caption caption(List<PeriodicSignal> rows, boolean share) {
    String kind = share ? "share" : "score";
    PeriodicSignal last =
        rows.stream().filter(ControlFigure::beyond).reduce((one, other) -> other).orElseThrow();
    String title =
        words.say(
            "control.title." + kind,
            facts.structure().label(last.organizationId()),
            words.cited(rows.size(), stored(last)),
            words.cited(count(rows), stored(last).where("cause", "above_limit", "below_limit")),
            spoken(last));
    List<String> caveats = new ArrayList<>();
    if (rows.get(rows.size() - 1).stretch() > 1) {
      caveats.add(words.say("control.caveat.break"));
    }
    caveats.add(words.say("control.caveat"));
    return new Captions(facts, words)
        .of(
            title,
            List.of(words.say("control.subtitle." + kind)),
            caveats,
            words.say("control.alt", title));
  }
}
