package pingyi.recognition.fact;

import java.util.ArrayList;
import java.util.List;
import pingyi.recognition.grammar.Enumeration;
import pingyi.recognition.text.Span;

/**
 * The heads of a list's items. A head is the start of the item's first sentence: its first clause,
 * or the first two where they make a couplet (“提高政治站位,把好政治方向”). Heads of one list are alike: where
 * most items show one clause, the others do too, unless that would leave much less.
 */
final class Heading {
  private static final String SENTENCE_ENDS = "。;!?\n";
  private static final String CLAUSE_ENDS = ",:";
  private static final int IDIOM = 4;
  private static final int FULL_CLAUSE = 10;
  private static final List<String> GOING_ON =
      List.of("进一步", "着力", "不断", "切实", "全面", "持续", "努力", "推动");

  /** The first sentence of an item with the ends of its clauses. */
  private record Item(int start, List<Integer> ends) {
    int length(int clauses) {
      return ends.get(clauses - 1) - start;
    }
  }

  private Heading() {}

  /** The head of each item, in order. */
  static List<Span> of(String text, List<Enumeration.Item> items) {
    List<Item> parted = items.stream().map(item -> parted(text, item)).toList();
    List<Integer> clauses = parted.stream().map(item -> clauses(text, item)).toList();
    long single = clauses.stream().filter(count -> count == 1).count();
    int usual =
        parted.stream().map(item -> item.length(1)).sorted().toList().get(parted.size() / 2);
    List<Span> heads = new ArrayList<>();
    for (int i = 0; i < parted.size(); i++) {
      Item item = parted.get(i);
      boolean likeOthers =
          single * 2 >= parted.size() && item.length(1) * 2 >= usual && !couplet(text, item);
      int end = item.ends().get((likeOthers ? 1 : clauses.get(i)) - 1);
      heads.add(new Span(item.start(), withoutAndSoOn(text, item.start(), end)));
    }
    return heads;
  }

  /** Two first clauses of the same length, give or take one character. */
  private static boolean couplet(String text, Item item) {
    if (item.ends().size() < 2) {
      return false;
    }
    int first = item.length(1) - (text.charAt(item.start()) == '要' ? 1 : 0);
    int second = item.ends().get(1) - item.ends().get(0) - 1;
    return item.ends().size() == 2 && Math.abs(first - second) <= 1;
  }

  private static int clauses(String text, Item item) {
    int all = item.ends().size();
    if (all == 1) {
      return 1;
    }
    int first = item.length(1) - (text.charAt(item.start()) == '要' ? 1 : 0);
    int second = item.ends().get(1) - item.ends().get(0) - 1;
    if (all == 2) {
      String rest = text.substring(item.ends().get(0) + 1, item.ends().get(1));
      boolean goesOn = GOING_ON.stream().anyMatch(rest::startsWith);
      boolean alone = (first >= FULL_CLAUSE && second > first) || second > 2.2 * first;
      return alone && !goesOn ? 1 : 2;
    }
    if (first <= IDIOM && second <= IDIOM) {
      return all == 3 ? 3 : 2;
    }
    return first < FULL_CLAUSE - 2 && second <= first + 2 ? 2 : 1;
  }

  private static Item parted(String text, Enumeration.Item item) {
    int from = item.start();
    while (from < item.end()
        && (text.charAt(from) <= ' ' || ",:、".indexOf(text.charAt(from)) >= 0)) {
      from++;
    }
    List<Integer> ends = new ArrayList<>();
    int depth = 0;
    int i = from;
    for (; i < item.end() && SENTENCE_ENDS.indexOf(text.charAt(i)) < 0; i++) {
      char character = text.charAt(i);
      if ("“《(".indexOf(character) >= 0) {
        depth++;
      } else if ("”》)".indexOf(character) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && CLAUSE_ENDS.indexOf(character) >= 0) {
        ends.add(i);
      }
    }
    if (ends.isEmpty() || ends.get(ends.size() - 1) < i - 1) {
      ends.add(i);
    }
    return new Item(from, ends);
  }

  private static int withoutAndSoOn(String text, int start, int end) {
    int to = end;
    while (to > start && (text.charAt(to - 1) == '等' || text.charAt(to - 1) <= ' ')) {
      to--;
    }
    return to;
  }
}
