package pingyi.audit.sql;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the SQL surface, in Chinese unless English is asked for. */
final class Words {
  private final ResourceBundle bundle;

  Words(Locale language) {
    this.bundle =
        ResourceBundle.getBundle(
            "pingyi.audit.sql.words",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }
}
