package pingyi.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The build's part in {@link SimplifiedForms}: a line for each rule of ICU, in ICU's order. */
final class WriteSimplifiedForms {
  private static final Pattern RULE = Pattern.compile("(\\S+) > (\\S+);");

  private WriteSimplifiedForms() {}

  /** Writes the rules into the folder that is named first. */
  public static void main(String... arguments) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String line :
        Transliterator.getInstance("Traditional-Simplified").toRules(false).split("\n")) {
      Matcher rule = RULE.matcher(line);
      if (!rule.matches()) {
        throw new IllegalStateException("ICU has a rule of another kind: " + line);
      }
      lines.append(rule.group(1)).append(' ').append(rule.group(2)).append('\n');
    }
    Path file = Path.of(arguments[0]).resolve(SimplifiedForms.RESOURCE);
    // A file that is as it was keeps its time, and what was made of it need not be made again.
    if (!Files.exists(file) || !Files.readString(file).contentEquals(lines)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, lines);
    }
  }
}
