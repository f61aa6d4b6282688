package pingyi.generate.plan;

import java.util.ArrayList;
import java.util.List;

/** What can happen to a branch. */
enum EventKind {
  RENAMED,
  MERGED,
  SPLIT,
  TRANSFERRED,
  ESTABLISHED,
  DISSOLVED;

  /** Of a dozen events, as many are of each kind as one meets in real registers. */
  private static final List<EventKind> DOZEN =
      List.of(
          RENAMED,
          MERGED,
          SPLIT,
          TRANSFERRED,
          RENAMED,
          DISSOLVED,
          RENAMED,
          MERGED,
          ESTABLISHED,
          TRANSFERRED,
          SPLIT,
          RENAMED);

  /** The kind of the event of that number: every dozen is dealt anew. */
  static EventKind of(Order order, int number) {
    List<EventKind> dealt = new ArrayList<>();
    var chance = order.chance("events", number / DOZEN.size());
    for (EventKind kind : DOZEN) {
      dealt.add(chance.below(dealt.size() + 1), kind);
    }
    return dealt.get(number % DOZEN.size());
  }
}
