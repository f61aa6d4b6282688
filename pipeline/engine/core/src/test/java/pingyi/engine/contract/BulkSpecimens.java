package pingyi.engine.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.method.bulk.BulkText;
import pingyi.warehouse.table.received.Field;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;

/**
 * Four bulk tables that differ in everything in which they can: what stands where, what is not
 * there, which year holds, and how wide they are.
 */
final class BulkSpecimens {
  /** Its columns: year, branch, voter class, count of a class of its own, count of the row's. */
  private static final String FULL = "full";

  /** A folder year; its columns: code, one without heading, branch, year. */
  private static final String FOLDER = "folder";

  /** One column, and no year at all. */
  private static final String BARE = "bare";

  /** So wide that it is not read together with the others. */
  private static final String WIDE = "wide";

  private static final int WIDTH = 40;

  private BulkSpecimens() {}

  static List<BulkFile> in(Path folder) throws IOException {
    Path named = Files.createDirectories(folder.resolve("上报 表"));
    return List.of(
        file(
            named,
            FULL,
            OptionalInt.empty(),
            List.of(
                "年度,支部,主体,甲类优秀,良好", "2021,甲支部,乙类,3,4", ",\"丙,丁\",,x", ",,,,", "2022,-,乙类,5,6,多"),
            List.of(
                column(0, Field.REVIEW_YEAR),
                column(1, Field.ORGANIZATION),
                column(2, Field.VOTER_CLASS),
                new BulkColumn(3, "D", "甲类优秀", Field.GRADE_COUNT, Optional.of("甲类")),
                column(4, Field.GRADE_COUNT))),
        file(
            named,
            FOLDER,
            OptionalInt.of(2019),
            List.of("编码,,支部,年度", "-,,-,2018", "007,旁注,,"),
            List.of(
                column(0, Field.ORGANIZATION_CODE),
                column(2, Field.ORGANIZATION),
                column(3, Field.REVIEW_YEAR))),
        file(
            named,
            BARE,
            OptionalInt.empty(),
            List.of("支部", "甲支部"),
            List.of(column(0, Field.ORGANIZATION))),
        file(
            named,
            WIDE,
            OptionalInt.of(2020),
            List.of("支部" + ",".repeat(WIDTH - 1), "乙支部" + ",".repeat(WIDTH - 1)),
            List.of(column(0, Field.ORGANIZATION))));
  }

  static List<ReceivedRecord> records() {
    return List.of(
        new ReceivedRecord("bare:1:2", BARE, "bare.csv", 2, "data", null, null, "甲支部"),
        new ReceivedRecord(
            "folder:1:2", FOLDER, "folder.csv", 2, "data", 2018, "column", "-||-|2018"),
        new ReceivedRecord("folder:1:3", FOLDER, "folder.csv", 3, "data", 2019, "folder", "007|旁注"),
        new ReceivedRecord(
            "full:1:2", FULL, "full.csv", 2, "data", 2021, "column", "2021|甲支部|乙类|3|4"),
        new ReceivedRecord("full:1:3", FULL, "full.csv", 3, "data", null, null, "|丙,丁||x"),
        new ReceivedRecord(
            "full:1:5", FULL, "full.csv", 5, "data", 2022, "column", "2022|-|乙类|5|6|多"),
        new ReceivedRecord("wide:1:2", WIDE, "wide.csv", 2, "data", 2020, "folder", "乙支部"));
  }

  /** The cells of one line. */
  static List<ReceivedValue> valuesOfTheFirstLine() {
    return List.of(
        value(1, Field.REVIEW_YEAR, null, "A2", "h0", "2021", 2021.0),
        value(2, Field.ORGANIZATION, null, "B2", "h1", "甲支部", null),
        value(3, Field.VOTER_CLASS, null, "C2", "h2", "乙类", null),
        value(4, Field.GRADE_COUNT, "甲类", "D2", "甲类优秀", "3", 3.0),
        value(5, Field.GRADE_COUNT, "乙类", "E2", "h4", "4", 4.0));
  }

  private static ReceivedValue value(
      int ordinal,
      Field field,
      @Nullable String voterClass,
      String cell,
      String heading,
      String text,
      @Nullable Double number) {
    return new ReceivedValue(
        "full:1:2", ordinal, field.code(), null, voterClass, cell, heading, text, number, "stated");
  }

  static List<ReceivedProblem> problems() {
    return List.of(
        new ReceivedProblem("bare:1:2", "year_missing", "", "", ""),
        new ReceivedProblem("folder:1:2", "organization_missing", "A2", "-", ""),
        new ReceivedProblem("folder:1:3", "ragged_row", "B3", "旁注", ""),
        new ReceivedProblem("full:1:3", "ragged_row", "", "|丙,丁||x", ""),
        new ReceivedProblem("full:1:3", "unreadable_number", "D3", "x", ""),
        new ReceivedProblem("full:1:3", "year_missing", "", "", ""),
        new ReceivedProblem("full:1:5", "organization_missing", "B5", "-", ""),
        new ReceivedProblem("full:1:5", "ragged_row", "F5", "多", ""));
  }

  private static BulkColumn column(int index, Field field) {
    return new BulkColumn(
        index, String.valueOf((char) ('A' + index)), "h" + index, field, Optional.empty());
  }

  private static BulkFile file(
      Path folder, String id, OptionalInt year, List<String> lines, List<BulkColumn> columns)
      throws IOException {
    Path file = Files.write(folder.resolve(id + ".csv"), lines);
    String[] headings = lines.get(0).split(",", -1);
    Set<Integer> headed =
        Set.copyOf(
            IntStream.range(0, headings.length)
                .filter(index -> !headings[index].isEmpty())
                .boxed()
                .toList());
    return new BulkFile(
        file.toString(),
        id,
        id + ".csv",
        year,
        lines.size(),
        new BulkFile.Heading(headings.length, columns, headed, false),
        BulkSpecimens::said);
  }

  private static BulkText said(BulkColumn column, String text) {
    if (text.isEmpty() || text.equals("-")) {
      return new BulkText(BulkText.MISSING, null, null, null, null);
    }
    if (column.field() == Field.VOTER_CLASS) {
      return new BulkText(BulkText.STATED, null, null, text, null);
    }
    if (column.field().kind() == Field.Kind.TEXT) {
      return new BulkText(BulkText.STATED, null, null, null, null);
    }
    return text.chars().allMatch(Character::isDigit)
        ? new BulkText(BulkText.STATED, Double.valueOf(text), null, null, null)
        : new BulkText("unreadable", null, null, null, "unreadable_number");
  }
}
