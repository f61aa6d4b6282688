package pingyi.method.statistics.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.method.statistics.multiplicity.AdjustedPValues;

/**
 * The verdicts on all branches' changes from one year to the next. Their p-values are one family,
 * adjusted by Benjamini and Hochberg, so that at most the rate allowed of the changes named are
 * expected to be none.
 */
public final class ChangeTable {
  private ChangeTable() {}

  /** What is said of a change. */
  public enum Verdict {
    /** The score rose by more than sampling error. */
    IMPROVED,
    /** The score fell by more than sampling error. */
    DECLINED,
    /** Nothing more than sampling error is seen; a smaller change than detectable may be there. */
    NO_CHANGE_SHOWN,
    /** No sampling error is known, so that no test can be made. */
    NOT_TESTABLE,
    /** The two years' scores do not mean the same. */
    NOT_COMPARABLE
  }

  /** Whether two years may be compared. */
  public enum Comparability {
    /** They may. */
    COMPARABLE,
    /** They may not: another scale without a link, another panel, or samples that share ballots. */
    NOT_COMPARABLE
  }

  /** One branch's pair of years. */
  public record Pair(
      PanelChange.Panel first, PanelChange.Panel second, Comparability comparability) {}

  /** One branch's verdict; the adjusted p-value is empty where no test was made. */
  public record Result(PanelChange.Result change, Optional<Double> adjusted, Verdict verdict) {}

  /**
   * The verdicts in the order of the pairs.
   *
   * @param rate the expected share of false ones among the changes named, such as 0.05
   */
  public static List<Result> of(List<Pair> pairs, PanelChange.Options options, double rate) {
    List<PanelChange.Result> changes =
        pairs.stream().map(pair -> PanelChange.of(pair.first(), pair.second(), options)).toList();
    List<Integer> tested = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (comparable(pairs.get(i)) && changes.get(i).pValue().isPresent()) {
        tested.add(i);
      }
    }
    double[] adjusted =
        AdjustedPValues.BENJAMINI_HOCHBERG.of(
            tested.stream().mapToDouble(i -> changes.get(i).pValue().orElseThrow()).toArray());
    List<Result> results = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < pairs.size(); i++) {
      boolean isTested = place < adjusted.length && tested.get(place) == i;
      Optional<Double> p = isTested ? Optional.of(adjusted[place++]) : Optional.empty();
      PanelChange.Result change = changes.get(i);
      results.add(new Result(change, p, verdict(pairs.get(i), change.difference(), p, rate)));
    }
    return results;
  }

  private static boolean comparable(Pair pair) {
    return pair.comparability() == Comparability.COMPARABLE;
  }

  private static Verdict verdict(
      Pair pair, double difference, Optional<Double> adjusted, double rate) {
    if (!comparable(pair)) {
      return Verdict.NOT_COMPARABLE;
    }
    if (adjusted.isEmpty()) {
      return Verdict.NOT_TESTABLE;
    }
    if (adjusted.get() > rate) {
      return Verdict.NO_CHANGE_SHOWN;
    }
    return difference > 0 ? Verdict.IMPROVED : Verdict.DECLINED;
  }
}
