package pingyi.recognition.repair;

import java.util.Arrays;
import java.util.List;

/** Writes a text anew from left to right and keeps what it changed. */
final class TextEditor {
  private final TracedText source;
  private final List<Edit> log;
  private final StringBuilder written;
  private int[] origins;
  private int done;
  private boolean changed;

  TextEditor(TracedText source, List<Edit> log) {
    this.source = source;
    this.log = log;
    this.written = new StringBuilder(source.text().length());
    this.origins = new int[source.text().length() + 1];
  }

  String text() {
    return source.text();
  }

  /** Replaces a stretch, which must not lie before the last one. */
  void replace(int from, int to, String after, RepairRule rule, double confidence) {
    if (from < done) {
      throw new IllegalArgumentException("An edit at " + from + " lies before " + done);
    }
    keepUntil(from);
    String before = source.text().substring(from, to);
    log.add(new Edit(source.origin(from), before, after, rule, confidence));
    for (int i = 0; i < after.length(); i++) {
      append(after.charAt(i), source.origin(Math.min(from + i, Math.max(from, to - 1))));
    }
    done = to;
    changed = true;
  }

  /** The new text. */
  TracedText finish() {
    if (!changed) {
      return source;
    }
    keepUntil(source.text().length());
    int[] exact = Arrays.copyOf(origins, written.length() + 1);
    exact[written.length()] = source.origin(source.text().length());
    return TracedText.of(written.toString(), exact);
  }

  private void keepUntil(int end) {
    for (int i = done; i < end; i++) {
      append(source.text().charAt(i), source.origin(i));
    }
    done = end;
  }

  private void append(char character, int origin) {
    if (written.length() == origins.length) {
      origins = Arrays.copyOf(origins, origins.length * 2 + 16);
    }
    origins[written.length()] = origin;
    written.append(character);
  }
}
