package pingyi.engine.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import pingyi.warehouse.table.ColumnType;
import pingyi.warehouse.table.TableSchema;
import scala.Tuple2;

/**
 * Finds out whether two rows may have the same key. Only hashes of 64 bits travel, packed by what
 * they leave when they are divided by the number of parts; keys themselves are long texts, and to
 * send and sort those costs more than to make most tables.
 */
final class KeyHashes {
  private KeyHashes() {}

  /** Whether two rows have the same hash: they have the same key, or very seldom another. */
  static boolean repeated(JavaRDD<InternalRow> rows, TableSchema<?> schema) {
    int parts = rows.getNumPartitions();
    return rows.mapPartitionsToPair(new OfRows(schema.row(), parts))
        .partitionBy(new HashPartitioner(parts))
        .mapPartitions(new Repeated())
        .collect()
        .contains(true);
  }

  /** The hashes of the keys of a partition, by the part that looks at them. */
  private record OfRows(Class<? extends Record> table, int parts)
      implements PairFlatMapFunction<Iterator<InternalRow>, Integer, long[]> {
    @Override
    public Iterator<Tuple2<Integer, long[]>> call(Iterator<InternalRow> rows) {
      Key key = Key.of(TableSchema.of(table));
      long[][] hashes = new long[parts][16];
      int[] counts = new int[parts];
      while (rows.hasNext()) {
        long hash = key.hash(rows.next());
        int part = (int) Long.remainderUnsigned(hash, parts);
        if (counts[part] == hashes[part].length) {
          hashes[part] = Arrays.copyOf(hashes[part], 2 * counts[part]);
        }
        hashes[part][counts[part]++] = hash;
      }
      List<Tuple2<Integer, long[]>> packed = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        packed.add(new Tuple2<>(part, Arrays.copyOf(hashes[part], counts[part])));
      }
      return packed.iterator();
    }
  }

  /** Whether two hashes of a part are the same. */
  private record Repeated() implements FlatMapFunction<Iterator<Tuple2<Integer, long[]>>, Boolean> {
    @Override
    public Iterator<Boolean> call(Iterator<Tuple2<Integer, long[]>> packed) {
      List<long[]> parts = new ArrayList<>();
      packed.forEachRemaining(part -> parts.add(part._2()));
      long[] all = parts.stream().flatMapToLong(Arrays::stream).toArray();
      Arrays.sort(all);
      for (int i = 1; i < all.length; i++) {
        if (all[i - 1] == all[i]) {
          return List.of(true).iterator();
        }
      }
      return List.<Boolean>of().iterator();
    }
  }

  /** The columns of a key. */
  private record Key(int[] positions, ColumnType[] types) {
    static Key of(TableSchema<?> schema) {
      int[] positions = schema.key().stream().mapToInt(schema::position).toArray();
      ColumnType[] types =
          Arrays.stream(positions)
              .mapToObj(position -> schema.fields().get(position).type())
              .toArray(ColumnType[]::new);
      return new Key(positions, types);
    }

    long hash(InternalRow row) {
      long hash = 42;
      for (int i = 0; i < positions.length; i++) {
        int position = positions[i];
        // A null is unlike every number, and the place of a column is in the order of hashing.
        hash =
            row.isNullAt(position)
                ? XXH64.hashInt(i, ~hash)
                : switch (types[i]) {
                  case TEXT -> XXH64.hashUTF8String(row.getUTF8String(position), hash);
                  case INTEGER -> XXH64.hashInt(row.getInt(position), hash);
                  case BIGINT -> XXH64.hashLong(row.getLong(position), hash);
                  // Zero has two signs, which are equal as keys.
                  case DOUBLE ->
                      XXH64.hashLong(Double.doubleToLongBits(row.getDouble(position) + 0.0), hash);
                  case BOOLEAN -> XXH64.hashInt(row.getBoolean(position) ? 1 : 0, hash);
                };
      }
      return hash;
    }
  }
}
