package pingyi.engine.bulk;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.warehouse.table.received.Field;
import pingyi.warehouse.table.recognised.RejectionReason;

/** The statements that find what keeps rows of a bulk table from being published. */
final class BulkProblems {
  private static final int LETTERS = 26;

  private final BulkFile file;
  private final BulkLines lines;

  BulkProblems(BulkFile file) {
    this.file = file;
    this.lines = new BulkLines(file);
  }

  List<String> statements(Set<BulkColumn> doubted) {
    return Stream.of(ofCells(doubted), withoutYear(), withoutOrganization(), ragged())
        .flatMap(each -> each)
        .toList();
  }

  private Stream<String> ofCells(Set<BulkColumn> doubted) {
    return file.heading().columns().stream()
        .filter(doubted::contains)
        .map(
            column ->
                problem("said.reason", BulkLines.address(column), BulkLines.text(column))
                    + BulkLines.said("said", column)
                    + " WHERE said.reason IS NOT NULL");
  }

  private Stream<String> withoutYear() {
    if (file.folderYear().isPresent()) {
      return Stream.of();
    }
    String lacking = problem(code(RejectionReason.YEAR_MISSING), "''", "''");
    return Stream.of(
        file.heading()
            .column(Field.REVIEW_YEAR)
            .map(
                column ->
                    lacking + BulkLines.said("said", column) + " WHERE said.status = 'missing'")
            .orElse(lacking));
  }

  private Stream<String> withoutOrganization() {
    List<BulkColumn> deciding = file.heading().deciding();
    BulkColumn first = deciding.get(0);
    String lacking =
        problem(
            code(RejectionReason.ORGANIZATION_MISSING),
            BulkLines.address(first),
            BulkLines.text(first));
    String said =
        deciding.stream()
            .map(column -> BulkLines.said("said" + column.index(), column))
            .collect(Collectors.joining());
    return Stream.of(
        deciding.stream()
            .map(column -> "said" + column.index() + ".status <> 'stated'")
            .collect(Collectors.joining(" AND ", lacking + said + " WHERE ", "")));
  }

  /** A line that ends early or has cells beside the table has cells that have moved. */
  private Stream<String> ragged() {
    String early = "line.c" + (file.heading().width() - 1) + " IS NULL";
    String cell = firstBeside(index -> BulkLines.address(letters(index)));
    String observed = firstBeside(index -> "line.c" + index);
    return Stream.of(
        problem(
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
    return IntStream.range(0, lines.cells().size())
        .filter(index -> !file.heading().headed().contains(index))
        .mapToObj(index -> "WHEN line.c" + index + " <> '' THEN " + what.apply(index))
        .collect(Collectors.joining(" ", "CASE ", " END"));
  }

  private String problem(String reason, String cell, String observed) {
    return "SELECT line.record_id, "
        + reason
        + " AS reason, "
        + cell
        + " AS cell, "
        + observed
        + " AS observed, '' AS suggestion FROM bulk_row AS line";
  }

  private static String code(RejectionReason reason) {
    return BulkLines.literal(reason.code());
  }

  private static String letters(int index) {
    String last = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
  }
}
