package pingyi.method.statistics.change;

import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * One branch's pair of years.
   *
   * @param linkError the standard error of the link between their scales; 0 where there is none
   */
  public record Pair(
      PanelChange.Panel first,
      PanelChange.Panel second,
      double linkError,
      Comparability comparability) {
    /** A pair on one scale. */
    public Pair(PanelChange.Panel first, PanelChange.Panel second, Comparability comparability) {
      this(first, second, 0, comparability);
    }
  }

  /**
   * One branch's verdict.
   *
   * @param adjusted empty where no test was made
   * @param smallest what this table would have named with the power asked for; empty where no test
   *     was made
   */
  public record Result(
      PanelChange.Result change,
      Optional<Double> adjusted,
      Verdict verdict,
      Optional<SmallestChange> smallest) {}

  /**
   * The verdicts in the order of the pairs.
   *
   * @param rate the expected share of false ones among the changes named, such as 0.05
   */
  public static List<Result> of(List<Pair> pairs, PanelChange.Options options, double rate) {
    List<PanelChange.Result> changes =
        pairs.stream()
            .map(pair -> PanelChange.of(pair.first(), pair.second(), pair.linkError(), options))
            .toList();
    List<Integer> tested = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (comparable(pairs.get(i)) && changes.get(i).pValue().isPresent()) {
        tested.add(i);
      }
    }
    double[] adjusted =
        AdjustedPValues.BENJAMINI_HOCHBERG.of(
            tested.stream().mapToDouble(i -> changes.get(i).pValue().orElseThrow()).toArray());
    long named = Arrays.stream(adjusted).filter(p -> p <= rate).count();
    List<Result> results = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < pairs.size(); i++) {
      boolean isTested = place < adjusted.length && tested.get(place) == i;
      Optional<Double> p = isTested ? Optional.of(adjusted[place++]) : Optional.empty();
      Pair pair = pairs.get(i);
      PanelChange.Result change = changes.get(i);
      Optional<SmallestChange> smallest =
          p.map(
              own ->
                  SmallestChange.of(
                      change,
                      pair.second(),
                      level(own <= rate ? named : named + 1, adjusted.length, rate),
                      options.power()));
      results.add(new Result(change, p, verdict(pair, change.difference(), p, rate), smallest));
    }
    return results;
  }

  /**
   * The p-value below which a change is named beside so many others: one more change is named where
   * its p-value is at most rate (named + 1) / tested.
   */
  private static double level(long named, int tested, double rate) {
    return rate * named / tested;
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
