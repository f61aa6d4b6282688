package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Grades by place in the group: the first share gets the first grade, and so on; what is left gets
 * the last one. Each cut is the rounded sum of the shares so far.
 */
record ForcedShares(
    String orderBy,
    Map<String, BigDecimal> shares,
    String rest,
    Rounding rounding,
    Ties ties,
    Order from,
    Scope scope)
    implements GroupStep {

  /** The grade of equals whom a cut would part. */
  enum Ties {
    BETTER,
    WORSE
  }

  @Override
  public String kind() {
    return "forced_shares";
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
    Places places =
        new Places(group.stream().flatMap(line -> line.value(orderBy).stream()).toList(), from);
    for (Line line : group) {
      Optional<BigDecimal> value = line.value(orderBy);
      if (value.isEmpty()) {
        line.undecided("", kind(), orderBy + " ?");
        continue;
      }
      int before = places.before(value.get());
      int place = ties == Ties.BETTER ? before + 1 : before + places.equal(value.get());
      line.graded(
          kind(),
          Decimals.print(value.get()) + " # " + place + " / " + places.size(),
          grade(place, places.size()));
    }
  }

  private String grade(int place, int whole) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> share : shares.entrySet()) {
      sum = sum.add(share.getValue());
      BigDecimal cut = rounding.round(sum.multiply(BigDecimal.valueOf(whole)), 0);
      if (BigDecimal.valueOf(place).compareTo(cut) <= 0) {
        return share.getKey();
      }
    }
    return rest;
  }
}
