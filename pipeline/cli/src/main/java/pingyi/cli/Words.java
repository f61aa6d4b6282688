package pingyi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The sentences of the commands in one language; {@code {0}} and so on stand for the arguments. */
final class Words {
  private final Properties sentences = new Properties();
  private final Locale language;

  private Words(Locale language) {
    this.language = language;
    String file =
        language.getLanguage().equals("en") ? "messages_en.properties" : "messages.properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The message file " + file + " is missing");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences of a language; anything but English is Simplified Chinese. */
  static Words in(Locale language) {
    return new Words(language);
  }

  Locale language() {
    return language;
  }

  /** One sentence with its arguments. */
  String say(String key, Object... arguments) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("There are no words for " + key);
    }
    for (int i = 0; i < arguments.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return sentence;
  }
}
