package pingyi.method.rating.formula;

import java.util.List;
import pingyi.method.rating.formula.Condition.Verdict;

/** A consequence that is noted when conditions hold, such as a formal talk; no number changes. */
record Flag(String flag, Conditions when) implements UnitStep {

  @Override
  public String kind() {
    return "flag";
  }

  @Override
  public String result() {
    return "";
  }

  @Override
  public List<String> reads() {
    return when.reads();
  }

  @Override
  public void apply(Line line) {
    if (when.judge(line) == Verdict.HOLDS) {
      line.noted(flag, kind(), when.print(line) + " ✓");
    } else {
      line.passed(flag, kind(), when.print(line));
    }
  }
}
