package pingyi.warehouse.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The checksums inside a Parquet file: each page may carry the CRC-32 of its bytes as they stand in
 * the file. The SHA-256 of the file covers more; this one was taken by the writer before the bytes
 * left it, so it also covers the way from there to the hashing. DuckDB writes no page checksums,
 * Spark does.
 *
 * <p>Apache Parquet format, {@code PageHeader}: field 2 is the uncompressed size, 3 the compressed
 * size, 4 the checksum, in the compact protocol of Apache Thrift.
 */
public final class PageChecksums {
  private static final int MOST_HEADER_BYTES = 1 << 16;
  private static final int SIZE = 3;
  private static final int CHECKSUM = 4;

  /**
   * The pages of one column in one row group.
   *
   * @param start where the first page begins
   * @param bytes how long all of them are, headers included
   */
  record Chunk(long start, long bytes) {}

  /**
   * What was found.
   *
   * @param pages the number of pages
   * @param checked how many of them carry a checksum
   * @param damaged how many of these do not fit
   */
  public record Result(long pages, long checked, long damaged) {
    Result plus(Result other) {
      return new Result(pages + other.pages, checked + other.checked, damaged + other.damaged);
    }
  }

  private PageChecksums() {}

  /**
   * Checks every page.
   *
   * @throws IOException if the file cannot be read, or its pages not be told apart
   */
  static Result of(Path file, List<Chunk> chunks) throws IOException {
    Result result = new Result(0, 0, 0);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (Chunk chunk : chunks) {
        result = result.plus(of(channel, chunk));
      }
    }
    return result;
  }

  private static Result of(FileChannel channel, Chunk chunk) throws IOException {
    long pages = 0;
    long checked = 0;
    long damaged = 0;
    long end = chunk.start() + chunk.bytes();
    for (long place = chunk.start(); place < end; pages++) {
      ByteBuffer header =
          bytes(channel, place, (int) Math.min(MOST_HEADER_BYTES, channel.size() - place));
      ThriftIntegers fields = ThriftIntegers.of(header);
      long begin = place + header.position();
      long size = fields.value(SIZE).orElseThrow(() -> new IOException("a page without a size"));
      if (size < 0 || begin + size > end) {
        throw new IOException("a page that ends beyond its column");
      }
      if (fields.value(CHECKSUM).isPresent()) {
        checked++;
        CRC32 crc = new CRC32();
        crc.update(bytes(channel, begin, (int) size));
        damaged += (int) crc.getValue() == (int) fields.value(CHECKSUM).getAsLong() ? 0 : 1;
      }
      place = begin + size;
    }
    return new Result(pages, checked, damaged);
  }

  private static ByteBuffer bytes(FileChannel channel, long place, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, place + buffer.position()) >= 0) {
      // Reads on until the buffer is full or the file ends.
    }
    return buffer.flip();
  }
}
