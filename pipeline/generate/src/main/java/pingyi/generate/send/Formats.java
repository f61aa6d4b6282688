package pingyi.generate.send;

import pingyi.generate.layout.SentFile.Format;
import pingyi.generate.simulate.Chance;

/** The kinds of files that senders use. */
public enum Formats {
  /** Half of them spreadsheets, as in real drawers. */
  MIXED(0.45, 0.1),
  /** Text only, for more units than one writes or reads spreadsheets of. */
  CSV(0, 0),
  /** One table of the whole workspace for each year, as an office's system exports it. */
  BULK(0, 0);

  private final double xlsx;
  private final double xls;

  Formats(double xlsx, double xls) {
    this.xlsx = xlsx;
    this.xls = xls;
  }

  Format of(Chance chance) {
    double text = (1 - xlsx - xls) / 3;
    return switch (chance.category(xlsx, xls, text, text, text)) {
      case 0 -> Format.XLSX;
      case 1 -> Format.XLS;
      case 2 -> Format.CSV_UTF8;
      case 3 -> Format.CSV_UTF8_BOM;
      default -> Format.CSV_GB18030;
    };
  }
}
