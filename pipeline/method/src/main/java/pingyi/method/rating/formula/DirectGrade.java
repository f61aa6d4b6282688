package pingyi.method.rating.formula;

import java.util.List;
import pingyi.method.rating.formula.Condition.Verdict;

/** A grade that conditions give at once, whatever the score: a veto, or an award's privilege. */
record DirectGrade(String grade, Conditions when) implements UnitStep {

  @Override
  public String kind() {
    return "direct_grade";
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
    Verdict verdict = when.judge(line);
    if (verdict == Verdict.HOLDS) {
      line.decide();
      line.held(kind(), when.print(line) + " ✓", grade);
    } else if (verdict == Verdict.UNKNOWN) {
      line.undecided(grade, kind(), when.print(line));
    } else {
      line.passed(grade, kind(), when.print(line) + " ✗");
    }
  }
}
