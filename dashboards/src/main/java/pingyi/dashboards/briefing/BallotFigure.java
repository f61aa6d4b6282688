package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.BallotProfiles.Profile;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Condition;
import pingyi.warehouse.cite.Measure;

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
            grid(profiles, extremes.shown()),
            profiles.labels(),
            profiles.favourable(),
            bars,
            extremes.cutAfter()));
  }

  private Grid grid(BallotProfiles profiles, List<Profile> shown) {
    GridBuilder grid = new GridBuilder(words).text("branch").counts("voters");
    profiles.labels().forEach(label -> grid.labelled(label, Grid.Format.SHARE));
    for (Profile one : shown) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(facts.structure().label(one.organizationId()));
      cells.add(GridBuilder.cell(one.grades().get(0), "voters"));
      one.grades().forEach(row -> cells.add(GridBuilder.cell(row, "share")));
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
            words.cited(shown.size(), profiles.rows(year, Measure.DISTINCT, "organization_id")),
            String.join(words.say("list.and"), good),
            words.cited(
                numbers.share(profiles.favourableShare()),
                Citation.share(
                    profiles
                        .rows(year, Measure.SUM, "ballots")
                        .and(
                            new Condition(
                                "ordinal",
                                Condition.Relation.AT_MOST,
                                List.of(profiles.favourable()))),
                    profiles.rows(year, Measure.SUM, "voters").where("ordinal", 1))));
    List<String> subtitle = new ArrayList<>();
    subtitle.add(
        words.say(
            "ballots.subtitle",
            numbers.year(year),
            words.cited(shown.size(), profiles.rows(year, Measure.DISTINCT, "organization_id")),
            words.cited(
                numbers.amount(profiles.voters()),
                Citation.of(profiles.rows(year, Measure.SUM, "voters").where("ordinal", 1)))));
    if (extremes.cut()) {
      subtitle.add(words.say("extremes.share", extremes.each()));
    }
    List<String> caveats = new ArrayList<>();
    if (profiles.hidden() > 0) {
      caveats.add(
          words.say(
              "hidden.ballots",
              words.cited(profiles.hidden(), profiles.others(year, Condition.Relation.IN)),
              facts.leadership().minimum(words)));
    }
    if (profiles.otherScales() > 0) {
      caveats.add(
          words.say(
              "ballots.otherscales",
              words.cited(
                  profiles.otherScales(), profiles.others(year, Condition.Relation.NOT_IN))));
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
