package pingyi.method.rating.formula;

import java.util.List;
import pingyi.method.rating.formula.Condition.Verdict;

/** A grade, or a better one, that only units may hold that meet conditions. */
record Gate(Grades grades, String grade, Conditions needs, String otherwise) implements UnitStep {

  @Override
  public String kind() {
    return "gate";
  }

  @Override
  public String result() {
    return "";
  }

  @Override
  public List<String> reads() {
    return needs.reads();
  }

  @Override
  public void apply(Line line) {
    String print = grade + ": " + needs.print(line);
    if (line.grade().isEmpty() || grades.better(grade, line.grade().get())) {
      line.passed(grade, kind(), print);
      return;
    }
    Verdict verdict = needs.judge(line);
    if (verdict == Verdict.UNKNOWN) {
      line.undecided(grade, kind(), print);
    } else if (verdict == Verdict.FAILS) {
      line.held(kind(), print + " ✗", otherwise);
    } else {
      line.passed(grade, kind(), print + " ✓");
    }
  }
}
