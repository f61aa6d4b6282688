package pingyi.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns traditional characters into simplified ones by ICU's rules: some 4,000 characters, and a
 * hundred words that say which of two forms one of them has.
 *
 * <p>ICU would compile these rules in each process, a fiftieth of a small run. The build lets it
 * write them down instead ({@link WriteSimplifiedForms}), and whoever needs them first reads them.
 */
public final class SimplifiedForms {
  /**
   * The characters of GB 2312 that ICU turns into others. All other characters of that standard are
   * simplified already, so a text made of them needs no rules.
   */
  public static final String CHANGED_OF_GB2312 = "乾俱吒夥姊後徵摺於箝苎菸著藉跤阪麴麽";

  static final String RESOURCE = "simplified-forms.txt";

  /** Zero where a character is its own simplified form. */
  private final char[] characters = new char[Character.MAX_VALUE + 1];

  /** Words and characters beyond the basic plane by their first, in the order of ICU's rules. */
  private final Map<Character, List<Word>> words = new HashMap<>();

  private record Word(String traditional, String simplified) {}

  private SimplifiedForms() {}

  /** Read on first need. */
  private static final class Rules {
    static final SimplifiedForms ALL = read();
  }

  /** The simplified form of one character outside a word. */
  public static char of(char character) {
    char form = Rules.ALL.characters[character];
    return form == 0 ? character : form;
  }

  /** A text in simplified characters. */
  public static String of(String text) {
    StringBuilder simplified = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      Word word = Rules.ALL.word(text, i);
      simplified.append(word == null ? of(text.charAt(i)) : word.simplified);
      i += word == null ? 1 : word.traditional.length();
    }
    return simplified.toString();
  }

  private @Nullable Word word(String text, int at) {
    for (Word word : words.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(word.traditional, at)) {
        return word;
      }
    }
    return null;
  }

  private static SimplifiedForms read() {
    try (InputStream in = SimplifiedForms.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The build left no " + RESOURCE);
      }
      SimplifiedForms forms = new SimplifiedForms();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(forms::add);
      return forms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int gap = line.indexOf(' ');
    if (gap == 1 && line.length() == 3) {
      characters[line.charAt(0)] = line.charAt(2);
    } else {
      words
          .computeIfAbsent(line.charAt(0), first -> new ArrayList<>())
          .add(new Word(line.substring(0, gap), line.substring(gap + 1)));
    }
  }
}
