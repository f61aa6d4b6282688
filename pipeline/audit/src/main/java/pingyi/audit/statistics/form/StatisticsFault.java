package pingyi.audit.statistics.form;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The command line or the file does not fit the method's form; says where and how to mend it. */
public final class StatisticsFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Where the fault lies. */
  public enum Place {
    /** In the method's name or the options. */
    COMMAND_LINE,
    /** In the file. */
    INPUT
  }

  private final Place place;
  private final String key;
  private final String[] arguments;

  private StatisticsFault(Place place, String key, Object... arguments) {
    super(key + " " + Arrays.toString(arguments));
    this.place = place;
    this.key = key;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
  }

  /** A fault of the command line. */
  public static StatisticsFault commandLine(String key, Object... arguments) {
    return new StatisticsFault(Place.COMMAND_LINE, key, arguments);
  }

  /** A fault of the file. */
  public static StatisticsFault input(String key, Object... arguments) {
    return new StatisticsFault(Place.INPUT, key, arguments);
  }

  /** Where the fault lies. */
  public Place place() {
    return place;
  }

  /** The sentence in a language; anything but English is Simplified Chinese. */
  public String say(Locale language) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "pingyi.audit.statistics.form.words",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
  }
}
