package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pingyi.warehouse.table.derived.BranchChange;

/** The year before against the latest, for pairs that may be compared. */
final class SlopeFigure {
  static final String ID = "score-slope";

  private final Facts facts;
  private final Words words;
  private final ChangeCount count;

  SlopeFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.count = new ChangeCount(facts, words);
  }

  Optional<Figure> build() {
    List<BranchChange> pairs = new ArrayList<>(count.pairs());
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    // What a test shows comes first, so that a full picture never loses it.
    pairs.sort(Comparator.comparing(change -> !Verdict.of(change).claims()));
    List<BranchChange> shown =
        pairs.size() > Extremes.MOST ? pairs.subList(0, Extremes.CUT) : pairs;
    List<Figure.SlopeLine> lines =
        shown.stream()
            .map(
                change ->
                    new Figure.SlopeLine(
                        facts.structure().label(change.organizationId()),
                        change.previousComparable(),
                        change.score(),
                        Verdict.of(change).emphasis()))
            .toList();
    return Optional.of(
        new Figure.Slope(
            ID,
            caption(pairs, shown),
            grid(facts, words, shown),
            String.valueOf(facts.previousYear().orElseThrow()),
            String.valueOf(facts.latestYear()),
            lines));
  }

  /** The changes as a table; intervals of small groups stay closed. */
  static Grid grid(Facts facts, Words words, List<BranchChange> changes) {
    GridBuilder grid =
        new GridBuilder(words)
            .text("branch")
            .scores("score.previous", "score.latest")
            .columns(Grid.Format.CHANGE, "difference", "difference.low", "difference.high")
            .text("verdict");
    for (BranchChange change : changes) {
      boolean open = shows(facts, facts.leadership(), change);
      grid.row(
          facts.structure().label(change.organizationId()),
          GridBuilder.cell(change, "previous_comparable"),
          GridBuilder.cell(change, "score"),
          GridBuilder.cell(change, "difference"),
          open ? GridBuilder.cell(change, "difference_low") : null,
          open ? GridBuilder.cell(change, "difference_high") : null,
          Verdict.of(change).words(words));
    }
    return grid.build();
  }

  /** Whether both years of a change are open to an audience. */
  static boolean shows(Facts facts, Disclosure disclosure, BranchChange change) {
    return shows(facts, disclosure, change.organizationId(), change.reviewYear())
        && shows(facts, disclosure, change.organizationId(), change.previousYear());
  }

  private static boolean shows(Facts facts, Disclosure disclosure, String id, int year) {
    return facts.score(id, year).map(disclosure::shows).orElse(false);
  }

  private Figure.Caption caption(List<BranchChange> pairs, List<BranchChange> shown) {
    Numbers numbers = words.numbers();
    String previous = numbers.year(facts.previousYear().orElseThrow());
    String latest = numbers.year(facts.latestYear());
    List<String> subtitle = new ArrayList<>();
    subtitle.add(words.say("slope.subtitle", previous, latest, count.pairCount()));
    if (shown.size() < pairs.size()) {
      subtitle.add(words.say("slope.cut", Extremes.CUT));
    }
    List<String> caveats = new ArrayList<>();
    caveats.add(count.detectable());
    caveats.addAll(count.incomparable());
    count
        .overGaps()
        .forEach(
            (year, pairsOver) ->
                caveats.add(
                    words.say("slope.gap", count.over(year, pairsOver), numbers.year(year))));
    List<Double> moves =
        pairs.stream().map(BranchChange::difference).filter(Objects::nonNull).toList();
    double highest = moves.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double lowest = moves.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    String title = count.sentence();
    return new Captions(facts, words)
        .of(
            title,
            subtitle,
            caveats,
            words.say("slope.alt", title, numbers.change(lowest), numbers.change(highest)));
  }
}
