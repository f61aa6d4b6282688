package pingyi.recognition.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * A numbered list in running text: 一是…；二是…, 一要…；二要…, 一、…二、…, also with the styles mixed.
 *
 * @param start where the first marker starts
 * @param items the items in order
 */
public record Enumeration(int start, List<Item> items) {
  private static final String ORDINALS = "一二三四五六七八九";
  private static final int FARTHEST = 2500;
  private static final String BOUNDARY = ",。;:、!?”\")》\n ";

  /** Copies the items. */
  public Enumeration {
    items = List.copyOf(items);
  }

  /**
   * One item.
   *
   * @param start where its text starts, behind the marker; 要 belongs to the text
   * @param end the place behind its text
   */
  public record Item(int start, int end) {}

  private record Marker(int ordinal, int start, int textStart, boolean strong) {}

  /** Every list of two items or more, in the order of the text. */
  public static List<Enumeration> in(String text) {
    List<Enumeration> found = new ArrayList<>();
    List<Marker> open = new ArrayList<>();
    for (Marker marker : markers(text)) {
      boolean next =
          !open.isEmpty()
              && marker.ordinal() == open.size() + 1
              && marker.start() - last(open).start() <= FARTHEST;
      if (next) {
        open.add(marker);
      } else if (marker.ordinal() == 1 && (marker.strong() || open.size() < 2)) {
        close(text, open, marker.start(), found);
        open.clear();
        open.add(marker);
      }
    }
    close(text, open, text.length(), found);
    return found;
  }

  private static Marker last(List<Marker> markers) {
    return markers.get(markers.size() - 1);
  }

  private static void close(String text, List<Marker> markers, int limit, List<Enumeration> found) {
    if (markers.size() < 2) {
      return;
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < markers.size(); i++) {
      int from = markers.get(i).textStart();
      int to = i + 1 < markers.size() ? markers.get(i + 1).start() : end(text, from, limit);
      items.add(new Item(from, to));
    }
    found.add(new Enumeration(markers.get(0).start(), items));
  }

  /** The last item ends with its line. */
  private static int end(String text, int from, int limit) {
    int line = text.indexOf('\n', from);
    return line < 0 ? limit : Math.min(line, limit);
  }

  private static List<Marker> markers(String text) {
    List<Marker> markers = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      Marker marker = marker(text, i);
      if (marker != null) {
        markers.add(marker);
        i = marker.textStart() - 1;
      }
    }
    return markers;
  }

  private static @org.jspecify.annotations.Nullable Marker marker(String text, int at) {
    int i = at;
    boolean nth = text.charAt(i) == '第';
    boolean bracket = text.charAt(i) == '(';
    if (nth || bracket) {
      i++;
    }
    int digits = i;
    while (i < text.length() && i < digits + 2 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    int ordinal;
    boolean arabic = i > digits;
    if (arabic) {
      ordinal = Integer.parseInt(text.substring(digits, i));
    } else {
      int tens = i < text.length() && text.charAt(i) == '十' ? 1 : 0;
      i += tens;
      int unit = i < text.length() ? ORDINALS.indexOf(text.charAt(i)) + 1 : 0;
      i += unit > 0 ? 1 : 0;
      ordinal = tens * 10 + unit;
    }
    if (ordinal == 0 || ordinal > 20 || i >= text.length()) {
      return null;
    }
    char before = at == 0 ? '\n' : text.charAt(at - 1);
    return style(text, at, i, ordinal, before, nth, bracket, arabic);
  }

  @SuppressWarnings("PMD.ExcessiveParameterList")
  private static @org.jspecify.annotations.Nullable Marker style(
      String text,
      int at,
      int i,
      int ordinal,
      char before,
      boolean nth,
      boolean bracket,
      boolean arabic) {
    char mark = text.charAt(i);
    boolean bound = BOUNDARY.indexOf(before) >= 0;
    if (bracket) {
      return mark == ')' ? new Marker(ordinal, at, i + 1, bound) : null;
    }
    if (arabic) {
      boolean item =
          !nth
              && bound
              && (mark == '.' || mark == '、')
              && i + 1 < text.length()
              && !Character.isDigit(text.charAt(i + 1));
      return item ? new Marker(ordinal, at, i + 1, before == '\n') : null;
    }
    if (mark == '是' && !nth) {
      return new Marker(ordinal, at, i + 1, true);
    }
    if ((mark == '要' || mark == '应') && !nth && (bound || ordinal > 1 || before != '唯')) {
      return new Marker(ordinal, at, i, true);
    }
    if (nth) {
      return bound && (mark == ',' || mark == '、' || mark == ':')
          ? new Marker(ordinal, at, i + 1, true)
          : null;
    }
    return bound && (mark == '、') ? new Marker(ordinal, at, i + 1, before == '\n') : null;
  }
}
