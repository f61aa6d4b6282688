package pingyi.warehouse.read;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/**
 * The rows of a long table, held by column: a number takes its own bytes and equal texts are held
 * once, where records take some ten times as much. A row becomes a record when it is asked for, and
 * is forgotten; two records of one row are equal but not the same.
 *
 * @param <T> the record
 */
public final class PackedRows<T extends Record> extends AbstractList<T> implements RandomAccess {
  /** Shorter tables stay records, which are faster to ask again and again. */
  static final int LONG = 20_000;

  private final TableSchema<T> schema;
  private final List<PackedColumn> columns;
  private int size;

  private PackedRows(TableSchema<T> schema) {
    this.schema = schema;
    this.columns = schema.fields().stream().map(PackedColumn::of).toList();
  }

  /** Keeps all rows of a query, packed if there are many. */
  public static <T extends Record> List<T> keep(TableSchema<T> schema, ChunkRows rows) {
    if (rows.left() <= LONG) {
      return keep(schema, rows.records(schema));
    }
    PackedRows<T> packed = new PackedRows<>(schema);
    packed.add(rows);
    return packed.closed();
  }

  /** A long table that has no rows yet. */
  static <T extends Record> PackedRows<T> begun(TableSchema<T> schema) {
    return new PackedRows<>(schema);
  }

  /** Appends rows. */
  void add(ChunkRows rows) {
    rows.forEachRemaining(this::append);
  }

  /** The same when nothing more will be appended. */
  PackedRows<T> closed() {
    columns.forEach(PackedColumn::close);
    return this;
  }

  /** Keeps all rows of a walk, packed if there are many. */
  public static <T extends Record> List<T> keep(TableSchema<T> schema, Iterator<T> rows) {
    List<T> records = new ArrayList<>();
    while (rows.hasNext() && records.size() < LONG) {
      records.add(rows.next());
    }
    if (!rows.hasNext()) {
      return records;
    }
    PackedRows<T> packed = new PackedRows<>(schema);
    records.forEach(row -> packed.append(schema.values(row)));
    records.clear();
    rows.forEachRemaining(row -> packed.append(schema.values(row)));
    packed.columns.forEach(PackedColumn::close);
    return packed;
  }

  private void append(@Nullable Object[] row) {
    for (int i = 0; i < row.length; i++) {
      columns.get(i).append(row[i]);
    }
    size++;
  }

  /** Some of many rows, in a given order; they are looked up when they are asked for. */
  public static <T> List<T> at(List<T> rows, int[] places) {
    return new Places<>(rows, places.clone());
  }

  /** The places of the rows of a list that are wanted. */
  public static <T> int[] places(List<T> rows, Predicate<? super T> wanted) {
    return IntStream.range(0, rows.size()).filter(i -> wanted.test(rows.get(i))).toArray();
  }

  /** Whether a list is long enough to be looked at row by row instead of being copied. */
  public static boolean isLong(List<?> rows) {
    return rows.size() >= LONG;
  }

  @Override
  public T get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).get(index);
    }
    return schema.record(values);
  }

  @Override
  public int size() {
    return size;
  }

  private static final class Places<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> rows;
    private final int[] places;

    Places(List<T> rows, int[] places) {
      this.rows = rows;
      this.places = places;
    }

    @Override
    public T get(int index) {
      return rows.get(places[index]);
    }

    @Override
    public int size() {
      return places.length;
    }
  }
}
