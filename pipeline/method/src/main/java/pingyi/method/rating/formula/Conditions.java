package pingyi.method.rating.formula;

import java.util.List;
import java.util.stream.Collectors;
import pingyi.method.rating.formula.Condition.Verdict;

/** Several conditions together. */
record Conditions(Join join, List<Condition> list) {
  /** Whether all must hold or one is enough. */
  enum Join {
    ALL(" ∧ "),
    ANY(" ∨ ");

    private final String sign;

    Join(String sign) {
      this.sign = sign;
    }
  }

  /** Copies the list. */
  Conditions {
    list = List.copyOf(list);
  }

  Verdict judge(Line line) {
    List<Verdict> verdicts = list.stream().map(each -> each.judge(line)).toList();
    Verdict deciding = join == Join.ALL ? Verdict.FAILS : Verdict.HOLDS;
    if (verdicts.contains(deciding)) {
      return deciding;
    }
    if (verdicts.contains(Verdict.UNKNOWN)) {
      return Verdict.UNKNOWN;
    }
    return join == Join.ALL ? Verdict.HOLDS : Verdict.FAILS;
  }

  List<String> reads() {
    return list.stream().map(Condition::value).toList();
  }

  String print(Line line) {
    return list.stream().map(each -> each.print(line)).collect(Collectors.joining(join.sign));
  }
}
