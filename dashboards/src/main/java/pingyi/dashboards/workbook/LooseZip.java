package pingyi.dashboards.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes an Office file whose parts are not packed. {@link CanonicalZip} writes it again and packs
 * it then; packing it twice took a tenth of the workbook's time.
 */
final class LooseZip {
  private LooseZip() {}

  static void write(XSSFWorkbook book, OutputStream sink) throws IOException {
    try (ZipArchiveOutputStream zip = stream(sink)) {
      book.write(zip);
    }
  }

  private static ZipArchiveOutputStream stream(OutputStream sink) {
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(sink);
    zip.setLevel(Deflater.NO_COMPRESSION);
    // The length of a part is not known when it begins. Newer versions of Java read what is
    // compatible and nothing else.
    zip.setUseZip64(Zip64Mode.AlwaysWithCompatibility);
    return zip;
  }
}
