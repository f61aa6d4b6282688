package pingyi.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import pingyi.intake.finding.RefusedFile;

/** Reads the binary workbooks of Excel 97 to 2003. */
public final class XlsReader {
  private XlsReader() {}

  /** The sheets of a workbook. */
  public static List<RawSheet> read(byte[] bytes) throws RefusedFile {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new RefusedFile("encrypted", "");
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(container)) {
        return sheets(workbook);
      }
    } catch (EncryptedDocumentException e) {
      throw new RefusedFile("encrypted", "");
    } catch (OldExcelFormatException e) {
      throw new RefusedFile("old_excel", "");
    } catch (IOException | RuntimeException e) {
      // POI answers damaged files with many kinds of runtime exceptions.
      throw new RefusedFile("damaged", "", String.valueOf(e.getMessage()));
    }
  }

  private static List<RawSheet> sheets(HSSFWorkbook workbook) throws RefusedFile {
    if (workbook.getNumberOfSheets() == 0) {
      throw new RefusedFile("no_sheets", "");
    }
    List<RawSheet> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Sheet sheet = workbook.getSheetAt(i);
      List<RawRow> rows = new ArrayList<>();
      for (Row row : sheet) {
        List<RawCell> cells = cells(row);
        if (cells.stream().anyMatch(cell -> !cell.blank())) {
          rows.add(new RawRow(row.getRowNum() + 1, cells, cells.size()));
        }
      }
      List<MergedRange> merged = new ArrayList<>();
      for (CellRangeAddress range : sheet.getMergedRegions()) {
        merged.add(
            new MergedRange(
                range.getFirstRow() + 1,
                range.getLastRow() + 1,
                range.getFirstColumn(),
                range.getLastColumn()));
      }
      boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
      sheets.add(new RawSheet(i + 1, sheet.getSheetName(), hidden, false, rows, merged));
    }
    return sheets;
  }

  private static List<RawCell> cells(Row row) {
    List<RawCell> cells = new ArrayList<>();
    for (Cell cell : row) {
      RawCell raw = cell(cell);
      if (raw != RawCell.EMPTY) {
        while (cells.size() < cell.getColumnIndex()) {
          cells.add(RawCell.EMPTY);
        }
        cells.add(raw);
      }
    }
    return cells;
  }

  private static RawCell cell(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> RawCell.text(cell.getRichStringCellValue().getString());
      case BOOLEAN -> RawCell.text(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
      case ERROR ->
          new RawCell(
              RawCell.Kind.ERROR, FormulaError.forInt(cell.getErrorCellValue()).getString());
      case NUMERIC -> number(cell);
      default -> RawCell.EMPTY;
    };
  }

  private static RawCell number(Cell cell) {
    double number = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell)) {
      LocalDate date = cell.getLocalDateTimeCellValue().toLocalDate();
      return new RawCell(RawCell.Kind.DATE, date.toString());
    }
    return RawCell.number(number, cell.getCellStyle().getDataFormatString());
  }
}
