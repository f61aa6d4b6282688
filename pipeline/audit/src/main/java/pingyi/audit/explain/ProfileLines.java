package pingyi.audit.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pingyi.warehouse.table.derived.StandardRating;
import pingyi.warehouse.table.recognised.PanelScore;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.recognised.Tally;
import pingyi.warehouse.table.reference.PolicyVoterClass;
import pingyi.warehouse.table.reference.ScaleGrade;

/**
 * The profile of each review, ballots by grade and scores of raters, and the ratings made of it.
 */
final class ProfileLines {
  private final Words words;
  private final BranchYear rows;
  private final Map<String, String> labels;

  ProfileLines(Words words, BranchYear rows) {
    this.words = words;
    this.rows = rows;
    this.labels =
        rows.score().flatMap(rows::policy).map(rows::voterClasses).orElse(List.of()).stream()
            .collect(Collectors.toMap(PolicyVoterClass::voterClass, PolicyVoterClass::label));
  }

  List<Explanation.Section> sections() {
    List<Explanation.Section> sections = new ArrayList<>();
    for (Review review : rows.reviews()) {
      sections.add(
          new Explanation.Section(
              "ballots", words.say("ballots", review.session()), ballots(review)));
      sections.add(
          new Explanation.Section("panel", words.say("panel", review.session()), panel(review)));
    }
    return sections;
  }

  private List<Explanation.Line> ballots(Review review) {
    List<Tally> tally = rows.tally(review);
    List<Explanation.Line> lines = new ArrayList<>();
    if (tally.isEmpty()) {
      return lines;
    }
    lines.add(scale(tally.get(0).scaleId()));
    lines.add(participation(review));
    Set<String> withheld = rows.withheld(review, "ballot");
    Map<String, ScaleGrade> grades =
        rows.grades(tally.get(0).scaleId()).stream()
            .collect(Collectors.toMap(ScaleGrade::gradeCode, grade -> grade));
    byClass(tally)
        .forEach(
            (voters, counts) ->
                lines.add(
                    withheld.contains(voters) || rows.withheldWhole(review, "ballot")
                        ? new Sentence(words).say("class.withheld", className(voters))
                        : profile(voters, counts, grades)));
    rating(review, "ballot", lines);
    return lines;
  }

  private Explanation.Line scale(String scaleId) {
    Sentence sentence = new Sentence(words);
    return rows.scale(scaleId)
        .map(
            scale ->
                sentence.say(
                    "scale",
                    sentence.quote(scale, "scale_id"),
                    sentence.quote(scale, "issuer"),
                    sentence.quote(scale, "name"),
                    sentence.quote(scale, "version")))
        .orElseGet(() -> sentence.say("scale.unknown", scaleId));
  }

  private Explanation.Line participation(Review review) {
    Sentence sentence = new Sentence(words);
    return sentence.say(
        "participation",
        sentence.quote(review, "eligible"),
        sentence.quote(review, "issued"),
        sentence.quote(review, "returned"),
        sentence.quote(review, "valid"),
        sentence.quote(review, "abstained"),
        sentence.quote(review, "spoiled"));
  }

  private static Map<String, List<Tally>> byClass(List<Tally> tally) {
    return tally.stream()
        .collect(Collectors.groupingBy(Tally::voterClass, TreeMap::new, Collectors.toList()));
  }

  private Explanation.Line profile(
      String voters, List<Tally> counts, Map<String, ScaleGrade> grades) {
    Sentence sentence = new Sentence(words);
    List<String> parts = new ArrayList<>();
    for (Tally count : counts) {
      ScaleGrade grade = grades.get(count.gradeCode());
      parts.add(
          grade == null
              ? sentence.quote(count, "grade_code") + " × " + sentence.quote(count, "ballots")
              : words.say(
                  "grade.points",
                  sentence.quote(grade, "label"),
                  sentence.quote(grade, "points"),
                  sentence.quote(count, "ballots"),
                  count.cell()));
    }
    return sentence.say("profile", className(voters), String.join(words.say("and"), parts));
  }

  private List<Explanation.Line> panel(Review review) {
    List<Explanation.Line> lines = new ArrayList<>();
    Set<String> withheld = rows.withheld(review, "panel");
    Map<String, List<PanelScore>> classes =
        rows.panel(review).stream()
            .collect(
                Collectors.groupingBy(PanelScore::voterClass, TreeMap::new, Collectors.toList()));
    classes.forEach(
        (voters, scores) -> {
          Sentence sentence = new Sentence(words);
          lines.add(
              withheld.contains(voters) || rows.withheldWhole(review, "panel")
                  ? sentence.say("class.withheld", className(voters))
                  : sentence.say(
                      "panel.scores",
                      className(voters),
                      scores.stream()
                          .map(each -> sentence.quote(each, "score"))
                          .collect(Collectors.joining(words.say("comma")))));
        });
    if (!lines.isEmpty()) {
      rating(review, "panel", lines);
    }
    return lines;
  }

  private void rating(Review review, String instrument, List<Explanation.Line> lines) {
    for (StandardRating rating : rows.ratings()) {
      if (rating.reviewId().equals(review.reviewId()) && rating.instrument().equals(instrument)) {
        Sentence sentence = new Sentence(words);
        lines.add(
            rows.withheldWhole(review, instrument)
                ? sentence.say("rating.withheld")
                : sentence.say(
                    "rating",
                    sentence.quote(rating, "voters"),
                    sentence.quote(rating, "score"),
                    sentence.quote(rating, "score_low"),
                    sentence.quote(rating, "score_high"),
                    sentence.quote(rating, "interval_method"),
                    sentence.quote(rating, "standard_error")));
      }
    }
  }

  private String className(String voterClass) {
    return voterClass.equals("all")
        ? words.say("class.all")
        : words.say("class", voterClass, labels.getOrDefault(voterClass, voterClass));
  }
}
