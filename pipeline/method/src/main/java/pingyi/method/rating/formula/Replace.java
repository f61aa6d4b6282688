package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.method.rating.formula.Condition.Verdict;

/** A value that another takes the place of when conditions hold. */
record Replace(String result, String of, Amount with, Conditions when) implements UnitStep {

  @Override
  public String kind() {
    return "replace";
  }

  @Override
  public List<String> reads() {
    List<String> reads = new ArrayList<>(List.of(of));
    reads.addAll(with.reads());
    reads.addAll(when.reads());
    return reads;
  }

  @Override
  public void apply(Line line) {
    Verdict verdict = when.judge(line);
    Optional<BigDecimal> value =
        switch (verdict) {
          case HOLDS -> with.of(line);
          case FAILS -> line.value(of);
          case UNKNOWN -> Optional.empty();
        };
    if (value.isEmpty()) {
      line.missing(result, kind(), when.print(line));
      return;
    }
    String sign = verdict == Verdict.HOLDS ? " ✓" : " ✗";
    line.computed(result, kind(), when.print(line) + sign, value.get());
  }
}
