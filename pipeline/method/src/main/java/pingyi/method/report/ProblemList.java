package pingyi.method.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts the text of a cell into the problems it lists: at semicolons, full stops and line ends, and
 * at numbers (1. ① （1） 一是). A comma or 、 does not part, because “针对性、实效性不够” is one problem.
 */
final class ProblemList {
  private static final String NUMBERED =
      "[0-9]{1,2}[.．、)）](?![0-9])|[（(][0-9]{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,2}(?:是|、)";

  private static final Pattern INSIDE = Pattern.compile("(?<=[，,：: \\t])(?=(?:" + NUMBERED + "))");
  private static final Pattern ENDS = Pattern.compile("[；;。\\n\\r]+");
  private static final Pattern LEADING =
      Pattern.compile("^(?:[\\s，,、：:]|(?:" + NUMBERED + ")|(?:存在的?|主要)?问题[：:])+");
  private static final Pattern TRAILING = Pattern.compile("[\\s，,、：:]+$");

  private ProblemList() {}

  /** The problems in their order; none of them is empty. */
  static List<String> of(String text) {
    List<String> problems = new ArrayList<>();
    for (String part : ENDS.split(INSIDE.matcher(text).replaceAll("\n"))) {
      String problem = LEADING.matcher(part.strip()).replaceFirst("");
      problem = TRAILING.matcher(problem).replaceFirst("");
      if (!problem.isEmpty()) {
        problems.add(problem);
      }
    }
    return problems;
  }
}
