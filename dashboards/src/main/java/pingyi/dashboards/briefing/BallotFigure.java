package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.BallotProfiles.Profile;

/** The ballots of the last year that has any; the profile is the primary fact. */
final class BallotFigure {
  static final String ID = "ballot-distribution";

  private final Facts facts;
  private final Words words;

  BallotFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  Optional<Figure> build() {
    Optional<Integer> year = facts.latestBallotYear();
    if (year.isEmpty()) {
      return Optional.empty();
    }
    BallotProfiles profiles = new BallotProfiles(facts, year.orElseThrow());
    int grades = profiles.labels().size();
    List<Profile> complete =
        profiles.shown().stream().filter(one -> one.grades().size() == grades).toList();
    if (complete.isEmpty()) {
      return Optional.empty();
    }
    Extremes<Profile> extremes = Extremes.of(complete);
    List<Figure.BallotBar> bars =
        extremes.shown().stream()
            .map(
                one ->
                    new Figure.BallotBar(
                        facts.structure().label(one.organizationId()), one.shares(), one.voters()))
            .toList();
    return Optional.of(
        new Figure.Ballots(
            ID,
            caption(year.orElseThrow(), profiles, extremes),
            grid(profiles, bars),
            profiles.labels(),
            profiles.favourable(),
            bars,
            extremes.cutAfter()));
  }

  private Grid grid(BallotProfiles profiles, List<Figure.BallotBar> bars) {
    GridBuilder grid = new GridBuilder(words).text("branch").counts("voters");
    profiles.labels().forEach(label -> grid.labelled(label, Grid.Format.SHARE));
    for (Figure.BallotBar bar : bars) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(bar.label());
      cells.add(bar.voters());
      cells.addAll(bar.shares());
      grid.row(cells);
    }
    return grid.build();
  }

  private Figure.Caption caption(int year, BallotProfiles profiles, Extremes<Profile> extremes) {
    Numbers numbers = words.numbers();
    List<Profile> shown = profiles.shown();
    List<String> good = profiles.labels().subList(0, profiles.favourable());
    String title =
        words.say(
            "ballots.title",
            numbers.year(year),
            (long) shown.size(),
            String.join(words.say("list.and"), good),
            numbers.share(profiles.favourableShare()));
    List<String> subtitle = new ArrayList<>();
    subtitle.add(
        words.say(
            "ballots.subtitle",
            numbers.year(year),
            (long) shown.size(),
            numbers.amount(profiles.voters())));
    if (extremes.cut()) {
      subtitle.add(words.say("extremes.share", extremes.each()));
    }
    List<String> caveats = new ArrayList<>();
    if (profiles.hidden() > 0) {
      caveats.add(
          words.say("hidden.ballots", profiles.hidden(), facts.leadership().minimumVoters()));
    }
    if (profiles.otherScales() > 0) {
      caveats.add(words.say("ballots.otherscales", profiles.otherScales()));
    }
    Profile best = shown.get(0);
    Profile last = shown.get(shown.size() - 1);
    return new Captions(facts, words)
        .of(
            title,
            subtitle,
            caveats,
            words.say(
                "ballots.alt",
                title,
                numbers.share(best.best(profiles.favourable())),
                numbers.share(last.best(profiles.favourable()))));
  }
}
