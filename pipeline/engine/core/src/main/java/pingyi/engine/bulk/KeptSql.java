package pingyi.engine.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.warehouse.table.received.Field;

/** The statements that tell received rows of one bulk table whose lines an engine keeps. */
public final class KeptSql {
  private final BulkFile file;

  /** The statements for a file. */
  public KeptSql(BulkFile file) {
    this.file = file;
  }

  /**
   * The places of known columns with each different text that stands there, once, for an engine
   * that goes through one column at a time, with the number that the engine itself reads in each
   * text.
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

  /**
   * The rows of {@code received_record}.
   *
   * @param source the lines
   * @param told what the texts of each column say
   */
  public String records(String source, Map<BulkColumn, ToldColumn> told) {
    String folder = BulkSql.folderYear(file);
    LineYear year =
        file.heading()
            .column(Field.REVIEW_YEAR)
            .map(column -> Objects.requireNonNull(told.get(column)))
            .map(words -> new LineYear(words.status() + " = 'missing'", words.number(), folder))
            .orElseGet(() -> LineYear.ofFolder(folder));
    return new BulkSql(List.of(file))
            .records(BulkLines.literal(file.fileId()), BulkLines.literal(file.sheet()), year)
        + source
        + " AS line";
  }

  /**
   * The rows of {@code received_value}: a relation for each column, of which a query that wants
   * some fields reads no other.
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
      String named = BulkSql.voterClass(column);
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
}
