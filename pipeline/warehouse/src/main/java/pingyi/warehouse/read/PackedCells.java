package pingyi.warehouse.read;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Many rows of cells, held by column as {@link PackedRows} holds records: a sheet of 20,000 rows
 * takes a fifth of what as many lists of objects do. A row looks its cells up when they are asked
 * for.
 */
public final class PackedCells extends AbstractList<List<@Nullable Object>>
    implements RandomAccess {
  private final List<PackedColumn> columns = new ArrayList<>();
  private final int size;

  /**
   * Packs rows.
   *
   * @param width how many cells each row has
   * @param rows text, numbers, truths or nothing
   */
  public PackedCells(int width, List<List<@Nullable Object>> rows) {
    this.size = rows.size();
    for (int at = 0; at < width; at++) {
      PackedColumn column = PackedColumn.of(type(rows, at));
      for (List<@Nullable Object> row : rows) {
        column.append(row.get(at));
      }
      column.close();
      columns.add(column);
    }
  }

  /** The only class of the cells of a column; that of any object where there are several. */
  private static Class<?> type(List<List<@Nullable Object>> rows, int at) {
    Class<?> only = Void.class;
    for (List<@Nullable Object> row : rows) {
      Object cell = row.get(at);
      if (cell != null && cell.getClass() != only) {
        if (only != Void.class) {
          return Object.class;
        }
        only = cell.getClass();
      }
    }
    return only;
  }

  @Override
  public List<@Nullable Object> get(int index) {
    Objects.checkIndex(index, size);
    return new Row(index);
  }

  @Override
  public int size() {
    return size;
  }

  private final class Row extends AbstractList<@Nullable Object> implements RandomAccess {
    private final int place;

    Row(int place) {
      this.place = place;
    }

    @Override
    public @Nullable Object get(int index) {
      return columns.get(index).get(place);
    }

    @Override
    public int size() {
      return columns.size();
    }
  }
}
