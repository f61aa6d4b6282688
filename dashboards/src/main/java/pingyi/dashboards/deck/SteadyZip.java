package pingyi.dashboards.deck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites an Office file so that the same content gives the same bytes: entries in the order of
 * their names with one fixed time, and the same for the workbooks inside it, whose creation time
 * POI takes from the clock.
 */
final class SteadyZip {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String CORE = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

  private SteadyZip() {}

  static byte[] of(byte[] file, String created) throws IOException {
    return rewritten(file, created, false);
  }

  private static byte[] rewritten(byte[] file, String created, boolean embedded)
      throws IOException {
    // Readers expect the content types first.
    Map<String, byte[]> entries =
        new TreeMap<>(
            Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                .thenComparing(Comparator.naturalOrder()));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content(part.getKey(), part.getValue(), created, embedded));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] content(String name, byte[] content, String created, boolean embedded)
      throws IOException {
    if (name.endsWith(".xlsx")) {
      return rewritten(content, created, true);
    }
    if (embedded && name.equals(CORE)) {
      return new String(content, StandardCharsets.UTF_8)
          .replaceAll(CREATED, "$1" + created + "$2")
          .getBytes(StandardCharsets.UTF_8);
    }
    return content;
  }
}
