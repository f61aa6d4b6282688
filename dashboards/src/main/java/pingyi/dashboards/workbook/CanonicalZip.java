package pingyi.dashboards.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes an Office file again so that equal parts make equal bytes: parts in one order, one time,
 * one level. POI writes the time of the clock into each part.
 */
final class CanonicalZip {
  private static final String FIRST = "[Content_Types].xml";
  private static final String ROWS_END = "</sheetData>";
  private static final Pattern EXTENT = Pattern.compile("(<dimension ref=\"[A-Z]+1:[A-Z]+)\\d+\"");
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** The usual level, 6, takes twice the time to save a tenth of the bytes. */
  static final int LEVEL = 3;

  private CanonicalZip() {}

  /**
   * Rows that are added to those of a sheet while its part is packed.
   *
   * @param last the number of the last of them, counted from 1
   * @param level how hard they are packed
   */
  record Rows(Writing writing, int last, int level) {}

  /** Writes rows. */
  interface Writing {
    void write(OutputStream part) throws IOException;
  }

  static void rewrite(Path raw, Path target) throws IOException {
    rewrite(raw, target, Map.of());
  }

  /**
   * Writes a file again.
   *
   * @param rows what is added to the rows of some parts
   */
  static void rewrite(Path raw, Path target, Map<String, Rows> rows) throws IOException {
    try (ZipFile source = new ZipFile(raw.toFile());
        ZipOutputStream sink = new ZipOutputStream(Files.newOutputStream(target))) {
      sink.setLevel(LEVEL);
      List<String> names =
          source.stream()
              .map(ZipEntry::getName)
              .sorted(
                  Comparator.comparing((String name) -> !name.equals(FIRST))
                      .thenComparing(name -> name))
              .toList();
      for (String name : names) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        sink.putNextEntry(entry);
        try (InputStream part = source.getInputStream(source.getEntry(name))) {
          if (rows.containsKey(name)) {
            Rows added = rows.get(name);
            sink.setLevel(added.level());
            add(part.readAllBytes(), added, sink);
            sink.setLevel(LEVEL);
          } else {
            part.transferTo(sink);
          }
        }
        sink.closeEntry();
      }
    }
  }

  private static void add(byte[] part, Rows rows, OutputStream sink) throws IOException {
    String frame = new String(part, StandardCharsets.UTF_8);
    int end = frame.lastIndexOf(ROWS_END);
    if (end < 0) {
      throw new IOException("A sheet has no place for its rows");
    }
    // The library knows of no rows below the heading.
    Matcher extent = EXTENT.matcher(frame.substring(0, end));
    String above = extent.replaceFirst("$1" + rows.last() + "\"");
    sink.write(above.getBytes(StandardCharsets.UTF_8));
    rows.writing().write(sink);
    sink.write(frame.substring(end).getBytes(StandardCharsets.UTF_8));
  }
}
