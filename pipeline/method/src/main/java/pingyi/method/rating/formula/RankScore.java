package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Points by place: the first gets so many, each place after it so many less. Where several raters
 * rank, each ranking gives points and their mean counts.
 */
record RankScore(
    String result,
    List<String> of,
    BigDecimal first,
    BigDecimal lessEachPlace,
    Ties ties,
    Order from,
    Scope scope)
    implements GroupStep {

  /** The place of equals. */
  enum Ties {
    /** All have the best of the places they share. */
    BEST_PLACE,
    /** All have the mean of the places they share. */
    MEAN_PLACE
  }

  @Override
  public String kind() {
    return "rank_score";
  }

  @Override
  public List<String> reads() {
    return of;
  }

  @Override
  public void applyTo(List<Line> group) {
    Map<String, Places> rankings = new HashMap<>();
    for (String name : of) {
      List<BigDecimal> values = group.stream().flatMap(line -> line.value(name).stream()).toList();
      rankings.put(name, new Places(values, from));
    }
    for (Line line : group) {
      String absent = IfMissing.firstMissing(line, of);
      if (!absent.isEmpty()) {
        line.missing(result, kind(), absent);
        continue;
      }
      List<BigDecimal> scores = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      for (String ranking : of) {
        BigDecimal place = place(line.value(ranking).orElseThrow(), rankings.get(ranking));
        scores.add(first.subtract(place.subtract(BigDecimal.ONE).multiply(lessEachPlace)));
        texts.add(
            Decimals.print(first)
                + " − "
                + Decimals.print(place.subtract(BigDecimal.ONE))
                + " × "
                + Decimals.print(lessEachPlace));
      }
      String text =
          texts.size() == 1
              ? texts.get(0)
              : "(" + String.join(" + ", texts) + ") / " + texts.size();
      line.computed(result, kind(), text, Decimals.mean(scores));
    }
  }

  private BigDecimal place(BigDecimal value, Places places) {
    BigDecimal best = BigDecimal.valueOf(1L + places.before(value));
    if (ties == Ties.BEST_PLACE) {
      return best;
    }
    BigDecimal shared = BigDecimal.valueOf(places.equal(value) - 1L);
    return best.add(Decimals.divide(shared, BigDecimal.valueOf(2)));
  }
}
