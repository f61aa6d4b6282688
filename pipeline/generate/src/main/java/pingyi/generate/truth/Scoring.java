package pingyi.generate.truth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import pingyi.generate.simulate.ReviewFacts;

/** How the published scores and grades of reviews are made. */
public interface Scoring {
  /**
   * A published score with its grade.
   *
   * @param grade the code; empty text where none may be given
   */
  record Verdict(BigDecimal score, String grade) {}

  /** The verdicts of all reviews that have a score; those of one year are seen together. */
  Map<ReviewFacts, Verdict> judge(List<ReviewFacts> all);
}
