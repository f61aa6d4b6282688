package pingyi.audit.explain;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of an explanation, in Chinese unless English is asked for. */
final class Words {
  private final ResourceBundle bundle;

  Words(Locale language) {
    this.bundle =
        ResourceBundle.getBundle(
            "pingyi.audit.explain.words",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** A sentence; {@code {0}} and so on stand for the arguments. */
  String say(String key, Object... arguments) {
    String sentence = bundle.getString(key);
    for (int i = 0; i < arguments.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return sentence;
  }

  /** The word for a code of the tables; the code itself where there is none. */
  String word(String family, String code) {
    try {
      return bundle.getString(family + "." + code);
    } catch (MissingResourceException e) {
      return code;
    }
  }
}
