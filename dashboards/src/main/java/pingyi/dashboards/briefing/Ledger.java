package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pingyi.warehouse.cite.Citation;

/**
 * The citations of one briefing. While sentences are put together their numbers carry invisible
 * marks, so that a number keeps its cells through every message, list and clause it is worked into;
 * before anything is printed the marks are taken out and become ids.
 *
 * <p>The marks are Unicode noncharacters, which no text from outside may hold.
 */
final class Ledger {
  private static final char OPEN = '\uFDD0';
  private static final char PARTED = '\uFDD1';
  private static final char CLOSE = '\uFDD2';

  private final List<Citation> citations = new ArrayList<>();
  private final Map<String, String> marked = new HashMap<>();

  /** A text with the mark of its citation. */
  String mark(String text, Citation citation) {
    citations.add(citation);
    return "" + OPEN + (citations.size() - 1) + PARTED + text + CLOSE;
  }

  /** The text as it is printed; where it was marked is remembered. */
  String plain(String text) {
    if (!isMarked(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    boolean index = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == OPEN) {
        index = true;
      } else if (c == PARTED) {
        index = false;
      } else if (c != CLOSE && !index) {
        plain.append(c);
      }
    }
    marked.put(plain.toString(), text);
    return plain.toString();
  }

  static boolean isMarked(String text) {
    return text.indexOf(OPEN) >= 0;
  }

  /** The numbers of a text, marked or printed, in their order. */
  List<Mention> mentions(String page, int from, String text) {
    String source = isMarked(text) ? text : marked.getOrDefault(text, text);
    List<Mention> mentions = new ArrayList<>();
    int open = source.indexOf(OPEN);
    while (open >= 0) {
      int parted = source.indexOf(PARTED, open);
      int close = source.indexOf(CLOSE, parted);
      mentions.add(
          new Mention(
              page + "." + (from + mentions.size()),
              source.substring(parted + 1, close),
              citations.get(Integer.parseInt(source.substring(open + 1, parted)))));
      open = source.indexOf(OPEN, close);
    }
    return mentions;
  }
}
