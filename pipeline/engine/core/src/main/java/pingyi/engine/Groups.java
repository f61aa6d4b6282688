package pingyi.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/**
 * Cuts rows that come in key order into groups: the rows that agree in the first key columns. Holds
 * one group at a time.
 *
 * @param <T> the row
 */
public final class Groups<T extends Record> implements Iterator<List<T>> {
  private final TableSchema<T> schema;
  private final int[] positions;
  private final Iterator<T> ordered;
  private @Nullable T next;

  /**
   * Cuts them.
   *
   * @param width how many leading key columns make the group; with 0 all rows are one group
   */
  public Groups(TableSchema<T> schema, int width, Iterator<T> ordered) {
    if (width < 0 || width > schema.key().size()) {
      throw new EngineException(
          "Rows of %s cannot be grouped by %d of their %d key columns"
              .formatted(schema.name(), width, schema.key().size()));
    }
    this.schema = schema;
    this.positions = schema.key().stream().limit(width).mapToInt(schema::position).toArray();
    this.ordered = ordered;
    this.next = ordered.hasNext() ? ordered.next() : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<T> next() {
    T first = next;
    if (first == null) {
      throw new NoSuchElementException();
    }
    List<T> group = new ArrayList<>();
    @Nullable Object[] shared = new Object[positions.length];
    for (int i = 0; i < shared.length; i++) {
      shared[i] = schema.value(first, positions[i]);
    }
    T row = first;
    do {
      group.add(row);
      row = ordered.hasNext() ? ordered.next() : null;
    } while (row != null && has(row, shared));
    next = row;
    return group;
  }

  /** Whether a row has these values; the last key column of a group changes most often. */
  private boolean has(T row, @Nullable Object[] shared) {
    for (int i = shared.length - 1; i >= 0; i--) {
      if (!Objects.equals(shared[i], schema.value(row, positions[i]))) {
        return false;
      }
    }
    return true;
  }
}
