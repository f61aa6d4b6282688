package pingyi.engine.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /**
   * The same for an engine that holds the lines and goes through one column at a time, with the
   * number that the engine itself reads in each text.
   */
  public String textsByColumn() {
    return file.heading().columns().stream()
        .map(
            column ->
                "SELECT "
                    + column.index()
                    + " AS position, text, TRY_CAST(text AS DOUBLE) AS plain FROM (SELECT DISTINCT "
                    + BulkLines.text(column)
                    + " AS text FROM bulk_row AS line) AS texts")
        .collect(Collectors.joining(" UNION ALL "));
  }

  /** Puts the numbers of {@code bulk_text} beside those texts of a column in which they stand. */
  public static String mend(String lines, BulkColumn column, String mended) {
    return "UPDATE "
        + lines
        + " AS line SET "
        + mended
        + " = said.number FROM bulk_text AS said WHERE said.position = "
        + column.index()
        + " AND said.text = line.c"
        + column.index();
  }

  /** The rows of {@code received_record}. */
  public String records() {
    Optional<BulkColumn> years = file.heading().column(Field.REVIEW_YEAR);
    return records("bulk_row", years.map(column -> new Year("stated.status", "stated.number")))
        + years.map(column -> BulkLines.said("stated", column)).orElse("");
  }

  /**
   * The same of lines that are kept.
   *
   * @param source the lines
   * @param told what the texts of each column say
   */
  public String records(String source, Map<BulkColumn, ToldColumn> told) {
    return records(
        source,
        file.heading()
            .column(Field.REVIEW_YEAR)
            .map(column -> Objects.requireNonNull(told.get(column)))
            .map(words -> new Year(words.status(), words.number())));
  }

  private String records(String source, Optional<Year> stated) {
    return "SELECT line.record_id, "
        + BulkLines.literal(file.fileId())
        + " AS file_id, "
        + BulkLines.literal(file.sheet())
        + " AS sheet, CAST(line.row_number AS INT) AS row_number, 'data' AS row_class, "
        + year(stated)
        + lines.joined()
        + " AS raw_text FROM "
        + source
        + " AS line";
  }

  /** What the year column of a line says. */
  private record Year(String status, String number) {}

  private String year(Optional<Year> stated) {
    String year = "CAST(NULL AS INT)";
    String basis = "CAST(NULL AS STRING)";
    if (file.folderYear().isPresent()) {
      year = Integer.toString(file.folderYear().getAsInt());
      basis = "'folder'";
    }
    if (stated.isPresent()) {
      String missing = "CASE WHEN " + stated.get().status() + " = 'missing' THEN ";
      String number = stated.get().number();
      year = missing + year + " ELSE CAST(floor(" + number + ") AS INT) END";
      basis = missing + basis + " WHEN " + number + " IS NOT NULL THEN 'column' END";
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
   * The same of lines that are kept: a relation for each column, of which a query that wants some
   * fields reads no other.
   *
   * @param source the lines
   * @param told what the texts of each column say
   */
  public List<String> values(String source, Map<BulkColumn, ToldColumn> told) {
    Optional<String> classOfRow =
        file.heading()
            .column(Field.VOTER_CLASS)
            .map(column -> Objects.requireNonNull(told.get(column)).voterClass());
    List<String> selects = new ArrayList<>();
    for (BulkColumn column : file.heading().columns()) {
      ToldColumn words = Objects.requireNonNull(told.get(column));
      String named = column.voterClass().map(BulkLines::literal).orElse("CAST(NULL AS STRING)");
      selects.add(
          "SELECT line.record_id, %d AS ordinal, %s AS field, %s AS qualifier, %s AS voter_class, %s AS cell, %s AS heading, %s AS raw_text, %s AS number, %s AS status FROM %s AS line"
              .formatted(
                  selects.size() + 1,
                  BulkLines.literal(column.field().code()),
                  words.qualifier(),
                  column.takesVoterClassOfRow() ? classOfRow.orElse(named) : named,
                  BulkLines.address(column),
                  BulkLines.literal(column.heading()),
                  BulkLines.text(column),
                  words.number(),
                  words.status(),
                  source));
    }
    return selects;
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
