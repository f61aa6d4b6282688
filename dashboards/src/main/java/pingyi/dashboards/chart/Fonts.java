package pingyi.dashboards.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The two faces every picture is set in, loaded once from the font that travels with the product,
 * so that a machine without any Chinese font, or without any font at all, draws the same picture.
 *
 * <p>Loading a face from a stream leaves a 10 MB copy in the temporary directory each time; loading
 * it from a file does not. {@link FontCache} therefore keeps one extracted copy for all runs.
 */
public final class Fonts {
  private Fonts() {}

  /** The ordinary face. */
  public static Font regular(double size) {
    return Faces.REGULAR.deriveFont((float) size);
  }

  /** The face of titles and of what is emphasized. */
  public static Font bold(double size) {
    return Faces.BOLD.deriveFont((float) size);
  }

  /** Loaded on first use, for a run without pictures needs no font. */
  private static final class Faces {
    static final Font REGULAR;
    static final Font BOLD;

    static {
      try {
        FontCache cache = FontCache.open();
        // Before the first AWT class asks for a system font that may not be there.
        FontSetup.pointTo(cache);
        REGULAR = load(cache.regular());
        BOLD = load(cache.bold());
      } catch (IOException e) {
        throw new UncheckedIOException("The fonts of the pictures cannot be unpacked.", e);
      }
    }

    private static Font load(Path file) throws IOException {
      try {
        return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
      } catch (FontFormatException e) {
        throw new IOException("Not a font: " + file + ". Delete it and run again.", e);
      }
    }
  }
}
