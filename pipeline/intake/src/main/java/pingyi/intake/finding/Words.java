package pingyi.intake.finding;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of findings, from the message files. */
public final class Words {
  private final ResourceBundle bundle;
  private final Locale language;

  /** The words of a language; Chinese unless it is English. */
  public Words(Locale language) {
    this.language = language;
    // No fallback to the machine's own language: a run says the same everywhere.
    this.bundle =
        ResourceBundle.getBundle(
            "pingyi.intake.messages",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The language of the words. */
  public Locale language() {
    return language;
  }

  /** What is wrong. */
  public String message(String code, Object... arguments) {
    return say(code, arguments);
  }

  /** What to do about it. */
  public String mend(String code, Object... arguments) {
    return say(code + ".mend", arguments);
  }

  /** A line of a text file, as a place. */
  public String line(int line) {
    return say("place.line", line);
  }

  private String say(String key, Object... arguments) {
    try {
      // Arguments are texts, so that no number gets thousand separators.
      Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
      return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    } catch (MissingResourceException e) {
      throw new IllegalStateException("The message files have no words for " + key, e);
    }
  }
}
