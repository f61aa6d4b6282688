package pingyi.recognition.repair;

import com.google.re2j.Pattern;
import pingyi.recognition.lexicon.Lexicon;
import pingyi.recognition.lexicon.Patterns;

/** Removes lines that the site put around the report, and pictures that were kept as text. */
final class FurnitureRemoval implements RepairPass {
  private static final int LONGEST_LINE = 140;
  private static final int SHORTEST_DATA = 60;

  @Override
  public void repair(TextEditor editor) {
    String text = editor.text();
    Pattern furniture = Patterns.standard().pattern("furniture.line");
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start
          && end - start <= LONGEST_LINE
          && furniture.matches(text.substring(start, end).strip())) {
        editor.replace(start, end, "", RepairRule.SITE_FURNITURE, 0.9);
      } else {
        inserted(editor, start, end);
      }
    }
  }

  /** What programs put into sentences; where there is none, pictures that were kept as text. */
  private static void inserted(TextEditor editor, int start, int end) {
    String text = editor.text();
    int from = start;
    boolean any = false;
    for (int at = text.indexOf('未', from); at >= 0 && at < end; at = text.indexOf('未', from)) {
      from = at + 1;
      for (String words : Lexicon.standard().words("inserted")) {
        if (text.startsWith(words, at)) {
          editor.replace(at, at + words.length(), "", RepairRule.SITE_FURNITURE, 0.95);
          from = at + words.length();
          any = true;
          break;
        }
      }
    }
    if (!any) {
      encodedData(editor, start, end);
    }
  }

  /** Runs of letters and digits that no person wrote: pictures in base 64, hashes. */
  private static void encodedData(TextEditor editor, int start, int end) {
    String text = editor.text();
    int from = start;
    for (int i = start; i <= end; i++) {
      boolean inside = i < end && dataCharacter(text.charAt(i));
      if (!inside) {
        if (i - from >= SHORTEST_DATA) {
          editor.replace(from, i, "", RepairRule.SITE_FURNITURE, 0.95);
        }
        from = i + 1;
      }
    }
  }

  private static boolean dataCharacter(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "+/=:;,._-%&?".indexOf(character) >= 0;
  }
}
