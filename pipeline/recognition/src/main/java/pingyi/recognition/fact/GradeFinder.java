package pingyi.recognition.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pingyi.recognition.lexicon.Lexicon;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Sentence;
import pingyi.recognition.text.Span;

/** The grades of a scale: two labels or more in a list, or one in quotes after a word of result. */
final class GradeFinder {
  private static final List<String> LABELS =
      Lexicon.standard().words("grade").stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private static final String BETWEEN = "、,/“”\"‘’'和或及 ();";

  /** What may stand right before a list of labels. */
  private static final String OPENING = "为按分照设有:出";

  private static final List<String> RESULT =
      List.of("评为", "评定为", "等次为", "结果为", "定为", "评价为", "均为", "得", "获");

  private final ReportText report;

  GradeFinder(ReportText report) {
    this.report = report;
  }

  List<Fact> find() {
    List<Fact> facts = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Sentence sentence : report.sentences()) {
      String text = sentence.text();
      int i = 0;
      while (i < text.length()) {
        int end = list(text, i, seen, facts, sentence);
        i = Math.max(end, i + 1);
      }
    }
    return facts;
  }

  /** Reads a run of labels that starts here; returns the place behind it. */
  private static int list(
      String text, int start, Set<String> seen, List<Fact> facts, Sentence sentence) {
    if (start > 0
        && BETWEEN.indexOf(text.charAt(start - 1)) < 0
        && OPENING.indexOf(text.charAt(start - 1)) < 0) {
      return start;
    }
    List<String> labels = new ArrayList<>();
    int i = start;
    int end = start;
    while (true) {
      String label = label(text, i);
      if (label.isEmpty()) {
        break;
      }
      labels.add(label);
      end = i + label.length();
      i = end;
      while (i < text.length() && BETWEEN.indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      if (i == end) {
        break;
      }
    }
    boolean quoted =
        start > 0 && "“\"".indexOf(text.charAt(start - 1)) >= 0 && resultBefore(text, start - 1);
    if (labels.size() >= 3
        || (labels.size() == 2 && (end - start > 4 || quoted))
        || (labels.size() == 1 && quoted)) {
      for (String label : labels) {
        if (seen.add(label)) {
          Span span = sentence.span(start, end);
          facts.add(Fact.stated("grades_named", label, "grade.list", 0.9, span));
        }
      }
      return end;
    }
    return start;
  }

  private static boolean resultBefore(String text, int at) {
    String before = text.substring(Math.max(0, at - 4), at);
    return RESULT.stream().anyMatch(before::endsWith);
  }

  private static String label(String text, int at) {
    for (String label : LABELS) {
      if (text.startsWith(label, at)) {
        return label;
      }
    }
    return "";
  }
}
