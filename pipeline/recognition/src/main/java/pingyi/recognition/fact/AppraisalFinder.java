package pingyi.recognition.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.recognition.lexicon.Patterns;
import pingyi.recognition.text.Quotes;
import pingyi.recognition.text.Sentence;

/** How the reviewees were appraised: the acts, not the words of the meeting's name. */
final class AppraisalFinder {
  /** Words that say that those present appraised, also where a panel scored. */
  private static final List<String> OF_ALL = List.of("测评", "民主", "投票", "记名");

  private static final List<String> METHODS =
      List.of(
          "panel_scoring",
          "democratic_appraisal",
          "superior_comment",
          "question_and_answer",
          "document_inspection");

  private final List<Act> acts;

  AppraisalFinder(List<Act> acts) {
    this.acts = acts;
  }

  List<Fact> find() {
    Map<String, Fact> methods = new LinkedHashMap<>();
    List<Fact> facts = new ArrayList<>();
    for (Act act : acts) {
      Sentence sentence = act.sentence();
      String text = act.text();
      for (String method : METHODS) {
        if (!methods.containsKey(method) && !panelOnly(method, text)) {
          find(sentence, text, method).ifPresent(fact -> methods.put(method, fact));
        }
      }
      if (facts.isEmpty()) {
        Patterns.standard()
            .find("ballot.secret", text)
            .ifPresent(
                found ->
                    facts.add(
                        Fact.stated(
                            "secret_ballot",
                            true,
                            "ballot.secret",
                            0.95,
                            sentence.span(found.start(), found.end()))));
      }
    }
    if (!methods.containsKey("democratic_appraisal") && !methods.containsKey("panel_scoring")) {
      for (Act act : acts) {
        find(act.sentence(), act.text(), "unspecified_evaluation")
            .ifPresent(fact -> methods.putIfAbsent("unspecified_evaluation", fact));
      }
    }
    facts.addAll(methods.values());
    return facts;
  }

  /** Scoring by a panel is no appraisal by those present. */
  private static boolean panelOnly(String method, String text) {
    return method.equals("democratic_appraisal")
        && Patterns.standard().found("method.panel_scoring", text)
        && OF_ALL.stream().noneMatch(Quotes.masked(text)::contains);
  }

  private static Optional<Fact> find(Sentence sentence, String text, String method) {
    return Patterns.standard()
        .find("method." + method, text)
        .map(
            found ->
                Fact.stated(
                    "evaluation_methods",
                    method,
                    "method." + method,
                    method.equals("unspecified_evaluation") ? 0.6 : 0.9,
                    sentence.span(found.start(), found.end())));
  }
}
