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

  /** The places of known columns with each different text that stands there, once. */
  public String texts() {
    return "SELECT CAST(substr(cell, 2) AS INT) AS position, text"
        + " FROM (SELECT DISTINCT cell, text FROM "
        + lines.upright("bulk_row")
        + ") AS line";
  }

  /** The rows of {@code received_record}. */
  public String records() {
    Optional<BulkColumn> years = file.heading().column(Field.REVIEW_YEAR);
    return "SELECT line.record_id, "
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

  /**
   * The rows of {@code received_value}: every cell under a known heading with what its column and
   * its text say.
   */
  public String values() {
    Optional<BulkColumn> classes = file.heading().column(Field.VOTER_CLASS);
    String cells =
        classes
            .map(
                column ->
                    lines.upright(
                        "(SELECT line.*, of_row.voter_class AS class_of_row FROM bulk_row AS line"
                            + BulkLines.said("of_row", column)
                            + ")",
                        "record_id",
                        "place",
                        "class_of_row"))
            .orElseGet(() -> lines.upright("bulk_row", "record_id", "place"));
    return "SELECT line.record_id, known.ordinal, known.field, said.qualifier, "
        + (classes.isPresent()
            ? "CASE WHEN known.takes_class_of_row THEN line.class_of_row ELSE known.voter_class END"
            : "known.voter_class")
        + " AS voter_class, known.letters || line.place AS cell, known.heading,"
        + " line.text AS raw_text, said.number, said.status FROM "
        + cells
        + " AS line JOIN (VALUES "
        + known()
        + ") AS known(cell, position, ordinal, field, letters, heading, voter_class,"
        + " takes_class_of_row) ON known.cell = line.cell"
        + " JOIN bulk_text AS said ON said.position = known.position AND said.text = line.text";
  }

  private String known() {
    List<String> rows = new ArrayList<>();
    for (BulkColumn column : file.heading().columns()) {
      rows.add(
          "('c%1$d', %1$d, %2$d, %3$s, %4$s, %5$s, %6$s, %7$s)"
              .formatted(
                  column.index(),
                  rows.size() + 1,
                  BulkLines.literal(column.field().code()),
                  BulkLines.literal(column.letters()),
                  BulkLines.literal(column.heading()),
                  column.voterClass().map(BulkLines::literal).orElse("CAST(NULL AS STRING)"),
                  column.takesVoterClassOfRow()));
    }
    return String.join(", ", rows);
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
