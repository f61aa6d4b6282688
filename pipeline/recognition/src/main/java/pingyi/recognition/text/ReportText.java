package pingyi.recognition.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clean text in its parts.
 *
 * @param clean the whole clean text
 * @param lines its lines that are not empty
 * @param sentences the sentences of its body
 */
public record ReportText(String clean, List<Line> lines, List<Sentence> sentences) {
  private static final String ENDS = "。!?";

  /** Nobody writes longer sentences; a text without marks is cut here so that none takes long. */
  private static final int LONGEST_SENTENCE = 1500;

  /** Copies the lists. */
  public ReportText {
    lines = List.copyOf(lines);
    sentences = List.copyOf(sentences);
  }

  /** Parts a clean text. */
  public static ReportText of(String clean) {
    return of(clean, 0, clean.length());
  }

  /** Parts a stretch of a clean text; places are those of the whole. */
  static ReportText of(String clean, int from, int to) {
    List<Line> lines = Sectioniser.lines(clean, from, to);
    List<Sentence> sentences = new ArrayList<>();
    for (Line line : lines) {
      if (line.role() == LineRole.BODY) {
        part(line, sentences);
      }
    }
    return new ReportText(clean, lines, sentences);
  }

  /** The heading, where there is one. */
  public Optional<Line> title() {
    return lines.stream().filter(line -> line.role() == LineRole.TITLE).findFirst();
  }

  private static void part(Line line, List<Sentence> sentences) {
    String text = line.text();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        int end = i + 1;
        while (end < text.length() && "”』」\")".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        sentences.add(Sentence.of(line.start() + from, text.substring(from, end)));
        from = end;
        i = end - 1;
      } else if (i - from >= LONGEST_SENTENCE) {
        sentences.add(Sentence.of(line.start() + from, text.substring(from, i)));
        from = i;
      }
    }
    if (from < text.length()) {
      sentences.add(Sentence.of(line.start() + from, text.substring(from)));
    }
  }
}
