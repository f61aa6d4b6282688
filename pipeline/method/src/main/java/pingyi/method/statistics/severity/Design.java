package pingyi.method.statistics.severity;

import java.util.ArrayList;
import java.util.List;

/** The columns of a linear model of factors: an intercept, then the columns of each factor. */
final class Design {
  private final List<Coded> factors;
  private final List<Integer> starts = new ArrayList<>();
  private final int columns;

  /** How a factor's levels become columns. */
  enum Coding {
    /** Effects that add up to 0; the last is less the sum of the others. */
    SUM_TO_ZERO,
    /** Differences from the first level. */
    TREATMENT
  }

  record Coded(Factor factor, Coding coding) {}

  Design(List<Coded> factors) {
    this.factors = List.copyOf(factors);
    int next = 1;
    for (Coded each : factors) {
      starts.add(next);
      next += each.factor().levels() - 1;
    }
    this.columns = next;
  }

  int columns() {
    return columns;
  }

  /** The rows times the roots of the weights. */
  double[][] rows(double[] weights) {
    double[][] rows = new double[weights.length][];
    for (int i = 0; i < rows.length; i++) {
      double root = Math.sqrt(weights[i]);
      double[] row = new double[columns];
      row[0] = root;
      for (int f = 0; f < factors.size(); f++) {
        int code = factors.get(f).factor().codes()[i];
        double[] coded = contrast(f, code);
        for (int c = 0; c < coded.length; c++) {
          row[starts.get(f) + c] = root * coded[c];
        }
      }
      rows[i] = row;
    }
    return rows;
  }

  /** A level's row in the columns of all coefficients, intercept left out. */
  double[] wholeContrast(int f, int level) {
    double[] whole = new double[columns];
    double[] part = contrast(f, level);
    System.arraycopy(part, 0, whole, starts.get(f), part.length);
    return whole;
  }

  private double[] contrast(int f, int level) {
    Coded coded = factors.get(f);
    int last = coded.factor().levels() - 1;
    double[] contrast = new double[last];
    if (coded.coding() == Coding.SUM_TO_ZERO) {
      if (level == last) {
        java.util.Arrays.fill(contrast, -1);
      } else {
        contrast[level] = 1;
      }
    } else if (level > 0) {
      contrast[level - 1] = 1;
    }
    return contrast;
  }
}
