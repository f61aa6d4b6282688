package pingyi.method.rating.formula;

import java.util.List;

/** The overall grades of a policy, best first. */
record Grades(List<String> codes) {
  /** Copies the list. */
  Grades {
    codes = List.copyOf(codes);
  }

  /** 0 is the best grade. */
  int place(String code) {
    return codes.indexOf(code);
  }

  boolean better(String code, String than) {
    return place(code) < place(than);
  }
}
