package pingyi.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.version.RowTotals;

/**
 * The accounting identity: rows in = published + quarantined + duplicates, for each file and in
 * total.
 */
final class Balance {
  /** A person reads so many lines at the end of a run. */
  static final int MOST_LINES = 100;

  /** Folders of records are seldom nested deeper. */
  private static final int PATH_PARTS = 8;

  /**
   * The rows of a file, or of all files in a folder.
   *
   * @param name the path within the workspace; a folder's ends in a slash
   * @param files how many files it tells of
   */
  record Line(String name, int files, RowTotals rows) {
    private Line with(Line other) {
      return new Line(
          name,
          files + other.files,
          new RowTotals(
              rows.in() + other.rows.in(),
              rows.published() + other.rows.published(),
              rows.quarantined() + other.rows.quarantined(),
              rows.duplicate() + other.rows.duplicate()));
    }
  }

  private Balance() {}

  /** A line for each file. */
  static List<Line> files(List<Accounting> accounting) {
    return accounting.stream().map(file -> line(file.path(), file)).toList();
  }

  /** A line for each file or, where that is too much to read, for each folder. */
  static List<Line> readable(List<Accounting> accounting) {
    List<Line> lines = files(accounting);
    for (int parts = PATH_PARTS; parts > 0 && lines.size() > MOST_LINES; parts--) {
      lines = folders(accounting, parts);
    }
    return lines;
  }

  /** Paths are cut to so many folders. */
  private static List<Line> folders(List<Accounting> accounting, int parts) {
    Map<String, Line> folders = new LinkedHashMap<>();
    for (Accounting file : accounting) {
      String[] path = file.path().split("/", -1);
      int kept = Math.min(parts, path.length - 1);
      String folder = String.join("/", Arrays.asList(path).subList(0, kept)) + "/";
      folders.merge(folder, line(folder, file), Line::with);
    }
    return List.copyOf(folders.values());
  }

  private static Line line(String name, Accounting file) {
    return new Line(
        name,
        1,
        new RowTotals(
            file.rowsIn(), file.rowsPublished(), file.rowsQuarantined(), file.rowsDuplicate()));
  }

  /** The files as a person looks for them. */
  static List<Accounting> byPath(List<Accounting> accounting) {
    return accounting.stream().sorted(Comparator.comparing(Accounting::path)).toList();
  }

  /**
   * The totals; a file that does not balance is our own fault and stops the run before anything is
   * published.
   */
  static RowTotals check(List<Accounting> accounting, Words words) {
    long in = 0;
    long published = 0;
    long quarantined = 0;
    long duplicate = 0;
    for (Accounting file : accounting) {
      if (file.rowsIn() != file.rowsPublished() + file.rowsQuarantined() + file.rowsDuplicate()) {
        throw new CommandFault(
            ExitCode.BROKEN,
            words.say(
                "fault.balance",
                file.path(),
                file.rowsIn(),
                file.rowsPublished(),
                file.rowsQuarantined(),
                file.rowsDuplicate()));
      }
      in += file.rowsIn();
      published += file.rowsPublished();
      quarantined += file.rowsQuarantined();
      duplicate += file.rowsDuplicate();
    }
    return new RowTotals(in, published, quarantined, duplicate);
  }
}
