package pingyi.engine.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lists of a file's footer in order. The writer keeps encodings in a set whose order
 * changes from process to process, so without this the same rows give different bytes.
 */
final class ParquetFooter {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private ParquetFooter() {}

  /** Rewrites the footer, which stands at the end of the file, in place. */
  static void normalise(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size() - TAIL;
      int length = bytes(channel, end, Integer.BYTES).getInt();
      long start = end - length;
      byte[] old = bytes(channel, start, length).array();
      FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(old));
      sort(footer);
      ByteArrayOutputStream renewed = new ByteArrayOutputStream(length);
      Util.writeFileMetaData(footer, renewed);
      channel.truncate(start);
      write(channel, start, renewed.toByteArray());
    }
  }

  private static void sort(FileMetaData footer) {
    footer.setKey_value_metadata(
        sorted(footer.getKey_value_metadata(), Comparator.comparing(KeyValue::getKey)));
    footer.getRow_groups().stream()
        .flatMap(group -> group.getColumns().stream())
        .forEach(column -> sort(column.getMeta_data()));
  }

  private static void sort(ColumnMetaData column) {
    column.setEncodings(sorted(column.getEncodings(), Comparator.naturalOrder()));
    column.setEncoding_stats(
        sorted(
            column.getEncoding_stats(),
            Comparator.comparing(PageEncodingStats::getPage_type)
                .thenComparing(PageEncodingStats::getEncoding)));
    column.setKey_value_metadata(
        sorted(column.getKey_value_metadata(), Comparator.comparing(KeyValue::getKey)));
  }

  private static <T> @Nullable List<T> sorted(@Nullable List<T> list, Comparator<T> order) {
    if (list == null) {
      return null;
    }
    List<T> copy = new ArrayList<>(list);
    copy.sort(order);
    return copy;
  }

  private static ByteBuffer bytes(FileChannel channel, long position, int length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new IOException("A Parquet file ends in the middle of its footer");
      }
    }
    return buffer.flip();
  }

  private static void write(FileChannel channel, long position, byte[] footer) throws IOException {
    ByteBuffer buffer =
        ByteBuffer.allocate(footer.length + TAIL)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(footer)
            .putInt(footer.length)
            .put(MAGIC)
            .flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer, position + buffer.position());
    }
  }
}
