package pingyi.method.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import pingyi.method.statistics.Interval;

/**
 * What an attacker can work out of the cells a table does not show: the least and the greatest
 * value of each that fits all published sums, no cell being negative. Each is a linear programme.
 *
 * <p>M. Fischetti, J. J. Salazar, Solving the cell suppression problem on tabular data with linear
 * constraints, Management Science 47, 2001.
 */
public final class SuppressedCells {
  private static final int MOST_STEPS = 100_000;

  private SuppressedCells() {}

  /**
   * A published sum, less the published cells in it.
   *
   * @param factors one for each suppressed cell: how often it is in the sum, 0 for not at all
   */
  public record Sum(double[] factors, double total) {}

  /**
   * The intervals of the suppressed cells, in their order.
   *
   * @param cells how many cells are suppressed
   * @return empty where the published numbers contradict each other; the upper end of an interval
   *     is infinite where nothing bounds the cell
   */
  public static Optional<List<Interval>> intervals(int cells, List<Sum> sums) {
    List<LinearConstraint> constraints =
        sums.stream()
            .map(sum -> new LinearConstraint(sum.factors(), Relationship.EQ, sum.total()))
            .toList();
    try {
      List<Interval> intervals = new ArrayList<>();
      for (int cell = 0; cell < cells; cell++) {
        double low = end(cells, cell, constraints, GoalType.MINIMIZE);
        double high = end(cells, cell, constraints, GoalType.MAXIMIZE);
        intervals.add(new Interval(Math.min(low, high), Math.max(low, high)));
      }
      return Optional.of(intervals);
    } catch (Contradiction e) {
      return Optional.empty();
    }
  }

  private static double end(
      int cells, int cell, List<LinearConstraint> constraints, GoalType goal) {
    double[] aim = new double[cells];
    aim[cell] = 1;
    try {
      return new SimplexSolver()
          .optimize(
              new MaxIter(MOST_STEPS),
              new LinearObjectiveFunction(aim, 0),
              new LinearConstraintSet(constraints),
              goal,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (MathIllegalStateException e) {
      if (e.getSpecifier() == LocalizedOptimFormats.UNBOUNDED_SOLUTION) {
        return Double.POSITIVE_INFINITY;
      }
      throw new Contradiction(e);
    }
  }

  /** No values fit the sums. */
  private static final class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Contradiction(Throwable cause) {
      super(cause);
    }
  }
}
