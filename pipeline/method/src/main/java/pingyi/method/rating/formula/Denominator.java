package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What ballots are divided by, and what becomes of those that chose no grade.
 *
 * @param by which ballots make up the whole
 * @param abstained the grade that an abstention counts as; empty text if it counts as none
 * @param spoiled the grade that a spoiled ballot counts as; empty text if it counts as none
 */
record Denominator(Whole by, String abstained, String spoiled) {
  /** The wholes. */
  enum Whole {
    /** Ballots that chose a grade, and those that are counted as one. */
    GRADED,
    VALID,
    RETURNED,
    ISSUED
  }

  /** The ballots of the voter class, or of all. */
  static ClassBallots ballots(Line line, Optional<String> voterClass) {
    Map<String, ClassBallots> classes = line.unit().ballots();
    return voterClass.isPresent()
        ? classes.getOrDefault(voterClass.get(), new ClassBallots(Map.of(), Map.of()))
        : ClassBallots.together(classes);
  }

  /**
   * The ballots in a grade, with those that are counted as it; empty if their number is unknown.
   */
  Optional<BigDecimal> in(String grade, ClassBallots ballots) {
    BigDecimal counted = ballots.in(grade);
    if (grade.equals(abstained)) {
      Optional<BigDecimal> more = ballots.count("abstained");
      if (more.isEmpty()) {
        return Optional.empty();
      }
      counted = counted.add(more.get());
    }
    if (grade.equals(spoiled)) {
      Optional<BigDecimal> more = ballots.count("spoiled");
      if (more.isEmpty()) {
        return Optional.empty();
      }
      counted = counted.add(more.get());
    }
    return Optional.of(counted);
  }

  /** The whole; empty if it is not stated or nothing. */
  Optional<BigDecimal> whole(ClassBallots ballots) {
    Optional<BigDecimal> whole =
        by == Whole.GRADED ? counted(ballots) : ballots.count(Arguments.code(by));
    return whole.filter(n -> n.signum() > 0);
  }

  private Optional<BigDecimal> counted(ClassBallots ballots) {
    BigDecimal counted = ballots.graded();
    for (String name :
        new String[] {abstained.isEmpty() ? "" : "abstained", spoiled.isEmpty() ? "" : "spoiled"}) {
      if (!name.isEmpty()) {
        Optional<BigDecimal> more = ballots.count(name);
        if (more.isEmpty()) {
          return Optional.empty();
        }
        counted = counted.add(more.get());
      }
    }
    return Optional.of(counted);
  }
}
