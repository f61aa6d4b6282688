package pingyi.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** In which language a command answers. */
final class LanguageOption {
  @Option(names = "--lang", paramLabel = "zh|en", description = "default: zh")
  private String tag = "zh-CN";

  /**
   * The language.
   *
   * @throws CommandFault if it is none of the two
   */
  Locale locale() {
    return Main.language(tag);
  }

  /** The texts in this language. */
  Words words() {
    return Words.in(locale());
  }
}
