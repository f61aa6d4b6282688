package pingyi.generate.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sheets as workbooks whose bytes depend on nothing but the sheets. */
final class Spreadsheets {
  /** Zip stores local times from 1980 on; a constant keeps the clock out of the bytes. */
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /**
   * The same moment as an extended timestamp: field UT, five bytes, modification time only, seconds
   * since 1970, low byte first. Java would reckon it in the zone of the machine.
   */
  private static final byte[] ZIP_TIMESTAMP = {
    'U', 'T', 5, 0, 1, 0, (byte) 0xA6, (byte) 0xCE, 0x12
  };

  private Spreadsheets() {}

  static byte[] xls(List<SentSheet> sheets) {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      fill(workbook, sheets);
      return written(workbook);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static byte[] xlsx(List<SentSheet> sheets) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
      properties.setCreated(Optional.of(new Date(0)));
      properties.setModified(Optional.of(new Date(0)));
      properties.setCreator("");
      fill(workbook, sheets);
      return normalised(written(workbook));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void fill(Workbook workbook, List<SentSheet> sheets) {
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    for (SentSheet sent : sheets) {
      Sheet sheet = workbook.createSheet(sent.name());
      for (int rowIndex = 0; rowIndex < sent.lines().size(); rowIndex++) {
        List<Entry> entries = sent.lines().get(rowIndex).cells();
        if (entries.isEmpty()) {
          continue;
        }
        Row row = sheet.createRow(rowIndex);
        for (int index = 0; index < entries.size(); index++) {
          write(entries.get(index), row, index);
        }
      }
      for (SentSheet.Merge merge : sent.merges()) {
        sheet.addMergedRegion(
            new CellRangeAddress(
                merge.firstRow(), merge.lastRow(), merge.firstColumn(), merge.lastColumn()));
      }
      evaluate(sent, sheet, evaluator);
    }
  }

  private static void write(Entry entry, Row row, int index) {
    if (entry.equals(Entry.BLANK)) {
      return;
    }
    Cell cell = row.createCell(index);
    if (entry instanceof Entry.Number number) {
      cell.setCellValue(number.value().doubleValue());
      writeAsSpreadsheetsDo(cell, number);
    } else if (entry instanceof Entry.Formula formula) {
      cell.setCellFormula(formula.expression());
    } else if (entry instanceof Entry.UnstoredFormula formula) {
      cell.setCellFormula(formula.expression());
    } else if (entry instanceof Entry.DivisionByZero) {
      cell.setCellErrorValue(FormulaError.DIV0.getCode());
    } else {
      cell.setCellValue(entry.text());
    }
  }

  /** Spreadsheet programs store 31, where the library would store 31.0. */
  private static void writeAsSpreadsheetsDo(Cell cell, Entry.Number number) {
    if (cell instanceof XSSFCell open) {
      open.getCTCell().setV(number.text());
    }
  }

  /** Stores the results of formulas, but of those that are to have none. */
  private static void evaluate(SentSheet sent, Sheet sheet, FormulaEvaluator evaluator) {
    for (int rowIndex = 0; rowIndex < sent.lines().size(); rowIndex++) {
      List<Entry> entries = sent.lines().get(rowIndex).cells();
      for (int index = 0; index < entries.size(); index++) {
        if (entries.get(index) instanceof Entry.Formula) {
          evaluator.evaluateFormulaCell(sheet.getRow(rowIndex).getCell(index));
        }
      }
    }
  }

  private static byte[] written(Workbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  /**
   * Packs the parts again with a constant time and without compression, because compressed bytes
   * differ between builds of zlib.
   */
  private static byte[] normalised(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
        byte[] content = from.readAllBytes();
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry stored = new ZipEntry(part.getName());
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(content.length);
        stored.setCrc(checksum.getValue());
        stored.setTimeLocal(ZIP_TIME);
        stored.setExtra(ZIP_TIMESTAMP);
        to.putNextEntry(stored);
        to.write(content);
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
