package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.RankSet;
import pingyi.warehouse.table.derived.YearSummary;

/** The level, the branches, who changed, and what the ranks can carry. */
final class ScoreSlides {
  private final Facts facts;
  private final Words words;
  private final List<Figure> figures;
  private final ChangeCount change;
  private final RankCaution rank;

  ScoreSlides(Facts facts, Words words, List<Figure> figures) {
    this.facts = facts;
    this.words = words;
    this.figures = figures;
    this.change = new ChangeCount(facts, words);
    this.rank = new RankCaution(facts, words);
  }

  List<Slide> story() {
    return facts.empty()
        ? List.of()
        : Stream.of(trend(), heat(), slope(), intervals()).flatMap(Optional::stream).toList();
  }

  /** What stands behind the story: every verdict, the places, the other questions. */
  List<Slide> appendix() {
    if (facts.empty()) {
      return List.of();
    }
    return Stream.of(
            confirmed(),
            new VerdictTable(facts, words).slide(changeNotes()),
            rankSets(),
            new VerdictSlide(facts, words).slide())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Slide> trend() {
    List<String> bullets = new ArrayList<>(new Breaks(facts, words).caveats());
    bullets.add(words.say("trend.caveat"));
    return Slides.ofFigure(
        figures,
        TrendFigure.ID,
        bullets,
        new Notes(words)
            .say(words.say("trend.say"))
            .how(words.say("trend.how"), YearSummary.class)
            .tables(YearSummary.class)
            .caveats(new Breaks(facts, words).caveats())
            .caveat(words.say("trend.caveat"))
            .build());
  }

  private Optional<Slide> heat() {
    List<String> bullets = new ArrayList<>(new Breaks(facts, words).caveats());
    bullets.add(words.say("heat.bullet"));
    return Slides.ofFigure(
        figures,
        HeatFigure.ID,
        bullets,
        new Notes(words)
            .say(words.say("heat.say"))
            .how(words.say("heat.how"), BranchYearScore.class)
            .tables(BranchYearScore.class)
            .caveat(words.say("heat.bullet"))
            .build());
  }

  private Optional<Slide> slope() {
    List<String> bullets = new ArrayList<>();
    bullets.add(change.detectable());
    bullets.addAll(change.incomparable());
    bullets.add(words.say("slope.bullet"));
    Optional<Slide> slide = Slides.ofFigure(figures, SlopeFigure.ID, bullets, changeNotes());
    // Without one comparable pair there is no picture, but leadership must hear why.
    return slide.isPresent() || change.none()
        ? slide
        : Optional.of(
            new Slide(
                SlopeFigure.ID,
                Slide.Kind.TEXT,
                change.sentence(),
                words.say("slope.nopairs"),
                Optional.empty(),
                bullets,
                Optional.empty(),
                changeNotes()));
  }

  private String changeNotes() {
    return new Notes(words)
        .say(words.say("slope.say"))
        .how(words.say("slope.how"), BranchChange.class, Comparability.class)
        .tables(BranchChange.class, Comparability.class)
        .caveat(change.detectable())
        .caveats(change.incomparable())
        .caveat(words.say("slope.bullet"))
        .build();
  }

  /** The changes that a test shows, one by one; without any there is nothing to list. */
  private Optional<Slide> confirmed() {
    List<BranchChange> claims =
        facts.changes(facts.latestYear()).stream().filter(one -> Verdict.of(one).claims()).toList();
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    List<BranchChange> shown = claims.subList(0, Math.min(Slides.TABLE_ROWS, claims.size()));
    GridBuilder grid =
        new GridBuilder(words)
            .text("branch")
            .scores("score.previous", "score.latest")
            .columns(Grid.Format.CHANGE, "difference")
            .text("interval", "verdict");
    shown.forEach(
        one ->
            grid.row(
                facts.structure().label(one.organizationId()),
                GridBuilder.cell(one, "previous_comparable"),
                GridBuilder.cell(one, "score"),
                GridBuilder.cell(one, "difference"),
                interval(one),
                Verdict.of(one).words(words)));
    return Optional.of(
        new Slide(
            "confirmed-changes",
            Slide.Kind.TABLE,
            words.say(
                "confirmed.title",
                words.cited(
                    claims.size(),
                    Term.count(BranchChange.class)
                        .where("review_year", facts.latestYear())
                        .where("verdict", "improved", "declined"))),
            words.say(
                shown.size() < claims.size() ? "confirmed.subtitle.cut" : "confirmed.subtitle",
                words.numbers().year(facts.latestYear()),
                Slides.TABLE_ROWS),
            Optional.empty(),
            List.of(words.say("confirmed.bullet")),
            Optional.of(grid.build()),
            changeNotes()));
  }

  private String interval(BranchChange one) {
    Double low = one.differenceLow();
    Double high = one.differenceHigh();
    if (low == null || high == null) {
      return words.say("interval.none");
    }
    if (!SlopeFigure.shows(facts, facts.leadership(), one)) {
      return words.say("interval.hidden");
    }
    Numbers numbers = words.numbers();
    return words.say(
        "range.changes",
        words.cited(numbers.change(low), Citation.cell(one, "difference_low")),
        words.cited(numbers.change(high), Citation.cell(one, "difference_high")));
  }

  private Optional<Slide> intervals() {
    List<String> bullets = new ArrayList<>();
    bullets.add(words.say(rank.withInterval() > 0 ? "intervals.bullet" : "intervals.bullet.none"));
    bullets.addAll(rank.hiddenCaveat());
    return Slides.ofFigure(
        figures,
        IntervalsFigure.ID,
        bullets,
        new Notes(words)
            .say(words.say("intervals.say"))
            .how(words.say("intervals.how"), BranchYearScore.class)
            .tables(BranchYearScore.class)
            .caveat(words.say("intervals.caveat"))
            .caveats(rank.hiddenCaveat())
            .build());
  }

  private Optional<Slide> rankSets() {
    RankSetFigure figure = new RankSetFigure(facts, words);
    List<String> bullets = new ArrayList<>(figure.unranked());
    bullets.add(words.say("rankset.bullet"));
    return Slides.ofFigure(
        figures,
        RankSetFigure.ID,
        bullets,
        new Notes(words)
            .say(words.say("rankset.say"))
            .how(words.say("rankset.how"), RankSet.class)
            .tables(RankSet.class)
            .caveat(words.say("rankset.caveat"))
            .caveats(figure.unranked())
            .build());
  }
}
