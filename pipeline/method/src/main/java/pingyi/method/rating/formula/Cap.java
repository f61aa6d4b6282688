package pingyi.method.rating.formula;

import java.util.List;
import pingyi.method.rating.formula.Condition.Verdict;

/** The best grade a unit may hold when conditions hold. */
record Cap(Grades grades, String atMost, Conditions when) implements UnitStep {

  @Override
  public String kind() {
    return "cap";
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
    String print = when.print(line);
    if (line.grade().isEmpty() || !grades.better(line.grade().get(), atMost)) {
      line.passed(atMost, kind(), print);
      return;
    }
    Verdict verdict = when.judge(line);
    if (verdict == Verdict.UNKNOWN) {
      line.undecided(atMost, kind(), print);
    } else if (verdict == Verdict.HOLDS) {
      line.held(kind(), print + " ✓", atMost);
    } else {
      line.passed(atMost, kind(), print + " ✗");
    }
  }
}
