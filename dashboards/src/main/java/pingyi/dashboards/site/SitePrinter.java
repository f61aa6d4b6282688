package pingyi.dashboards.site;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * Prints the page; folders above it are made.
   *
   * @param first the briefing in the language in which the page opens
   * @param second the same briefing in the other one
   */
  public void print(Briefing first, Briefing second, Path file) throws IOException {
    String page = new String(read(ROOM + "page.html"), StandardCharsets.UTF_8);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream sink = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      // One pass over the page: what fills a slot is never searched for slots itself.
      Matcher slot = SLOT.matcher(page);
      int from = 0;
      while (slot.find()) {
        sink.write(page.substring(from, slot.start()).getBytes(StandardCharsets.UTF_8));
        sink.write(fill(slot.group(1), first, second));
        from = slot.end();
      }
      sink.write(page.substring(from).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] fill(String slot, Briefing first, Briefing second) throws IOException {
    Identity identity = first.identity();
    return switch (slot) {
      case "echarts" -> read(ECHARTS);
      case "page.css", "page.js", "charts.js", "marks.js", "tables.js", "views.js" ->
          read(ROOM + slot);
      case "facts" -> bytes(new PageFacts().of(first, second));
      case "language" -> bytes(Html.escaped(identity.language().toLanguageTag()));
      case "title" -> bytes(Html.escaped(identity.title()));
      default -> bytes(Html.escaped(PageFacts.words(identity.language()).getString(slot)));
    };
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
