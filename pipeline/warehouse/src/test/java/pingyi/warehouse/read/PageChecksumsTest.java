package pingyi.warehouse.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages written by hand after the Parquet format, since DuckDB writes none with a checksum. */
class PageChecksumsTest {
  private static final byte[] DATA = "平易近人的数据页".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void shouldCompareEveryPageThatCarriesAChecksum() throws IOException {
    byte[] pages = join(page(crc(DATA)), page(null), page(crc(DATA)));

    assertThat(check(pages)).isEqualTo(new PageChecksums.Result(3, 2, 0));
  }

  @Test
  void shouldFindEverySingleFlippedBitOfAPage() throws IOException {
    byte[] page = page(crc(DATA));
    for (int bit = (page.length - DATA.length) * 8; bit < page.length * 8; bit++) {
      byte[] flipped = page.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);

      assertThat(check(flipped)).isEqualTo(new PageChecksums.Result(1, 1, 1));
    }
  }

  @Test
  void shouldRefuseAPageThatIsCutOff() {
    byte[] page = page(crc(DATA));
    byte[] cut = Arrays.copyOf(page, page.length - 1);

    assertThatThrownBy(() -> check(cut)).isInstanceOf(IOException.class);
  }

  private PageChecksums.Result check(byte[] pages) throws IOException {
    Path file = Files.write(folder.resolve("pages"), pages);
    return PageChecksums.of(file, List.of(new PageChecksums.Chunk(0, pages.length)));
  }

  /** Type, both sizes, the checksum if any, and an empty data page header to step over. */
  private static byte[] page(@Nullable Integer crc) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, 1, 0);
    number(out, 1, DATA.length);
    number(out, 1, DATA.length);
    if (crc != null) {
      number(out, 1, crc);
    }
    out.write((crc == null ? 2 : 1) << 4 | 12);
    out.write(0x18);
    out.write(2);
    out.write('a');
    out.write('b');
    out.write(0);
    out.write(0);
    out.writeBytes(DATA);
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int step, int value) {
    out.write(step << 4 | 5);
    long rest = (long) value << 1 ^ value >> 31;
    rest &= 0xFFFFFFFFL;
    while (rest > 0x7F) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static int crc(byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(data);
    return (int) crc.getValue();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
