package pingyi.intake.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, told from its first bytes: names lie. */
public enum Container {
  EMPTY("other"),
  XLSX("xlsx"),
  XLS("xls"),
  /** A bare BIFF stream of the nineties. */
  OLD_XLS("xls"),
  HTML("html"),
  /** XML that is no workbook, such as the 2003 format. */
  XML("other"),
  PDF("other"),
  /** A compressed file that is no workbook. */
  ARCHIVE("other"),
  /** An image or another binary format. */
  BINARY("other"),
  TEXT("csv");

  private final String media;

  Container(String media) {
    this.media = media;
  }

  /** The word that is stored for records. */
  public String media() {
    return media;
  }

  /** The container of these bytes. */
  public static Container of(byte[] bytes) {
    if (bytes.length == 0) {
      return EMPTY;
    }
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return XLS;
    }
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
      return XLSX;
    }
    if (startsWith(bytes, '%', 'P', 'D', 'F')) {
      return PDF;
    }
    if (startsWith(bytes, 0x1F, 0x8B)
        || startsWith(bytes, 'R', 'a', 'r', '!')
        || startsWith(bytes, '7', 'z', 0xBC, 0xAF)
        || startsWith(bytes, 'B', 'Z', 'h')) {
      return ARCHIVE;
    }
    if (startsWith(bytes, 0x89, 'P', 'N', 'G') || startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
      return BINARY;
    }
    if (startsWith(bytes, 0x09, 0x08)
        || startsWith(bytes, 0x09, 0x04)
        || startsWith(bytes, 0x09, 0x02)
        || startsWith(bytes, 0x09, 0x00)) {
      return bytes.length > 3 && bytes[3] == 0 ? OLD_XLS : TEXT;
    }
    String opening =
        new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
            .replace("\u00EF\u00BB\u00BF", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (opening.startsWith("<!doctype html")
        || opening.startsWith("<html")
        || opening.startsWith("<table")
        || opening.startsWith("<meta")
        || (opening.startsWith("<?xml") && opening.contains("<html"))) {
      return HTML;
    }
    return opening.startsWith("<?xml") ? XML : TEXT;
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
