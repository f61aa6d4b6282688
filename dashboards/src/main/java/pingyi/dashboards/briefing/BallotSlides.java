package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.warehouse.table.derived.BallotYear;
import pingyi.warehouse.table.derived.GradeYear;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.derived.PeriodicSignal;

/** The ballots, the funnel, the control chart and the grades. */
final class BallotSlides {
  private final Facts facts;
  private final Words words;
  private final List<Figure> figures;

  BallotSlides(Facts facts, Words words, List<Figure> figures) {
    this.facts = facts;
    this.words = words;
    this.figures = figures;
  }

  List<Slide> story() {
    return Stream.of(ballots(), funnel()).flatMap(Optional::stream).toList();
  }

  /** Signals within years and the grades, which depend on bands and quotas. */
  List<Slide> appendix() {
    return Stream.of(control(), grades()).flatMap(Optional::stream).toList();
  }

  private Optional<Slide> ballots() {
    List<String> bullets =
        List.of(
            words.say("ballots.bullet"),
            words.say("hidden.rule", facts.leadership().minimum(words)));
    return Slides.ofFigure(
        figures,
        BallotFigure.ID,
        bullets,
        new Notes(words)
            .say(words.say("ballots.say"))
            .how(words.say("ballots.how"), BallotYear.class)
            .tables(BallotYear.class)
            .caveats(bullets)
            .build());
  }

  private Optional<Slide> funnel() {
    List<String> bullets = new ArrayList<>();
    FunnelFigure funnel = new FunnelFigure(facts, words);
    name(funnel, "signal_low", "funnel.low").ifPresent(bullets::add);
    name(funnel, "signal_high", "funnel.high").ifPresent(bullets::add);
    bullets.add(words.say("funnel.bullet"));
    return Slides.ofFigure(
        figures,
        FunnelFigure.ID,
        bullets,
        new Notes(words)
            .say(words.say("funnel.say"))
            .how(words.say("funnel.how"), PeerOutlier.class)
            .tables(PeerOutlier.class)
            .caveat(words.say("funnel.bullet"))
            .caveat(words.say("hidden.rule", facts.leadership().minimum(words)))
            .build());
  }

  private Optional<String> name(FunnelFigure funnel, String position, String key) {
    List<PeerOutlier> rows = funnel.at(position);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.say(
                key,
                words.names(
                    rows.stream()
                        .map(row -> facts.structure().label(row.organizationId()))
                        .toList(),
                    3,
                    funnel.count(position).citation())));
  }

  private Optional<Slide> control() {
    List<String> bullets = new ArrayList<>(new ControlFigure(facts, words).others());
    bullets.add(words.say("control.bullet"));
    return Slides.ofFigure(
        figures,
        ControlFigure.ID,
        bullets,
        new Notes(words)
            .say(words.say("control.say"))
            .how(words.say("control.how"), PeriodicSignal.class)
            .tables(PeriodicSignal.class)
            .caveat(words.say("control.caveat"))
            .build());
  }

  private Optional<Slide> grades() {
    List<String> bullets = new ArrayList<>(new Breaks(facts, words).caveats());
    bullets.add(words.say("grades.caveat"));
    return Slides.ofFigure(
        figures,
        GradeFigure.ID,
        bullets,
        new Notes(words)
            .say(words.say("grades.say"))
            .how(words.say("grades.how"), GradeYear.class)
            .tables(GradeYear.class)
            .caveats(bullets)
            .build());
  }
}
