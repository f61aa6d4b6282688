package pingyi.recognition.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pingyi.recognition.lexicon.Lexicon;
import pingyi.recognition.lexicon.Patterns;
import pingyi.recognition.text.Sentence;

/** The steps of the meeting and the groups that were there. */
final class ProcedureFinder {
  private static final List<String> STEPS =
      List.of("report", "question", "answer", "commentary", "ballot", "summary");

  /** So that 机关纪委委员 is not 纪委委员 as well. */
  private static final List<String> LONGEST_FIRST =
      Lexicon.standard().words("panel").stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private final List<Act> acts;

  ProcedureFinder(List<Act> acts) {
    this.acts = acts;
  }

  List<Fact> find() {
    Map<String, Fact> steps = new LinkedHashMap<>();
    Map<String, Fact> groups = new LinkedHashMap<>();
    for (Act act : acts) {
      Sentence sentence = act.sentence();
      String text = act.text();
      for (String step : STEPS) {
        if (!steps.containsKey(step)) {
          Patterns.standard()
              .find("step." + step, text)
              .ifPresent(
                  found ->
                      steps.put(
                          step,
                          Fact.stated(
                              "procedure_steps",
                              step,
                              "step." + step,
                              0.8,
                              sentence.span(found.start(), found.end()))));
        }
      }
      groups(sentence, groups);
    }
    List<Fact> facts = new ArrayList<>(steps.values());
    facts.addAll(groups.values());
    return facts;
  }

  /** Groups are read where the sentence says who was there. */
  private static void groups(Sentence sentence, Map<String, Fact> groups) {
    if (!Patterns.standard().found("count.attendees", sentence.text())) {
      return;
    }
    boolean[] taken = new boolean[sentence.text().length()];
    for (String group : LONGEST_FIRST) {
      int at = sentence.text().indexOf(group);
      String plain = group.replace("“", "").replace("”", "");
      if (at >= 0 && !taken[at + group.length() - 1]) {
        Arrays.fill(taken, at, at + group.length(), true);
        groups.putIfAbsent(
            plain,
            Fact.stated(
                "panel_groups", plain, "panel.group", 0.8, sentence.span(at, at + group.length())));
      }
    }
  }
}
