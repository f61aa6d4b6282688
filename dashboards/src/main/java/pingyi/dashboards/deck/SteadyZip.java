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
 * POI takes from the clock. Slides get their shapes on the way.
 */
final class SteadyZip {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String CORE = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";
  private static final String EMPTY_TREE = "<p:spTree/>";

  private SteadyZip() {}

  /**
   * Writes a deck again.
   *
   * @param created the time that the workbooks inside it get
   * @param shapes the shape trees of slides by the names of their parts, which have none yet
   */
  static byte[] of(byte[] file, String created, Map<String, String> shapes) throws IOException {
    return rewritten(file, (name, content) -> part(name, content, created, shapes));
  }

  /** Gives a part as it should be. */
  private interface Rewriting {
    byte[] of(String name, byte[] content) throws IOException;
  }

  private static byte[] rewritten(byte[] file, Rewriting rewriting) throws IOException {
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
        zip.write(rewriting.of(part.getKey(), part.getValue()));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] part(
      String name, byte[] content, String created, Map<String, String> shapes) throws IOException {
    if (name.endsWith(".xlsx")) {
      return rewritten(content, (part, of) -> part.equals(CORE) ? dated(of, created) : of);
    }
    return shapes.containsKey(name) ? filled(name, content, shapes.get(name)) : content;
  }

  private static byte[] filled(String name, byte[] slide, String shapes) {
    String text = new String(slide, StandardCharsets.UTF_8);
    int place = text.indexOf(EMPTY_TREE);
    if (place < 0) {
      throw new IllegalStateException(name + " keeps no place for its shapes.");
    }
    return (text.substring(0, place) + shapes + text.substring(place + EMPTY_TREE.length()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] dated(byte[] core, String created) {
    return new String(core, StandardCharsets.UTF_8)
        .replaceAll(CREATED, "$1" + created + "$2")
        .getBytes(StandardCharsets.UTF_8);
  }
}
