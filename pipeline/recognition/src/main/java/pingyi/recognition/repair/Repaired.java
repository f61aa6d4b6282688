package pingyi.recognition.repair;

import java.util.ArrayList;
import java.util.List;

/**
 * A readable text with what was done to it.
 *
 * @param decoded the text as it was decoded
 * @param clean the readable text; each character knows its place in the decoded one
 * @param edits every change in the order of the rules
 */
public record Repaired(String decoded, TracedText clean, List<Edit> edits) {
  /** Copies the log. */
  public Repaired {
    edits = List.copyOf(edits);
  }

  /** Applies every rule in order. */
  public static Repaired of(String decoded) {
    List<Edit> log = new ArrayList<>();
    TracedText text = TracedText.untouched(decoded);
    for (RepairPass pass : RepairPass.IN_ORDER) {
      TextEditor editor = new TextEditor(text, log);
      pass.repair(editor);
      text = editor.finish();
    }
    return new Repaired(decoded, text, log);
  }
}
