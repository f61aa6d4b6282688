package pingyi.engine.bulk;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pingyi.method.bulk.BulkFile;
import pingyi.warehouse.table.recognised.RejectionReason;

/** The statements that find what keeps rows of bulk tables from being published. */
final class BulkProblems {
  private static final int LETTERS = 26;

  private final List<BulkFile> files;
  private final BulkLines lines;

  BulkProblems(List<BulkFile> files) {
    this.files = files;
    this.lines = new BulkLines(files);
  }

  List<String> statements(BulkDoubts doubts) {
    return Stream.of(ofCells(doubts), withoutYear(doubts), withoutOrganization(doubts), ragged())
        .flatMap(each -> each)
        .toList();
  }

  private Stream<String> ofCells(BulkDoubts doubts) {
    if (doubts.faults().isEmpty()) {
      return Stream.of();
    }
    return Stream.of(
        problem("said.reason", "known.letters || line.place", "line.text")
            + BulkLines.upright("bulk_row", doubts.faults(), "file_id", "record_id", "place")
            + " JOIN (SELECT * FROM bulk_text WHERE reason IS NOT NULL) AS said"
            + " ON said.file_id = line.file_id AND said.position = known.position"
            + " AND said.text = line.text");
  }

  private Stream<String> withoutYear(BulkDoubts doubts) {
    if (!doubts.mayLackYear(files)) {
      return Stream.of();
    }
    String lacking = ofLines(code(RejectionReason.YEAR_MISSING), "''", "''");
    String none = " WHERE file.folder_year IS NULL";
    return Stream.of(
        DecidingCell.YEAR.isIn(files)
            ? lacking
                + DecidingCell.YEAR.said("said", files)
                + none
                + " AND (file.year_at IS NULL OR said.status = 'missing')"
            : lacking + none);
  }

  private Stream<String> withoutOrganization(BulkDoubts doubts) {
    if (!doubts.mayLackOrganization(files)) {
      return Stream.of();
    }
    List<DecidingCell> naming = DecidingCell.naming(files);
    DecidingCell first = naming.get(0);
    String said =
        naming.stream()
            .map(cell -> cell.said("said_" + cell.position(), files))
            .collect(Collectors.joining());
    return Stream.of(
        naming.stream()
            .map(
                cell ->
                    "(file.%1$s IS NULL OR said_%1$s.status <> 'stated')"
                        .formatted(cell.position()))
            .collect(
                Collectors.joining(
                    " AND ",
                    ofLines(
                            code(RejectionReason.ORGANIZATION_MISSING),
                            first.inEach(files, BulkLines::address),
                            first.inEach(files, BulkLines::text))
                        + said
                        + " WHERE ",
                    "")));
  }

  /** A line that ends early or has cells beside the table has cells that have moved. */
  private Stream<String> ragged() {
    String early =
        files.stream()
            .map(file -> file.heading().width())
            .distinct()
            .map(width -> "WHEN " + width + " THEN line.c" + (width - 1))
            .collect(Collectors.joining(" ", "CASE file.width ", " END IS NULL"));
    String cell = firstBeside(index -> BulkLines.address(letters(index)));
    String observed = firstBeside(index -> "line.c" + index);
    return Stream.of(
        ofLines(
                code(RejectionReason.RAGGED_ROW),
                "CASE WHEN " + early + " THEN '' ELSE " + cell + " END",
                "CASE WHEN " + early + " THEN " + lines.joined() + " ELSE " + observed + " END")
            + " WHERE "
            + early
            + " OR "
            + observed
            + " IS NOT NULL");
  }

  private String firstBeside(IntFunction<String> what) {
    int narrowest = files.stream().mapToInt(file -> file.heading().width()).min().orElse(0);
    return IntStream.range(0, lines.cells().size())
        .filter(index -> index >= narrowest || !without(index).isEmpty())
        .mapToObj(
            index ->
                "WHEN line.c%d <> '' AND (file.width <= %d%s) THEN %s"
                    .formatted(index, index, without(index), what.apply(index)))
        .collect(Collectors.joining(" ", "CASE ", " END"));
  }

  /** Holds for the files in which a column within the table has no heading. */
  private String without(int index) {
    return files.stream()
        .filter(file -> index < file.heading().width() && !file.heading().headed().contains(index))
        .map(file -> " OR file.file_id = " + BulkLines.literal(file.fileId()))
        .collect(Collectors.joining());
  }

  private static String ofLines(String reason, String cell, String observed) {
    return problem(reason, cell, observed) + BulkLines.OF_FILES;
  }

  private static String problem(String reason, String cell, String observed) {
    return "SELECT line.record_id, "
        + reason
        + " AS reason, "
        + cell
        + " AS cell, "
        + observed
        + " AS observed, '' AS suggestion FROM ";
  }

  private static String code(RejectionReason reason) {
    return BulkLines.literal(reason.code());
  }

  private static String letters(int index) {
    String last = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
  }
}
