package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import pingyi.warehouse.table.derived.PeerOutlier;

/** The favourable share against the number of voters, so that small branches are not blamed. */
final class FunnelFigure {
  static final String ID = "favourable-funnel";

  private final Facts facts;
  private final Words words;
  private final List<PeerOutlier> shown;
  private final long hidden;

  FunnelFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    List<PeerOutlier> all = facts.latestFunnel();
    this.shown =
        all.stream()
            .filter(
                row ->
                    facts.leadership().shows(row.organizationId(), row.reviewYear(), row.voters()))
            .sorted(
                Comparator.comparingDouble(PeerOutlier::voters)
                    .thenComparing(PeerOutlier::organizationId))
            .toList();
    this.hidden = all.size() - shown.size();
  }

  Optional<Figure> build() {
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Figure.Funnel(
            ID,
            caption(),
            grid(),
            words.say("axis.voters"),
            words.say("axis.favourable"),
            shown.get(0).target(),
            shown.stream().map(this::dot).toList(),
            limits()));
  }

  /** The branches at one side of one pair of limits, such as {@code signal_low}. */
  List<PeerOutlier> at(String position) {
    return shown.stream().filter(row -> row.position().equals(position)).toList();
  }

  /** The finding as one sentence; empty where there is no funnel. */
  Optional<String> sentence() {
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    String year = words.numbers().year(shown.get(0).reviewYear());
    long low = at("signal_low").size();
    long high = at("signal_high").size();
    long alerts = (long) at("alert_low").size() + at("alert_high").size();
    String key = low + high > 0 ? "funnel.signals" : alerts > 0 ? "funnel.alerts" : "funnel.inside";
    return Optional.of(words.say(key, year, (long) shown.size(), low, high, alerts));
  }

  private Figure.FunnelDot dot(PeerOutlier row) {
    return new Figure.FunnelDot(
        facts.structure().label(row.organizationId()),
        row.voters(),
        row.favourableShare(),
        switch (row.position()) {
          case "signal_low" -> Figure.Emphasis.WORSE;
          case "signal_high" -> Figure.Emphasis.BETTER;
          case "alert_low", "alert_high" -> Figure.Emphasis.FOCUS;
          default -> Figure.Emphasis.PLAIN;
        });
  }

  /** The stored limits, one for each number of voters. */
  private List<Figure.FunnelLimit> limits() {
    TreeMap<Double, Figure.FunnelLimit> limits = new TreeMap<>();
    shown.forEach(
        row ->
            limits.putIfAbsent(
                row.voters(),
                new Figure.FunnelLimit(
                    row.voters(), row.low95(), row.high95(), row.low998(), row.high998())));
    return List.copyOf(limits.values());
  }

  private Grid grid() {
    GridBuilder grid =
        new GridBuilder(words)
            .text("branch")
            .counts("voters")
            .shares("favourable", "limit.low95", "limit.high95", "limit.low998", "limit.high998")
            .text("position");
    shown.forEach(
        row ->
            grid.row(
                facts.structure().label(row.organizationId()),
                row.voters(),
                row.favourableShare(),
                row.low95(),
                row.high95(),
                row.low998(),
                row.high998(),
                words.code("position", row.position())));
    return grid.build();
  }

  private Figure.Caption caption() {
    Numbers numbers = words.numbers();
    PeerOutlier any = shown.get(0);
    double lowest = shown.stream().mapToDouble(PeerOutlier::favourableShare).min().orElse(0);
    double highest = shown.stream().mapToDouble(PeerOutlier::favourableShare).max().orElse(0);
    List<String> caveats = new ArrayList<>();
    caveats.add(words.say(any.betweenVariance() > 0 ? "funnel.widened" : "funnel.plain"));
    if (hidden > 0) {
      caveats.add(words.say("hidden.ballots", hidden, facts.leadership().minimumVoters()));
    }
    String title = sentence().orElseThrow();
    return new Captions(facts, words)
        .of(
            title,
            List.of(
                words.say(
                    "funnel.subtitle",
                    numbers.year(any.reviewYear()),
                    (long) shown.size(),
                    numbers.share(any.target()))),
            caveats,
            words.say("funnel.alt", title, numbers.share(lowest), numbers.share(highest)));
  }
}
