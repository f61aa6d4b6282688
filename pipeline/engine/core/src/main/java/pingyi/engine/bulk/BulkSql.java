package pingyi.engine.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.warehouse.table.received.Field;

/** The statements that make received rows of one bulk table. */
public final class BulkSql {
  private final BulkFile file;
  private final BulkLines lines;

  /** The statements for a file. */
  public BulkSql(BulkFile file) {
    this.file = file;
    this.lines = new BulkLines(file);
  }

  /** The names of the cells that an engine reads from each line, some beside those headed. */
  public List<String> cells() {
    return lines.cells();
  }

  /** {@code bulk_row}, made of a relation of row numbers and cells. */
  public String rows(String source) {
    return lines.notBlank(source);
  }

  /** Each different text of a column once. */
  public String texts(BulkColumn column) {
    return "SELECT DISTINCT " + BulkLines.text(column) + " AS text FROM bulk_row AS line";
  }

  /** The rows of {@code received_record}. */
  public String records() {
    Optional<BulkColumn> years = file.heading().column(Field.REVIEW_YEAR);
    return "SELECT "
        + lines.id()
        + " AS record_id, "
        + BulkLines.literal(file.fileId())
        + " AS file_id, "
        + BulkLines.literal(file.sheet())
        + " AS sheet, CAST(line.row_number AS INT) AS row_number, 'data' AS row_class, "
        + year(years.isPresent())
        + lines.joined()
        + " AS raw_text FROM bulk_row AS line"
        + years.map(column -> BulkLines.said("stated", column)).orElse("");
  }

  private String year(boolean stated) {
    String year = "CAST(NULL AS INT)";
    String basis = "CAST(NULL AS STRING)";
    if (file.folderYear().isPresent()) {
      year = Integer.toString(file.folderYear().getAsInt());
      basis = "'folder'";
    }
    if (stated) {
      String missing = "CASE WHEN stated.status = 'missing' THEN ";
      year = missing + year + " ELSE CAST(floor(stated.number) AS INT) END";
      basis = missing + basis + " WHEN stated.number IS NOT NULL THEN 'column' END";
    }
    return year + " AS review_year, " + basis + " AS year_basis, ";
  }

  /** The rows of {@code received_value}, column after column. */
  public List<String> values() {
    List<String> statements = new ArrayList<>();
    for (BulkColumn column : file.heading().columns()) {
      statements.add(values(column, statements.size() + 1));
    }
    return statements;
  }

  private String values(BulkColumn column, int ordinal) {
    Optional<BulkColumn> ofRow =
        file.heading().column(Field.VOTER_CLASS).filter(any -> column.takesVoterClassOfRow());
    String voterClass =
        ofRow
            .map(any -> "of_row.voter_class")
            .or(() -> column.voterClass().map(BulkLines::literal))
            .orElse("CAST(NULL AS STRING)");
    return "SELECT "
        + lines.id()
        + " AS record_id, "
        + ordinal
        + " AS ordinal, "
        + BulkLines.literal(column.field().code())
        + " AS field, said.qualifier, "
        + voterClass
        + " AS voter_class, "
        + BulkLines.address(column)
        + " AS cell, "
        + BulkLines.literal(column.heading())
        + " AS heading, "
        + BulkLines.text(column)
        + " AS raw_text, said.number, said.status FROM bulk_row AS line"
        + BulkLines.said("said", column)
        + ofRow.map(classes -> BulkLines.said("of_row", classes)).orElse("");
  }

  /**
   * The rows of {@code received_problem}.
   *
   * @param doubted the columns in which some text keeps its row from being published
   */
  public List<String> problems(Set<BulkColumn> doubted) {
    return new BulkProblems(file).statements(doubted);
  }
}
