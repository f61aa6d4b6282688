package pingyi.intake.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.intake.finding.Findings;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.number.Reading;
import pingyi.intake.sheet.CellAddress;
import pingyi.intake.sheet.RawCell;
import pingyi.intake.sheet.RawRow;
import pingyi.intake.sheet.RawSheet;
import pingyi.intake.text.CleanText;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.method.bulk.BulkText;
import pingyi.warehouse.table.received.Field;

/** Reads the headings of a bulk table, and its texts as the cells of any other table are read. */
public final class BulkTables {
  private final FileTables.Source source;
  private final FileTables.Rules rules;
  private final Map<Integer, TableColumn> columns = new HashMap<>();

  private BulkTables(FileTables.Source source, FileTables.Rules rules) {
    this.source = source;
    this.rules = rules;
  }

  /** What the headings of a table mean, and how its texts are read. */
  public record Read(BulkFile.Heading heading, BulkText.Rule rule) {}

  /** Reads them; warnings go to the findings. */
  public static Read read(
      List<String> headings, FileTables.Source source, FileTables.Rules rules, Findings findings)
      throws RefusedFile {
    BulkTables tables = new BulkTables(source, rules);
    String name = source.path().substring(source.path().lastIndexOf('/') + 1);
    List<RawCell> cells = headings.stream().map(RawCell::text).toList();
    RawSheet sheet =
        new RawSheet(1, name, false, true, List.of(new RawRow(1, cells, cells.size())), List.of());
    List<TableColumn> found = FileTables.columns(sheet, source, rules, findings);
    List<BulkColumn> used =
        found.stream().filter(column -> column.field() != Field.IGNORED).map(tables::used).toList();
    tables.demandSimple(found);
    Set<Integer> headed = found.stream().map(TableColumn::index).collect(Collectors.toSet());
    return new Read(
        new BulkFile.Heading(headings.size(), used, headed, rules.identifiedByCode()),
        tables::text);
  }

  private BulkColumn used(TableColumn column) {
    columns.put(column.index(), column);
    String letters = CellAddress.of(column.index(), 1);
    return new BulkColumn(
        column.index(),
        letters.substring(0, letters.length() - 1),
        column.heading(),
        column.field(),
        column.voterClass());
  }

  /** Cells that mean something only together with others of their row are not read in bulk. */
  private void demandSimple(List<TableColumn> found) throws RefusedFile {
    Optional<String> scope = rules.columns().rows().scope().map(each -> each.heading());
    for (TableColumn column : found) {
      boolean together =
          column.rest().isPresent()
              || column.dated()
              || column.registers()
              || RegisterCells.reads(column)
              || scope.filter(CleanText.of(column.lowest())::equals).isPresent();
      if (together) {
        throw new RefusedFile("bulk_column", CellAddress.of(column.index(), 1), column.heading());
      }
    }
  }

  private BulkText text(BulkColumn bulk, String text) {
    TableColumn column = Optional.ofNullable(columns.get(bulk.index())).orElseThrow();
    CellReading reading = new CellReading(rules, source.path());
    Reading read = reading.of(column, RawCell.text(text));
    return new BulkText(
        read.status().code(),
        read.number(),
        reading.qualifier(column, text, read),
        CellReading.voterClass(column, text, read).orElse(null),
        reading.problem(column, text, read).map(reason -> reason.code()).orElse(null));
  }
}
