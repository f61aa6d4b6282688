package pingyi.generate.layout;

import java.util.HashMap;
import java.util.Map;
import pingyi.generate.simulate.Ballots;
import pingyi.generate.simulate.ReviewFacts;

/** The facts of a review as somebody types them cleanly, under the keys of the cells. */
public final class FactEntries {
  private FactEntries() {}

  /** The entries of all facts; those of a voter class stand under keys of their own. */
  public static Map<String, Entry> of(ReviewFacts facts) {
    Map<String, Entry> entries = new HashMap<>();
    entries.put(Keys.YEAR, Entry.of(facts.year()));
    facts.ballots().forEach((voterClass, ballots) -> enter(voterClass, ballots, entries));
    facts.stated().forEach((component, score) -> entries.put(component, Entry.of(score)));
    facts
        .quarters()
        .forEach((quarter, score) -> entries.put(Keys.quarter(quarter), Entry.of(score)));
    facts
        .panel()
        .forEach(
            (voterClass, scores) -> {
              for (int index = 0; index < scores.size(); index++) {
                entries.put(Keys.rater(voterClass, index + 1), Entry.of(scores.get(index)));
              }
            });
    return entries;
  }

  private static void enter(String voterClass, Ballots ballots, Map<String, Entry> entries) {
    entries.put(Keys.of(voterClass, Keys.ISSUED), Entry.of(ballots.issued()));
    entries.put(Keys.of(voterClass, Keys.RETURNED), Entry.of(ballots.returned()));
    entries.put(Keys.of(voterClass, Keys.VALID), Entry.of(ballots.valid()));
    entries.put(Keys.of(voterClass, Keys.SPOILED), Entry.of(ballots.spoiled()));
    entries.put(Keys.of(voterClass, Keys.ABSTAINED), Entry.of(ballots.abstained()));
    for (int index = 0; index < ballots.grades().size(); index++) {
      entries.put(
          Keys.of(voterClass, Keys.grade(index + 1)), Entry.of(ballots.grades().get(index)));
    }
  }
}
