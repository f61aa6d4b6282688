package pingyi.audit.statistics.form;

import java.util.Arrays;
import java.util.Locale;

/** The constants of an enum as words of an option: {@code PAULE_MANDEL} is paule-mandel. */
public final class Choice {
  private Choice() {}

  /** An option that is one of an enum's constants; the first of them is its standard. */
  public static <E extends Enum<E>> OptionForm of(String name, String meaning, Class<E> type) {
    return OptionForm.choice(
        name,
        meaning,
        Arrays.stream(type.getEnumConstants()).map(Choice::word).toArray(String[]::new));
  }

  /** The constant an option names. */
  public static <E extends Enum<E>> E read(Options options, String name, Class<E> type) {
    return Enum.valueOf(type, options.text(name).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
