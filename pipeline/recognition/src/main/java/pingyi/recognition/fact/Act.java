package pingyi.recognition.fact;

import java.util.List;
import pingyi.recognition.lexicon.Patterns;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Sentence;

/**
 * A sentence read for what was done: the names of meetings and papers are blotted out, because 测评
 * in “述职测评会” is no ballot.
 *
 * @param sentence the sentence
 * @param text its text with the names blotted out, in the same length
 */
record Act(Sentence sentence, String text) {
  private static final char BLOT = '\u25A1';

  /** The acts of a report, sentence by sentence. */
  static List<Act> of(ReportText report) {
    return report.sentences().stream().map(Act::of).toList();
  }

  private static Act of(Sentence sentence) {
    Patterns patterns = Patterns.standard();
    String unnamed = patterns.blotted("meeting.name", sentence.text(), BLOT);
    return new Act(sentence, patterns.blotted("method.masked", unnamed, BLOT));
  }
}
