package pingyi.recognition.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A number with its measure word, as it stands in a sentence: 十四位, 150余名, 68人次.
 *
 * @param start where the number starts
 * @param end the place behind the measure word
 * @param value the number; of an approximate one its base
 * @param exactness whether more or fewer are meant
 * @param measure the measure word
 */
public record Quantity(int start, int end, int value, Exactness exactness, String measure) {
  private static final List<String> MEASURES = List.of("人次", "位", "名", "个", "家", "人", "支", "份");

  /** How exactly a number is meant. */
  public enum Exactness {
    /** Just so many. */
    EXACT,
    /** 余, 多: some more. */
    MORE_THAN,
    /** 近, 约: about. */
    ABOUT
  }

  /** Every quantity of a text from left to right. */
  public static List<Quantity> in(String text) {
    List<Quantity> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (!Numeral.part(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && Numeral.part(text.charAt(end))) {
        end++;
      }
      Quantity quantity = at(text, i, end);
      if (quantity != null) {
        found.add(quantity);
      }
      i = end;
    }
    return found;
  }

  @SuppressWarnings("NullAway")
  private static @org.jspecify.annotations.Nullable Quantity at(String text, int start, int end) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    if ("第.-/:—每首同某这那唯".indexOf(before) >= 0) {
      return null;
    }
    boolean more = end < text.length() && "余多".indexOf(text.charAt(end)) >= 0;
    int behind = more ? end + 1 : end;
    String measure = measure(text, behind);
    OptionalLong value = Numeral.value(text.substring(start, end));
    if (measure.isEmpty() || value.isEmpty() || value.getAsLong() < 1) {
      return null;
    }
    Exactness exactness =
        more
            ? Exactness.MORE_THAN
            : "近约逾超".indexOf(before) >= 0 ? Exactness.ABOUT : Exactness.EXACT;
    return new Quantity(
        start, behind + measure.length(), (int) value.getAsLong(), exactness, measure);
  }

  private static String measure(String text, int at) {
    for (String measure : MEASURES) {
      if (text.startsWith(measure, at)) {
        return measure;
      }
    }
    return "";
  }
}
