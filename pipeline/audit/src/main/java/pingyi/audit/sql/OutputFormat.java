package pingyi.audit.sql;

import java.io.IOException;

/** How an answer is printed. */
public enum OutputFormat {
  /** Aligned columns for the eye. */
  TABLE(AlignedPrinter::print),
  /** RFC 4180, safe to open in a spreadsheet. */
  CSV(CsvPrinter::print),
  /** An array of objects, one object a line. */
  JSON(JsonPrinter::print);

  /** Prints an answer. */
  @FunctionalInterface
  private interface Printer {
    void print(Answer answer, Appendable out) throws IOException;
  }

  private final Printer printer;

  OutputFormat(Printer printer) {
    this.printer = printer;
  }

  void print(Answer answer, Appendable out) throws IOException {
    printer.print(answer, out);
  }
}
