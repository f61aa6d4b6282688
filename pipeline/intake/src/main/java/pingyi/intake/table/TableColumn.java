package pingyi.intake.table;

import java.util.Optional;
import pingyi.intake.rulebook.HeadingRules.Match;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.received.Field;

/**
 * A column of a table.
 *
 * @param index from 0 for column A
 * @param heading as it was sent, levels joined by a slash
 * @param lowest its lowest level, as it was sent
 * @param match what it means; empty if no rule knows it
 */
record TableColumn(int index, String heading, String lowest, Optional<Match> match) {
  /** What the cells mean; those of an unknown heading are not read. */
  Field field() {
    return match.map(known -> known.rule().field()).orElse(Field.IGNORED);
  }

  /** The grade, component, quarter or rater. */
  Optional<String> qualifier() {
    return match.flatMap(Match::qualifier);
  }

  /** The voter class that the rule states. */
  Optional<String> voterClass() {
    return match.flatMap(known -> known.rule().target().voterClass());
  }

  /** The highest score that can be true, where the rule states one. */
  Optional<Integer> highest() {
    return match.flatMap(known -> known.rule().target().highest());
  }

  /** The number that a word in this column means. */
  Optional<Double> meaning(String text) {
    return match
        .map(known -> known.rule().target().words())
        .filter(words -> !words.isEmpty())
        .map(words -> words.get(CleanText.of(text)));
  }

  /** The grade of all valid ballots that no other grade counts. */
  Optional<String> rest() {
    return match.flatMap(known -> known.rule().target().rest());
  }

  /** Whether the cells are dates that state the review year. */
  boolean dated() {
    return match.map(known -> known.rule().target().dated()).orElse(false);
  }

  /** Whether the cells are counts, shares or scores. */
  boolean numeric() {
    Field.Kind kind = field().kind();
    return kind == Field.Kind.COUNT || kind == Field.Kind.SHARE || kind == Field.Kind.SCORE;
  }

  /** Whether it makes the table one of reviews. */
  boolean measures() {
    return numeric() && field().family() == Field.Family.REVIEW;
  }

  /** Whether it makes the table a project register or a rectification list. */
  boolean registers() {
    return field() == Field.PROJECT_TYPE || field() == Field.ITEM_PROBLEM;
  }

  /** Whether it names the organization or its code. */
  boolean identifies() {
    return field() == Field.ORGANIZATION || field() == Field.ORGANIZATION_CODE;
  }
}
