package pingyi.engine.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;

/**
 * The statements that make received rows of some bulk tables. What is particular to a file are rows
 * of {@code bulk_file} and {@code bulk_column}, so that each statement is made once for all files,
 * however different their headings are.
 */
public final class BulkSql {
  /** Cells that only make lines of a narrow file as long as those of a wide one cost time too. */
  private static final long MOST_CELLS_FOR_ONE = 2;

  private final List<BulkFile> files;
  private final BulkLines lines;

  /** The statements for files, no two of which have the same id. */
  public BulkSql(List<BulkFile> files) {
    this.files = List.copyOf(files);
    this.lines = new BulkLines(this.files);
  }

  /** Puts files together that are so much alike in width that they are best read as one. */
  public static List<List<BulkFile>> together(List<BulkFile> files) {
    List<List<BulkFile>> groups = new ArrayList<>();
    long widest = 0;
    long count = 0;
    long cells = 0;
    for (BulkFile file :
        files.stream()
            .sorted(Comparator.comparingInt((BulkFile each) -> -each.heading().width()))
            .toList()) {
      count += file.lines();
      cells += file.lines() * file.heading().width();
      if (groups.isEmpty() || widest * count > MOST_CELLS_FOR_ONE * cells) {
        groups.add(new ArrayList<>());
        widest = file.heading().width();
        count = file.lines();
        cells = file.lines() * file.heading().width();
      }
      groups.get(groups.size() - 1).add(file);
    }
    return groups;
  }

  /** The names of the cells that an engine reads from each line, some beside those headed. */
  public List<String> cells() {
    return lines.cells();
  }

  /** {@code bulk_file}: of each file what its lines have in common. */
  public String files() {
    List<DecidingCell> deciding = DecidingCell.of(files);
    return relation(
        files.stream()
            .map(
                file ->
                    Stream.concat(
                        Stream.of(
                            BulkLines.literal(file.fileId()),
                            BulkLines.literal(file.sheet()),
                            folderYear(file),
                            Integer.toString(file.heading().width())),
                        deciding.stream().map(cell -> cell.positionIn(file)))),
        Stream.concat(
            Stream.of("file_id", "sheet", "folder_year", "width"),
            deciding.stream().map(DecidingCell::position)));
  }

  static String folderYear(BulkFile file) {
    return file.folderYear().isPresent()
        ? Integer.toString(file.folderYear().getAsInt())
        : "CAST(NULL AS INT)";
  }

  /**
   * {@code bulk_column}: the known columns of each file, with the name of their cells and of their
   * texts. By one name, for a database that sees file and position apart joins cells with texts
   * before it asks whose they are, and each text stands in many columns.
   */
  public String columns() {
    return relation(
        files.stream()
            .flatMap(
                file ->
                    file.heading().columns().stream().map(column -> column(file, column).stream())),
        Stream.of(
            "file_id",
            "cell",
            "position",
            "texts",
            "ordinal",
            "field",
            "letters",
            "heading",
            "voter_class",
            "takes_class_of_row"));
  }

  private static List<String> column(BulkFile file, BulkColumn column) {
    return List.of(
        BulkLines.literal(file.fileId()),
        "'c" + column.index() + "'",
        Integer.toString(column.index()),
        BulkLines.literal(file.fileId() + ":" + column.index()),
        Integer.toString(file.heading().columns().indexOf(column) + 1),
        BulkLines.literal(column.field().code()),
        BulkLines.literal(column.letters()),
        BulkLines.literal(column.heading()),
        voterClass(column),
        Boolean.toString(column.takesVoterClassOfRow()));
  }

  static String voterClass(BulkColumn column) {
    return column.voterClass().map(BulkLines::literal).orElse("CAST(NULL AS STRING)");
  }

  private static String relation(Stream<Stream<String>> rows, Stream<String> columns) {
    return rows.map(row -> row.collect(Collectors.joining(", ", "(", ")")))
        .collect(
            Collectors.joining(
                ", ",
                "SELECT * FROM (VALUES ",
                columns.collect(Collectors.joining(", ", ") AS given(", ")"))));
  }

  /** {@code bulk_row}, made of a relation of file ids, row numbers and cells. */
  public String rows(String source) {
    return lines.notBlank(source);
  }

  /** The places of known columns with each different text that stands there, once. */
  public String texts() {
    return "SELECT DISTINCT line.file_id, known.position, line.text FROM "
        + BulkLines.upright("bulk_row", lines.known(), "file_id");
  }

  /** The rows of {@code received_record}. */
  public String records() {
    boolean stated = DecidingCell.YEAR.isIn(files);
    LineYear year =
        stated
            ? new LineYear(
                "file.year_at IS NULL OR stated.status = 'missing'",
                "stated.number",
                "file.folder_year")
            : LineYear.ofFolder("file.folder_year");
    return records("line.file_id", "file.sheet", year)
        + BulkLines.OF_FILES
        + (stated ? DecidingCell.YEAR.said("stated", files) : "");
  }

  /** Up to the relation that lines come from. */
  String records(String fileId, String sheet, LineYear year) {
    return "SELECT line.record_id, "
        + fileId
        + " AS file_id, "
        + sheet
        + " AS sheet, CAST(line.row_number AS INT) AS row_number, 'data' AS row_class, "
        + year.columns()
        + lines.joined()
        + " AS raw_text FROM ";
  }

  /**
   * The rows of {@code received_value}: every cell under a known heading with what its column and
   * its text say.
   */
  public String values() {
    boolean classes = DecidingCell.VOTER_CLASS.isIn(files);
    String cells =
        classes
            ? BulkLines.upright(
                "(SELECT line.*, of_row.voter_class AS class_of_row FROM "
                    + BulkLines.OF_FILES
                    + DecidingCell.VOTER_CLASS.said("of_row", files)
                    + ")",
                lines.known(),
                "file_id",
                "record_id",
                "place",
                "class_of_row")
            : BulkLines.upright("bulk_row", lines.known(), "file_id", "record_id", "place");
    return "SELECT line.record_id, known.ordinal, known.field, said.qualifier, "
        + (classes
            ? "CASE WHEN known.takes_class_of_row THEN line.class_of_row ELSE known.voter_class END"
            : "known.voter_class")
        + " AS voter_class, known.letters || line.place AS cell, known.heading,"
        + " line.text AS raw_text, said.number, said.status FROM "
        + cells
        + " JOIN bulk_text AS said ON said.file_id || ':' || CAST(said.position AS STRING) = known.texts"
        + " AND said.text = line.text";
  }

  /** The rows of {@code received_problem}, searched for where the texts leave a doubt. */
  public List<String> problems(BulkDoubts doubts) {
    return new BulkProblems(files).statements(doubts);
  }
}
