package pingyi.dashboards.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes an Office file again so that equal parts make equal bytes: parts in one order, one time,
 * one level. POI writes the time of the clock into each part.
 */
final class CanonicalZip {
  private static final String FIRST = "[Content_Types].xml";
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private CanonicalZip() {}

  static void rewrite(Path raw, Path target) throws IOException {
    try (ZipFile source = new ZipFile(raw.toFile());
        ZipOutputStream sink = new ZipOutputStream(Files.newOutputStream(target))) {
      sink.setLevel(Deflater.DEFAULT_COMPRESSION);
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
          part.transferTo(sink);
        }
        sink.closeEntry();
      }
    }
  }
}
