package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The points of the ballots over their whole: sum of points times ballots / denominator. */
record Points(Map<String, BigDecimal> points, Denominator denominator) implements Measure {

  @Override
  public String kind() {
    return "points";
  }

  @Override
  public boolean empty(Line line, Optional<String> voterClass) {
    return Denominator.ballots(line, voterClass).graded().signum() == 0;
  }

  @Override
  public Optional<Measured> of(Line line, Optional<String> voterClass) {
    ClassBallots ballots = Denominator.ballots(line, voterClass);
    Optional<BigDecimal> whole = denominator.whole(ballots);
    BigDecimal sum = BigDecimal.ZERO;
    List<String> terms = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> grade : points.entrySet()) {
      Optional<BigDecimal> counted = denominator.in(grade.getKey(), ballots);
      if (counted.isEmpty() || whole.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(grade.getValue().multiply(counted.get()));
      terms.add(Decimals.print(grade.getValue()) + " × " + Decimals.print(counted.get()));
    }
    return Optional.of(
        new Measured(
            Decimals.divide(sum, whole.orElseThrow()),
            "(" + String.join(" + ", terms) + ") / " + Decimals.print(whole.orElseThrow())));
  }
}
