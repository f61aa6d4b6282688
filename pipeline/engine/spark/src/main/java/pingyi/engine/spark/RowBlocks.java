package pingyi.engine.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.io.CompressionCodec;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;
import org.jspecify.annotations.Nullable;
import pingyi.engine.Promise;
import pingyi.warehouse.table.TableSchema;

/**
 * Rows as compressed blocks of bytes. Kept one by one, ten million rows are twenty million objects
 * that every collection of the heap walks over, and eight times the memory; and what finds no room
 * there is written object by object.
 *
 * <p>A block is its number of rows, its length before compression, and then, compressed, each row
 * after its own length.
 */
final class RowBlocks {
  private static final int BLOCK = 1 << 20;
  private static final int LENGTH = Long.BYTES;

  private RowBlocks() {}

  /** What a block says of itself. */
  record Size(long rows, long bytes) implements Serializable {
    static final Size NONE = new Size(0, 0);

    static Size of(byte[] block) {
      try (DataInputStream head = new DataInputStream(new ByteArrayInputStream(block))) {
        return new Size(head.readInt(), head.readInt());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static Size of(List<byte[]> blocks) {
      return blocks.stream().map(Size::of).reduce(NONE, Size::and);
    }

    Size and(Size other) {
      return new Size(rows + other.rows, bytes + other.bytes);
    }
  }

  /** Looks at rows before they are packed; begins anew in each partition. */
  @FunctionalInterface
  interface Check extends Serializable {
    /** Lets every row pass. */
    Check NONE = () -> row -> {};

    Consumer<InternalRow> begin();
  }

  /** Refuses a null in a column of a table in which none is allowed. */
  record NoNulls(Class<? extends Record> table, String source) implements Check {
    @Override
    public Consumer<InternalRow> begin() {
      TableSchema<?> schema = TableSchema.of(table);
      RowCodec<?> codec = new RowCodec<>(schema);
      int[] required = codec.requiredPositions();
      return row -> {
        for (int position : required) {
          if (row.isNullAt(position)) {
            throw new Promise(schema, source)
                .nullFound(schema.columns().get(position), codec.values(row));
          }
        }
      };
    }
  }

  /** Packs the rows of a partition, which must be Spark's own. */
  record Pack(Check check) implements FlatMapFunction<Iterator<InternalRow>, byte[]> {
    @Override
    public Iterator<byte[]> call(Iterator<InternalRow> rows) {
      Consumer<InternalRow> checked = check.begin();
      CompressionCodec compression = compression();
      return new Iterator<>() {
        private byte[] buffer = new byte[BLOCK];

        @Override
        public boolean hasNext() {
          return rows.hasNext();
        }

        @Override
        public byte[] next() {
          int count = 0;
          int used = 0;
          while (used < BLOCK && rows.hasNext()) {
            UnsafeRow row = (UnsafeRow) rows.next();
            checked.accept(row);
            int size = row.getSizeInBytes();
            if (used + LENGTH + size > buffer.length) {
              buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, used + LENGTH + size));
            }
            Platform.putLong(buffer, Platform.BYTE_ARRAY_OFFSET + used, size);
            row.writeToMemory(buffer, Platform.BYTE_ARRAY_OFFSET + used + LENGTH);
            used += LENGTH + size;
            count++;
          }
          return block(count, buffer, used, compression);
        }
      };
    }
  }

  /** Gives the rows of blocks back, one at a time in one and the same object. */
  record Unpack(int width) implements FlatMapFunction<Iterator<byte[]>, InternalRow> {
    @Override
    public Iterator<InternalRow> call(Iterator<byte[]> blocks) {
      CompressionCodec compression = compression();
      UnsafeRow row = new UnsafeRow(width);
      return new Iterator<>() {
        private byte @Nullable [] block;
        private int at;

        @Override
        public boolean hasNext() {
          while (block == null || at >= block.length) {
            if (!blocks.hasNext()) {
              return false;
            }
            block = content(blocks.next(), compression);
            at = 0;
          }
          return true;
        }

        @Override
        public InternalRow next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          int size = (int) Platform.getLong(block, Platform.BYTE_ARRAY_OFFSET + at);
          row.pointTo(block, Platform.BYTE_ARRAY_OFFSET + at + LENGTH, size);
          at += LENGTH + size;
          return row;
        }
      };
    }
  }

  /** The rows of blocks, parted as these are. */
  static JavaRDD<InternalRow> unpacked(JavaRDD<byte[]> blocks, int width) {
    return blocks.mapPartitions(new Unpack(width), true);
  }

  private static CompressionCodec compression() {
    return CompressionCodec.createCodec(SparkEnv.get().conf());
  }

  private static byte[] block(int rows, byte[] content, int length, CompressionCodec compression) {
    ByteArrayOutputStream block = new ByteArrayOutputStream(length / 4);
    try {
      DataOutputStream head = new DataOutputStream(block);
      head.writeInt(rows);
      head.writeInt(length);
      head.flush();
      try (var packed = compression.compressedOutputStream(block)) {
        packed.write(content, 0, length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return block.toByteArray();
  }

  private static byte[] content(byte[] block, CompressionCodec compression) {
    try {
      ByteArrayInputStream bytes = new ByteArrayInputStream(block);
      DataInputStream head = new DataInputStream(bytes);
      head.readInt();
      byte[] content = new byte[head.readInt()];
      try (DataInputStream unpacked =
          new DataInputStream(compression.compressedInputStream(bytes))) {
        unpacked.readFully(content);
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
