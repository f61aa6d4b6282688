package pingyi.audit.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.warehouse.table.derived.BranchYearComponent;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.ScoreStep;
import pingyi.warehouse.table.recognised.ComponentScore;
import pingyi.warehouse.table.recognised.PeriodicScore;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.PolicyVoterClass;

/** From the components by the policy to the score, the grade and the ranks. */
final class FormulaLines {
  private final Words words;
  private final BranchYear rows;
  private final BranchYearScore score;
  private final Optional<Policy> policy;

  FormulaLines(Words words, BranchYear rows, BranchYearScore score) {
    this.words = words;
    this.rows = rows;
    this.score = score;
    this.policy = rows.policy(score);
  }

  List<Explanation.Section> sections() {
    List<Explanation.Section> sections = new ArrayList<>();
    sections.add(section("components", components()));
    sections.add(section("score", steps()));
    sections.add(section("grade", grade()));
    sections.add(section("ranks", ranks()));
    return sections;
  }

  private Explanation.Section section(String id, List<Explanation.Line> lines) {
    return new Explanation.Section(id, words.say(id), lines);
  }

  private List<Explanation.Line> components() {
    List<Explanation.Line> lines = new ArrayList<>();
    policy.ifPresent(each -> lines.add(policyLine(each)));
    policy.ifPresent(each -> rows.voterClasses(each).forEach(row -> lines.add(voters(row))));
    for (BranchYearComponent component : rows.components()) {
      lines.add(component(component));
      lines.addAll(parts(component));
    }
    return lines;
  }

  private Explanation.Line policyLine(Policy in) {
    Sentence sentence = new Sentence(words);
    return sentence.say(
        "policy",
        sentence.quote(in, "policy_id"),
        sentence.quote(in, "name"),
        sentence.quote(in, "version"),
        sentence.quote(in, "first_year"),
        in.lastYear() == null ? words.say("open") : sentence.quote(in, "last_year"),
        words.word("rule", in.missingComponent()),
        words.word("rule", in.emptyClass()));
  }

  private Explanation.Line voters(PolicyVoterClass row) {
    Sentence sentence = new Sentence(words);
    return sentence.say(
        "class.weight", sentence.quote(row, "label"), sentence.quote(row, "weight"));
  }

  private Explanation.Line component(BranchYearComponent component) {
    Sentence sentence = new Sentence(words);
    if (component.value() == null) {
      return sentence.say(
          "component.missing",
          sentence.quote(component, "label"),
          sentence.quote(component, "weight"));
    }
    if (ofSmallPanel(component)) {
      return sentence.say("component.withheld", sentence.quote(component, "label"));
    }
    return component.weight() == null
        ? sentence.say(
            "component.plain",
            sentence.quote(component, "label"),
            sentence.quote(component, "value"))
        : sentence.say(
            "component",
            sentence.quote(component, "label"),
            sentence.quote(component, "value"),
            sentence.quote(component, "weight"),
            sentence.quote(component, "contribution"));
  }

  /** A component whose value is the mean of a panel that is too small to be told. */
  private boolean ofSmallPanel(BranchYearComponent component) {
    String kind = kind(component);
    String instrument = kind.equals("ballot_total") ? "ballot" : kind;
    return rows.reviews().stream().anyMatch(review -> rows.withheldWhole(review, instrument));
  }

  private String kind(BranchYearComponent component) {
    return policy.stream()
        .flatMap(each -> rows.policyComponents(each).stream())
        .filter(each -> each.componentId().equals(component.componentId()))
        .map(PolicyComponent::kind)
        .findFirst()
        .orElse("");
  }

  /** The cells of a component that is stated, or the quarters of one that is their mean. */
  private List<Explanation.Line> parts(BranchYearComponent component) {
    List<Explanation.Line> lines = new ArrayList<>();
    String kind = kind(component);
    for (Review review : rows.reviews()) {
      if (kind.equals("stated")) {
        for (ComponentScore each : rows.stated(review)) {
          if (each.componentId().equals(component.componentId())) {
            Sentence sentence = new Sentence(words);
            lines.add(sentence.say("stated", sentence.quote(each, "score"), each.cell()));
          }
        }
      } else if (kind.equals("periodic_mean")) {
        for (PeriodicScore each : rows.quarters(review)) {
          Sentence sentence = new Sentence(words);
          lines.add(
              sentence.say(
                  "quarter",
                  sentence.quote(each, "quarter"),
                  sentence.quote(each, "score"),
                  each.cell()));
        }
      }
    }
    return lines;
  }

  private List<Explanation.Line> steps() {
    List<Explanation.Line> lines = new ArrayList<>();
    boolean small = rows.anyWithheld();
    for (ScoreStep step : rows.steps()) {
      Sentence sentence = new Sentence(words);
      String kind = words.word("primitive", step.primitive());
      String fired = words.word("fired", step.fired());
      lines.add(
          small
              ? sentence.say("step.withheld", step.ordinal(), kind, step.step(), fired)
              : sentence.say(
                  stepKey(step),
                  sentence.quote(step, "ordinal"),
                  kind,
                  sentence.quote(step, "step"),
                  sentence.quote(step, "operation"),
                  sentence.quote(step, "value"),
                  fired,
                  sentence.quote(step, "grade")));
    }
    Sentence sentence = new Sentence(words);
    if (score.score() == null) {
      lines.add(sentence.say("unscored", words.word("status", score.status())));
      return lines;
    }
    if (lines.isEmpty()) {
      policy.ifPresent(each -> lines.add(sum(each)));
    }
    if (score.scoreLow() != null && !rows.anyWithheld()) {
      lines.add(
          sentence.say(
              "interval",
              sentence.quote(score, "score_low"),
              sentence.quote(score, "score_high"),
              sentence.quote(score, "standard_error"),
              sentence.quote(score, "voters")));
    }
    return lines;
  }

  private Explanation.Line sum(Policy by) {
    Sentence sentence = new Sentence(words);
    return sentence.say(
        "sum",
        sentence.quote(by, "rounding_digits"),
        words.word("rounding", by.rounding()),
        sentence.quote(score, "score"));
  }

  private static String stepKey(ScoreStep step) {
    if (step.grade() == null) {
      return "step";
    }
    return step.value() == null ? "step.grade" : "step.both";
  }

  private List<Explanation.Line> grade() {
    List<Explanation.Line> lines = new ArrayList<>();
    if (score.grade() == null || policy.isEmpty()) {
      return lines;
    }
    for (PolicyGrade band : rows.bands(policy.get())) {
      if (band.gradeCode().equals(score.grade())) {
        Sentence sentence = new Sentence(words);
        lines.add(
            sentence.say(
                rows.steps().isEmpty() ? "band" : "band.steps",
                sentence.quote(score, "grade_label"),
                sentence.quote(score, "score"),
                edge(sentence, band, "lower"),
                edge(sentence, band, "upper")));
      }
    }
    return lines;
  }

  private String edge(Sentence sentence, PolicyGrade band, String side) {
    boolean lower = side.equals("lower");
    if ((lower ? band.lower() : band.upper()) == null) {
      return words.say("edge.open");
    }
    boolean belongs = lower ? band.lowerBelongs() : band.upperBelongs();
    return words.say("edge." + side + (belongs ? ".closed" : ".open"), sentence.quote(band, side));
  }

  private List<Explanation.Line> ranks() {
    List<Explanation.Line> lines = new ArrayList<>();
    if (score.rank() != null) {
      Sentence sentence = new Sentence(words);
      lines.add(
          sentence.say("rank", sentence.quote(score, "rank"), sentence.quote(score, "ranked")));
    }
    if (score.rankInParent() != null) {
      Sentence sentence = new Sentence(words);
      lines.add(
          sentence.say(
              "rank.parent",
              sentence.quote(score, "rank_in_parent"),
              sentence.quote(score, "parent_size"),
              sentence.quote(score, "parent_id")));
    }
    if (score.rankInPeer() != null) {
      Sentence sentence = new Sentence(words);
      lines.add(
          sentence.say(
              "rank.peer",
              sentence.quote(score, "rank_in_peer"),
              sentence.quote(score, "peer_size"),
              sentence.quote(score, "peer_group")));
    }
    return lines;
  }
}
