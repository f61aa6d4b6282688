package pingyi.recognition.fact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.recognition.lexicon.Lexicon;
import pingyi.recognition.lexicon.Patterns;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Sentence;
import pingyi.recognition.text.Span;

/**
 * The problems that a sentence names: between the words that open a list (“存在”, “问题,如”) and those
 * that close it (“等问题”). An item counts only if it says what is weak.
 */
final class ProblemFinder {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 60;
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:指出|存在|也|还|仍然?|依然|着|了|在|一些|部分问题|主要|共性|问题|不足|短板|如|例如|比如|主要是|是|的|,|:|、|和|及|以及|并|同时|一是|二是|三是|四是|五是|六是)+");

  /** What is to be done is no problem; a distance from the demands names none. */
  private static final Pattern DEMAND =
      Pattern.compile(
          "^(?:希望|要|须|应|力争|努力|着力|补|加强|推进|提升|解决|克服|针对|进一步)|距离?.{0,14}差距|^(?:提出|明确|分析|剖析)");

  private final ReportText report;

  ProblemFinder(ReportText report) {
    this.report = report;
  }

  List<Fact> find() {
    List<Fact> facts = new ArrayList<>();
    for (Sentence sentence : report.sentences()) {
      if (!weak(sentence.text())) {
        continue;
      }
      list(sentence).ifPresent(span -> items(sentence, span, facts));
    }
    return facts;
  }

  /** Where the list of a sentence lies. */
  private static Optional<Span> list(Sentence sentence) {
    String text = sentence.text();
    return behind("problem.exists", text)
        .or(() -> behind("problem.opening", text))
        .or(() -> behind("problem.turn", text));
  }

  /** The list behind the first opening words that a weakness follows. */
  private static Optional<Span> behind(String openings, String text) {
    Optional<Matcher> opening = Patterns.standard().find(openings, text);
    while (opening.isPresent()) {
      int open = opening.get().end();
      // Words that close a list before the openings close another one.
      int close =
          Patterns.standard().find("problem.closing", text, open).map(Matcher::start).orElse(-1);
      int end = close > open ? close : clauseList(text, open);
      if (end > open && weak(text.substring(open, end))) {
        return Optional.of(new Span(open, end));
      }
      opening = Patterns.standard().find(openings, text, Math.max(open, opening.get().start() + 1));
    }
    return Optional.empty();
  }

  /** Without closing words a list goes on as long as its clauses say what is weak. */
  private static int clauseList(String text, int open) {
    int first = open;
    while (first < text.length() && ",:、".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    int end = open;
    int start = first;
    for (int i = first; i <= text.length(); i++) {
      if (i == text.length() || ",;。".indexOf(text.charAt(i)) >= 0) {
        if (!weak(text.substring(start, i))) {
          return end;
        }
        end = i;
        start = i + 1;
      }
    }
    return end;
  }

  private static boolean weak(String text) {
    return Lexicon.standard().within("weakness", text);
  }

  private static void items(Sentence sentence, Span list, List<Fact> facts) {
    String text = sentence.text();
    int start = list.start();
    int depth = 0;
    for (int i = list.start(); i <= list.end(); i++) {
      char character = i < list.end() ? text.charAt(i) : ',';
      if ("“《(".indexOf(character) >= 0) {
        depth++;
      } else if ("”》)".indexOf(character) >= 0) {
        depth = Math.max(0, depth - 1);
      }
      boolean parts = i == list.end() || (depth == 0 && "、,;".indexOf(character) >= 0);
      // A piece that names no weakness belongs to the next one: “针对性、实效性还不够”.
      if (parts && weak(text.substring(start, i))) {
        item(sentence, start, i, facts);
        start = i + 1;
      } else if (parts && character != '、') {
        start = i + 1;
      }
    }
  }

  private static void item(Sentence sentence, int from, int to, List<Fact> facts) {
    String text = sentence.text();
    Matcher lead = LEADING.matcher(text.substring(from, to));
    int start = lead.find() ? from + lead.end() : from;
    String item = text.substring(start, to);
    boolean vague =
        Lexicon.standard().words("vague").stream()
            .anyMatch(word -> item.endsWith(word) && item.length() <= word.length() + 4);
    if (!DEMAND.matcher(item).find()
        && item.length() >= SHORTEST
        && item.length() <= LONGEST
        && !vague) {
      facts.add(Fact.stated("problems", item, "problem.listed", 0.8, sentence.span(start, to)));
    }
  }
}
