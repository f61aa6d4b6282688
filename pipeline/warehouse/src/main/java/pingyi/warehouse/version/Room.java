package pingyi.warehouse.version;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import pingyi.warehouse.read.StorageException;
import pingyi.warehouse.table.ColumnType;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/**
 * Whether a run has room before it is written: a disk that fills up halfway is no harm, but costs
 * the run and fills the disk for everybody else. The bound is that of values that do not compress;
 * {@code RoomTest} holds it against what tables really take.
 */
final class Room {
  private static final long TABLE_BYTES = 8192;
  private static final long COLUMN_BYTES = 256;
  private static final long TEXT_BYTES = 48;
  private static final long OTHER_BYTES = 8;

  private Room() {}

  /** Refuses to begin where there is too little room. */
  static void demand(Layout layout, PublishRequest request) throws IOException {
    OptionalLong free = layout.store().free();
    long needed = needed(request.tableRows());
    if (free.isPresent() && free.getAsLong() < needed) {
      throw new StorageException(
          "Too little room in %s: the run needs up to %s and there are %s. Nothing was published; free some space, or choose another folder with --warehouse."
              .formatted(layout.place(), text(needed), text(free.getAsLong())));
    }
  }

  /** The bytes that tables of so many rows take at most, with what is kept beside them. */
  static long needed(Map<String, Long> rows) {
    Map<String, TableSchema<?>> schemas =
        Tables.all().stream()
            .map(Room::schema)
            .collect(Collectors.toMap(TableSchema::name, schema -> schema));
    long needed = TABLE_BYTES;
    for (Map.Entry<String, Long> table : rows.entrySet()) {
      TableSchema<?> schema = schemas.get(table.getKey());
      if (schema != null) {
        needed += TABLE_BYTES + COLUMN_BYTES * schema.fields().size();
        needed += table.getValue() * width(schema);
      }
    }
    return needed;
  }

  private static long width(TableSchema<?> schema) {
    return schema.fields().stream()
        .mapToLong(field -> field.type() == ColumnType.TEXT ? TEXT_BYTES : OTHER_BYTES)
        .sum();
  }

  private static TableSchema<?> schema(Class<? extends Record> table) {
    return TableSchema.of(table);
  }

  private static String text(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
