package pingyi.generate.simulate;

import java.math.BigDecimal;
import java.util.List;

/**
 * The ballots of one review. Returned = valid + spoiled; valid = graded + abstained.
 *
 * @param grades ballots in each grade, best first; not whole where only shares are published
 */
public record Ballots(
    int issued, int returned, int valid, int spoiled, int abstained, List<BigDecimal> grades) {
  /** The voter class of ballots that tell no classes apart. */
  public static final String ALL = "all";

  /** Copies the grades. */
  public Ballots {
    grades = List.copyOf(grades);
  }

  /** All ballots with a grade. */
  public BigDecimal graded() {
    return grades.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
