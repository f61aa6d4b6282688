package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.PeerOutlier;

/** The favourable share against the number of voters, so that small branches are not blamed. */
final class FunnelFigure {
  static final String ID = "favourable-funnel";

  /** More names than this hide the picture. */
  private static final int NAMED = 8;

  private static final double WIDE = 30;

  private final Facts facts;
  private final Words words;
  private final List<PeerOutlier> shown;
  private final List<PeerOutlier> ordered;
  private final List<PeerOutlier> drawn;
  private final List<String> hidden;

  /** What is told in any language. */
  private record Told(
      List<PeerOutlier> shown,
      List<PeerOutlier> ordered,
      List<PeerOutlier> drawn,
      List<String> hidden) {}

  FunnelFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    Told told = facts.once(FunnelFigure.class, () -> told(facts));
    this.shown = told.shown();
    this.ordered = told.ordered();
    this.drawn = told.drawn();
    this.hidden = told.hidden();
  }

  private static Told told(Facts facts) {
    List<PeerOutlier> all = facts.latestFunnel();
    List<PeerOutlier> shown =
        all.stream()
            .filter(
                row ->
                    facts
                        .leadership()
                        .showsBallots(row.organizationId(), row.reviewYear(), voters(row)))
            .sorted(
                Comparator.comparingDouble(FunnelFigure::voters)
                    .thenComparing(PeerOutlier::organizationId))
            .toList();
    List<PeerOutlier> ordered = sorted(shown);
    List<PeerOutlier> drawn =
        FunnelDots.of(shown, ordered.stream().filter(row -> side(row) < 2).toList());
    Set<String> open = shown.stream().map(PeerOutlier::organizationId).collect(Collectors.toSet());
    return new Told(
        shown,
        ordered,
        drawn,
        all.stream().map(PeerOutlier::organizationId).filter(id -> !open.contains(id)).toList());
  }

  Optional<Figure> build() {
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Funnel(
            ID,
            caption(),
            grid(),
            words.say(spacing() == Funnel.Spacing.EVEN ? "axis.voters" : "axis.voters.log"),
            words.say("axis.favourable"),
            spacing(),
            shown.get(0).target(),
            sorted(drawn).stream().map(this::dot).toList(),
            Math.min(NAMED, outside()),
            limits()));
  }

  /** The least and the most voters lie so far apart that even steps would heap most dots. */
  private Funnel.Spacing spacing() {
    double least = shown.get(0).voters();
    double most = shown.get(shown.size() - 1).voters();
    return most > WIDE * least ? Funnel.Spacing.LOGARITHMIC : Funnel.Spacing.EVEN;
  }

  /** What lies outside the limits first, the farthest of them at the head. */
  private static List<PeerOutlier> sorted(List<PeerOutlier> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparingInt(FunnelFigure::side)
                .thenComparing(Comparator.comparingDouble(FunnelFigure::distance).reversed())
                .thenComparing(PeerOutlier::organizationId))
        .toList();
  }

  private int outside() {
    return (int) shown.stream().filter(row -> side(row) < 2).count();
  }

  private static int side(PeerOutlier row) {
    return row.position().startsWith("signal") ? 0 : row.position().startsWith("alert") ? 1 : 2;
  }

  /** How many half widths of the outer limits a share lies from the middle. */
  private static double distance(PeerOutlier row) {
    double off = row.value() - row.target();
    double half = off < 0 ? row.target() - row.low998() : row.high998() - row.target();
    return half > 0 ? Math.abs(off) / half : 0;
  }

  /** A share always has its voters. */
  private static double voters(PeerOutlier row) {
    return Objects.requireNonNull(row.voters(), "a share without voters is in no funnel");
  }

  /** The branches at one position, such as {@code signal_low}, the farthest first. */
  List<PeerOutlier> at(String position) {
    return ordered.stream().filter(row -> row.position().equals(position)).toList();
  }

  /** The finding as one sentence; empty where there is no funnel. */
  Optional<String> sentence() {
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    String year = words.numbers().year(shown.get(0).reviewYear());
    Cited low = count("signal_low");
    Cited high = count("signal_high");
    Cited alerts = count("alert_low", "alert_high");
    Cited all = words.cited(shown.size(), rows());
    if (low.value().longValue() + high.value().longValue() == 0) {
      return Optional.of(
          words.say(
              alerts.value().longValue() > 0 ? "funnel.alerts" : "funnel.inside",
              year,
              all,
              alerts));
    }
    List<String> clauses = new ArrayList<>();
    if (low.value().longValue() > 0) {
      clauses.add(words.say("funnel.below", low));
    }
    if (high.value().longValue() > 0) {
      clauses.add(words.say("funnel.above", high));
    }
    return Optional.of(
        words.say("funnel.signals", year, all, String.join(words.say("list.clause"), clauses)));
  }

  /** Whether anything lies beyond the outer limits. */
  boolean signals() {
    return !at("signal_low").isEmpty() || !at("signal_high").isEmpty();
  }

  /** The rows that are drawn; those of small groups are left out by name. */
  private Term rows() {
    Term rows =
        Term.count(PeerOutlier.class)
            .where("measure", "favourable_share")
            .where("review_year", shown.get(0).reviewYear());
    return hidden.isEmpty() ? rows : Among.of(rows, ids(), hidden);
  }

  Cited count(String... positions) {
    long count = 0;
    for (String position : positions) {
      count += at(position).size();
    }
    return words.cited(count, rows().where("position", (Object[]) positions));
  }

  private Cited hiddenCount() {
    Term rows =
        Term.count(PeerOutlier.class)
            .where("measure", "favourable_share")
            .where("review_year", shown.get(0).reviewYear());
    return words.cited(hidden.size(), Among.others(rows, ids(), hidden));
  }

  private List<String> ids() {
    return shown.stream().map(PeerOutlier::organizationId).toList();
  }

  private Funnel.Dot dot(PeerOutlier row) {
    return new Funnel.Dot(
        facts.structure().label(row.organizationId()),
        voters(row),
        row.value(),
        switch (row.position()) {
          case "signal_low" -> Figure.Emphasis.WORSE;
          case "signal_high" -> Figure.Emphasis.BETTER;
          case "alert_low", "alert_high" -> Figure.Emphasis.FOCUS;
          default -> Figure.Emphasis.PLAIN;
        });
  }

  /** The stored limits, one for each number of voters. */
  private List<Funnel.Limit> limits() {
    TreeMap<Double, Funnel.Limit> limits = new TreeMap<>();
    drawn.forEach(
        row ->
            limits.putIfAbsent(
                voters(row),
                new Funnel.Limit(
                    voters(row), row.low95(), row.high95(), row.low998(), row.high998())));
    return List.copyOf(limits.values());
  }

  private Grid grid() {
    GridBuilder grid =
        new GridBuilder(words)
            .text("branch")
            .counts("voters")
            .shares("favourable", "limit.low95", "limit.high95", "limit.low998", "limit.high998")
            .text("position");
    drawn.forEach(
        row ->
            grid.row(
                facts.structure().label(row.organizationId()),
                GridBuilder.cell(row, "voters"),
                GridBuilder.cell(row, "value"),
                GridBuilder.cell(row, "low95"),
                GridBuilder.cell(row, "high95"),
                GridBuilder.cell(row, "low998"),
                GridBuilder.cell(row, "high998"),
                words.code("position", row.position())));
    return grid.build();
  }

  private Figure.Caption caption() {
    Numbers numbers = words.numbers();
    PeerOutlier any = shown.get(0);
    double lowest = shown.stream().mapToDouble(PeerOutlier::value).min().orElse(0);
    double highest = shown.stream().mapToDouble(PeerOutlier::value).max().orElse(0);
    List<String> caveats = new ArrayList<>();
    caveats.add(words.say(any.betweenVariance() > 0 ? "funnel.widened" : "funnel.plain"));
    if (drawn.size() < shown.size()) {
      caveats.add(words.say("funnel.cut", (long) drawn.size(), (long) shown.size()));
    }
    if (!hidden.isEmpty()) {
      caveats.add(words.say("hidden.ballots", hiddenCount(), facts.leadership().minimum(words)));
    }
    if (shown.stream().allMatch(row -> row.high95() >= 1)) {
      caveats.add(words.say("funnel.open"));
    }
    if (outside() > NAMED) {
      caveats.add(words.say("funnel.named", NAMED));
    }
    long places =
        drawn.stream()
            .map(row -> List.of(Math.rint(voters(row)), Math.rint(row.value() * 1e6)))
            .distinct()
            .count();
    if (places < drawn.size()) {
      caveats.add(words.say("funnel.heaped"));
    }
    String title = sentence().orElseThrow();
    return new Captions(facts, words)
        .of(
            title,
            List.of(
                words.say(
                    "funnel.subtitle",
                    numbers.year(any.reviewYear()),
                    words.cited(shown.size(), rows()),
                    words.cited(numbers.share(any.target()), Citation.cell(any, "target")))),
            caveats,
            words.say("funnel.alt", title, numbers.share(lowest), numbers.share(highest)));
  }
}
