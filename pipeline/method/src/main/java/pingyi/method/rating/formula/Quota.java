package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The largest share of a group that may hold a grade or a better one. Those with the lowest values
 * beyond it fall to another grade. "At least 15 percent 较好 or below" is the same rule with 好, 0.85
 * and rounding down.
 */
record Quota(
    Grades grades,
    String grade,
    BigDecimal atMost,
    Base base,
    Rounding rounding,
    String orderBy,
    Ties ties,
    String otherwise,
    Scope scope)
    implements GroupStep {

  /** What the share is of. */
  enum Base {
    /** Every unit of the group. */
    ALL,
    /** The units that hold a grade. */
    GRADED
  }

  /** Those who are equal where the quota ends. */
  enum Ties {
    /** None of them keeps the grade, so the quota is never exceeded. */
    ALL_FALL,
    /** All of them keep it, so the quota may be exceeded. */
    ALL_STAY
  }

  @Override
  public String kind() {
    return "quota";
  }

  @Override
  public String result() {
    return "";
  }

  @Override
  public List<String> reads() {
    return List.of(orderBy);
  }

  @Override
  public void applyTo(List<Line> group) {
    List<Line> holders =
        group.stream()
            .filter(line -> line.grade().isPresent() && !line.undecided())
            .filter(line -> !grades.better(grade, line.grade().orElseThrow()))
            .sorted(
                Comparator.comparing(this::value, Comparator.reverseOrder())
                    .thenComparing(line -> line.unit().id()))
            .toList();
    long whole =
        base == Base.ALL
            ? group.size()
            : group.stream().filter(line -> line.grade().isPresent() && !line.undecided()).count();
    int limit = rounding.round(atMost.multiply(BigDecimal.valueOf(whole)), 0).intValueExact();
    String operation =
        grade
            + ": "
            + holders.size()
            + (holders.size() > limit ? " > " : " ≤ ")
            + limit
            + " = "
            + Decimals.print(atMost)
            + " × "
            + whole;
    Optional<BigDecimal> cut = cut(holders, limit);
    Set<Line> held = new HashSet<>(holders);
    for (Line line : group) {
      if (held.contains(line) && cut.isPresent() && falls(line, cut.get())) {
        line.held(kind(), operation + "; " + Decimals.print(value(line)), otherwise);
      } else {
        line.passed(grade, kind(), operation);
      }
    }
  }

  /** The value of the first who does not fit; none if all do. */
  private Optional<BigDecimal> cut(List<Line> holders, int limit) {
    return holders.size() <= limit
        ? Optional.empty()
        : Optional.of(value(holders.get(limit)))
            .map(
                first ->
                    ties == Ties.ALL_STAY && limit > 0 && same(first, value(holders.get(limit - 1)))
                        ? below(holders, first)
                        : first);
  }

  /** The next value below one; where there is none, something below all. */
  private BigDecimal below(List<Line> holders, BigDecimal value) {
    return holders.stream()
        .map(this::value)
        .filter(other -> Decimals.compare(other, value) < 0)
        .findFirst()
        .orElse(value.subtract(BigDecimal.ONE));
  }

  private boolean falls(Line line, BigDecimal cut) {
    return Decimals.compare(value(line), cut) <= 0;
  }

  private static boolean same(BigDecimal left, BigDecimal right) {
    return Decimals.compare(left, right) == 0;
  }

  /** A holder without the ordering value stands last. */
  private BigDecimal value(Line line) {
    return line.value(orderBy).orElse(BigDecimal.valueOf(Long.MIN_VALUE));
  }
}
