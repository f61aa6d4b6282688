package pingyi.intake.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import pingyi.intake.finding.RefusedFile;

/** Builds the rows of one sheet from its XML and refuses what the format does not allow. */
final class SheetHandler extends DefaultHandler {
  private static final int LAST_ROW = 1_048_576;
  private static final int LAST_COLUMN = 16_384;

  private final String sheet;
  private final ReadOnlySharedStringsTable strings;
  private final CellStyles styles;
  private final List<RawRow> rows = new ArrayList<>();
  private final List<MergedRange> merged = new ArrayList<>();
  private final BitSet rowsSeen = new BitSet();
  private final Map<Integer, RawCell> shared = new HashMap<>();

  private int row;
  private int column;
  private BitSet columnsSeen = new BitSet();
  private List<RawCell> cells = new ArrayList<>();
  private String type = "n";
  private int style = -1;
  private boolean formula;
  private boolean hasValue;
  private boolean phonetic;
  private final StringBuilder value = new StringBuilder();
  private boolean collecting;

  SheetHandler(String sheet, ReadOnlySharedStringsTable strings, CellStyles styles) {
    this.sheet = sheet;
    this.strings = strings;
    this.styles = styles;
  }

  /** A refusal on its way through the XML parser. */
  static final class Refused extends SAXException {
    private static final long serialVersionUID = 1L;
    private final transient RefusedFile refusal;

    Refused(RefusedFile refusal) {
      super(refusal.code());
      this.refusal = refusal;
    }

    RefusedFile refusal() {
      return refusal;
    }
  }

  List<RawRow> rows() {
    rows.sort(Comparator.comparingInt(RawRow::number));
    return rows;
  }

  List<MergedRange> merged() {
    return merged;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "v" -> {
        hasValue = true;
        collect();
      }
      case "t" -> {
        if (type.equals("inlineStr") && !phonetic) {
          collecting = true;
        }
      }
      case "rPh" -> phonetic = true;
      case "f" -> formula = true;
      case "mergeCell" -> merge(attributes);
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (collecting) {
      value.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "v", "t" -> collecting = false;
      case "rPh" -> phonetic = false;
      case "c" -> endCell();
      case "row" -> {
        if (cells.stream().anyMatch(cell -> !cell.blank())) {
          rows.add(new RawRow(row, cells, cells.size()));
        }
      }
      default -> {}
    }
  }

  private void collect() {
    collecting = true;
    value.setLength(0);
  }

  private void startRow(Attributes attributes) throws SAXException {
    String stated = attributes.getValue("r");
    row = stated == null ? row + 1 : whole(stated, "row " + stated);
    if (row < 1 || row > LAST_ROW) {
      refuse("bad_reference", String.valueOf(row), row);
    }
    if (rowsSeen.get(row)) {
      refuse("duplicate_row", String.valueOf(row), row);
    }
    rowsSeen.set(row);
    columnsSeen = new BitSet();
    cells = new ArrayList<>();
    column = -1;
  }

  private void startCell(Attributes attributes) throws SAXException {
    String stated = attributes.getValue("r");
    if (stated == null) {
      column++;
    } else {
      column = column(stated);
    }
    if (columnsSeen.get(column)) {
      refuse("duplicate_cell", CellAddress.of(column, row), CellAddress.of(column, row));
    }
    columnsSeen.set(column);
    type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
    String styled = attributes.getValue("s");
    style = styled == null ? 0 : whole(styled, CellAddress.of(column, row));
    formula = false;
    hasValue = false;
    value.setLength(0);
  }

  /** The column of a reference such as D7, from 0; the row must be the one it stands in. */
  private int column(String reference) throws SAXException {
    int letters = 0;
    long value = 0;
    while (letters < reference.length()
        && reference.charAt(letters) >= 'A'
        && reference.charAt(letters) <= 'Z') {
      value = Math.min(value * 26 + reference.charAt(letters) - 'A' + 1, Integer.MAX_VALUE);
      letters++;
    }
    boolean sound =
        letters > 0
            && value <= LAST_COLUMN
            && reference.substring(letters).equals(String.valueOf(row));
    if (!sound) {
      refuse("bad_reference", reference, reference);
    }
    return (int) value - 1;
  }

  private void endCell() throws SAXException {
    RawCell cell = cell();
    if (cell.kind() == RawCell.Kind.EMPTY) {
      return;
    }
    if (column >= XlsxReader.WIDEST) {
      refuse("too_wide", CellAddress.of(column, row), XlsxReader.WIDEST);
    }
    while (cells.size() <= column) {
      cells.add(RawCell.EMPTY);
    }
    cells.set(column, cell);
  }

  private RawCell cell() throws SAXException {
    String text = value.toString();
    if (formula && !hasValue && !type.equals("str")) {
      return new RawCell(RawCell.Kind.FORMULA_WITHOUT_VALUE, "");
    }
    return switch (type) {
      case "s" -> text.isEmpty() ? RawCell.EMPTY : shared(text);
      case "str", "inlineStr" -> RawCell.text(decoded(text));
      case "b" ->
          text.isEmpty() ? RawCell.EMPTY : RawCell.text(text.equals("0") ? "FALSE" : "TRUE");
      case "e" -> new RawCell(RawCell.Kind.ERROR, text);
      case "d" -> new RawCell(RawCell.Kind.DATE, text);
      default -> text.isBlank() ? RawCell.EMPTY : number(text);
    };
  }

  /** Without the escapes of characters that XML does not allow. */
  private static String decoded(String text) {
    return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
  }

  private RawCell shared(String text) throws SAXException {
    String address = CellAddress.of(column, row);
    int index = whole(text, address);
    try {
      // To ask for one is to build a document of it, and most cells say what others have said.
      return shared.computeIfAbsent(index, at -> RawCell.text(strings.getItemAt(at).getString()));
    } catch (IndexOutOfBoundsException | IllegalStateException e) {
      // The count that the table states may be absent or wrong, so it is not asked.
      refuse("bad_shared_string", address, index);
      return RawCell.EMPTY;
    }
  }

  private RawCell number(String text) {
    try {
      return styles.number(Double.parseDouble(text.strip()), style);
    } catch (NumberFormatException e) {
      // It is shown as it stands; as a number it will be unreadable.
      return RawCell.text(text);
    }
  }

  private void merge(Attributes attributes) throws SAXException {
    String reference = attributes.getValue("ref");
    try {
      CellRangeAddress range = CellRangeAddress.valueOf(reference);
      merged.add(
          new MergedRange(
              range.getFirstRow() + 1,
              range.getLastRow() + 1,
              range.getFirstColumn(),
              range.getLastColumn()));
    } catch (RuntimeException e) {
      refuse("bad_reference", String.valueOf(reference), reference);
    }
  }

  private int whole(String text, String place) throws SAXException {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      refuse("bad_reference", place, text);
      return 0;
    }
  }

  private void refuse(String code, String place, Object argument) throws SAXException {
    throw new Refused(new RefusedFile(code, sheet + "!" + place, argument));
  }
}
