package pingyi.dashboards.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Makes AWT start on a machine without any system font.
 *
 * <p>On Linux even {@code Font.createFont} fails with "Problem reading font data" when fontconfig
 * knows no font, because AWT first looks for its logical fonts. A font list that names our own
 * file, set before AWT starts, gives it what it asks for (measured on JDK 17 and 25).
 */
final class FontSetup {
  static final String FILE = "fontconfig.properties";
  private static final String PROPERTY = "sun.awt.fontconfig";
  private static final String HEADLESS = "java.awt.headless";
  private static final String[] LOGICAL = {
    "serif", "sansserif", "monospaced", "dialog", "dialoginput"
  };
  private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};

  private FontSetup() {}

  static void pointTo(FontCache cache) throws IOException {
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true");
    }
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
    if (!linux || System.getProperty(PROPERTY) != null) {
      return;
    }
    System.setProperty(PROPERTY, write(cache).toString());
  }

  private static Path write(FontCache cache) throws IOException {
    Path file = cache.directory().resolve(FILE);
    String text = text(cache.regular().toAbsolutePath());
    if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
      return file;
    }
    Path part = Files.createTempFile(cache.directory(), FILE, ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return file;
  }

  private static String text(Path font) {
    StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
    text.append("allfonts.latin-1=NotoSansSC\n");
    for (String name : LOGICAL) {
      for (String style : STYLES) {
        text.append(name).append('.').append(style).append(".latin-1=NotoSansSC\n");
      }
    }
    return text.append("filename.NotoSansSC=").append(font).append('\n').toString();
  }
}
