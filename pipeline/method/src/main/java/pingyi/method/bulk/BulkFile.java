package pingyi.method.bulk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import pingyi.warehouse.table.received.Field;

/**
 * A table file that the engine reads itself: UTF-8, commas, the first line its headings, and every
 * other line a data row, none of them empty.
 *
 * @param path where it lies, as this machine writes paths
 * @param fileId its id
 * @param sheet what its rows cite as their sheet
 * @param folderYear the year of its folder
 * @param lines how many lines it has
 * @param heading what its headings mean
 * @param rule reads its texts
 */
public record BulkFile(
    String path,
    String fileId,
    String sheet,
    OptionalInt folderYear,
    long lines,
    Heading heading,
    BulkText.Rule rule) {
  /** How many cells a line may have beyond its headings and still be read, to be quarantined. */
  public static final int MOST_CELLS_BESIDE = 8;

  /**
   * What the first line says.
   *
   * @param width how many cells it has
   * @param columns those that are known and used, from left to right
   * @param headed the indices of all columns with a heading, used or not
   * @param coded whether a code decides which organization a row means
   */
  public record Heading(int width, List<BulkColumn> columns, Set<Integer> headed, boolean coded) {
    /** Copies the collections. */
    public Heading {
      columns = List.copyOf(columns);
      headed = Set.copyOf(headed);
    }

    /** The first column of a field. */
    public Optional<BulkColumn> column(Field field) {
      return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    /** The columns of which one must say which organization is meant. */
    public List<BulkColumn> deciding() {
      List<BulkColumn> codes = ofField(Field.ORGANIZATION_CODE);
      if (coded && !codes.isEmpty()) {
        return codes;
      }
      return columns.stream()
          .filter(
              column ->
                  column.field() == Field.ORGANIZATION || column.field() == Field.ORGANIZATION_CODE)
          .toList();
    }

    private List<BulkColumn> ofField(Field field) {
      return columns.stream().filter(column -> column.field() == field).toList();
    }
  }
}
