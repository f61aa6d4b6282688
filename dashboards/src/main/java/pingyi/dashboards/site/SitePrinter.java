package pingyi.dashboards.site;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Identity;

/**
 * Prints a briefing as one HTML file that needs nothing beside it: no network, no server, no other
 * file. A content policy in the page forbids what it does not need.
 */
public final class SitePrinter {
  private static final String ROOM = "/pingyi/dashboards/site/";
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z.]+)}}");

  /** Prints the page; folders above it are made. */
  public void print(Briefing briefing, Path file) throws IOException {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "pingyi.dashboards.site.words",
            briefing.identity().language(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String page = new String(read(ROOM + "page.html"), StandardCharsets.UTF_8);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream sink = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      // One pass over the page: what fills a slot is never searched for slots itself.
      Matcher slot = SLOT.matcher(page);
      int from = 0;
      while (slot.find()) {
        sink.write(page.substring(from, slot.start()).getBytes(StandardCharsets.UTF_8));
        sink.write(fill(slot.group(1), briefing, words));
        from = slot.end();
      }
      sink.write(page.substring(from).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] fill(String slot, Briefing briefing, ResourceBundle words)
      throws IOException {
    Identity identity = briefing.identity();
    return switch (slot) {
      case "echarts" -> read(ECHARTS);
      case "page.css", "page.js", "charts.js", "marks.js" -> read(ROOM + slot);
      case "facts" -> bytes(new Facts().of(briefing, words));
      case "navigation" -> bytes(new Body(briefing, words).navigation());
      case "views" -> bytes(new Body(briefing, words).views());
      case "language" -> bytes(escaped(identity.language().toLanguageTag()));
      case "title" -> bytes(escaped(identity.title()));
      case "institution" -> bytes(escaped(identity.institution()));
      case "years" -> bytes(escaped(identity.years()));
      case "as.of" -> bytes(escaped(identity.asOf()));
      case "version" -> bytes(escaped(identity.versionId()));
      case "footer" -> bytes(escaped(identity.footer()));
      default -> bytes(escaped(words.getString(slot)));
    };
  }

  private static String escaped(String text) {
    return new Html().text(text).toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream stream = SitePrinter.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FileNotFoundException("Not on the class path: " + resource);
      }
      return stream.readAllBytes();
    }
  }
}
