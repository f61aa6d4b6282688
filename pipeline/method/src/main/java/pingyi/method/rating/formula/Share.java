package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The share of ballots in some grades, 0 to 1. */
record Share(List<String> grades, Denominator denominator) implements Measure {

  @Override
  public String kind() {
    return "share";
  }

  @Override
  public boolean empty(Line line, Optional<String> voterClass) {
    return Denominator.ballots(line, voterClass).graded().signum() == 0;
  }

  @Override
  public Optional<Measured> of(Line line, Optional<String> voterClass) {
    ClassBallots ballots = Denominator.ballots(line, voterClass);
    Optional<BigDecimal> whole = denominator.whole(ballots);
    List<BigDecimal> counts = new ArrayList<>();
    for (String grade : grades) {
      denominator.in(grade, ballots).ifPresent(counts::add);
    }
    if (whole.isEmpty() || counts.size() < grades.size()) {
      return Optional.empty();
    }
    String sum = Decimals.print(counts, " + ");
    return Optional.of(
        new Measured(
            Decimals.divide(Decimals.sum(counts), whole.get()),
            (counts.size() == 1 ? sum : "(" + sum + ")") + " / " + Decimals.print(whole.get())));
  }
}
