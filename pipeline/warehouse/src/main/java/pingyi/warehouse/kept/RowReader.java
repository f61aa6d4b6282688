package pingyi.warehouse.kept;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/** Gives back what a {@link RowWriter} wrote, in the same order of calls. */
public final class RowReader {
  private final byte[] bytes;
  private final int end;
  private final List<String> texts = new ArrayList<>();
  private int place;

  RowReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.place = from;
    this.end = end;
  }

  /** Whether there is more. */
  public boolean hasMore() {
    return place < end;
  }

  /** The next row. */
  public <T extends Record> T row(TableSchema<T> schema) {
    @Nullable Object[] values = new Object[schema.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value();
    }
    return schema.record(values);
  }

  /** The next rows, as many as were written together. */
  public <T extends Record> List<T> rows(TableSchema<T> schema) {
    int count = (int) whole();
    List<T> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(row(schema));
    }
    return rows;
  }

  /** The next text, or null where there was none. */
  public @Nullable String text() {
    return (String) value();
  }

  /** The next whole number. */
  public long whole() {
    Object value = value();
    if (value instanceof Long number) {
      return number;
    }
    throw new IllegalStateException("Kept bytes have " + value + " where a number was written");
  }

  private @Nullable Object value() {
    byte kind = bytes[place++];
    return switch (kind) {
      case RowWriter.NULL -> null;
      case RowWriter.TEXT -> newText();
      case RowWriter.KNOWN_TEXT -> texts.get((int) varint());
      case RowWriter.WHOLE -> number(varint());
      case RowWriter.REAL -> real();
      case RowWriter.YES -> Boolean.TRUE;
      case RowWriter.NO -> Boolean.FALSE;
      default -> throw new IllegalStateException("Kept bytes have the unknown kind " + kind);
    };
  }

  private static long number(long folded) {
    return (folded >>> 1) ^ -(folded & 1);
  }

  private String newText() {
    char[] chars = new char[(int) varint()];
    for (int i = 0; i < chars.length; i++) {
      int first = bytes[place++];
      if (first >= 0) {
        chars[i] = (char) first;
      } else if ((first & 0x20) == 0) {
        chars[i] = (char) ((first & 0x1F) << 6 | bytes[place++] & 0x3F);
      } else {
        chars[i] =
            (char) ((first & 0x0F) << 12 | (bytes[place++] & 0x3F) << 6 | bytes[place++] & 0x3F);
      }
    }
    String text = new String(chars);
    texts.add(text);
    return text;
  }

  private Double real() {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | bytes[place++] & 0xFF;
    }
    return Double.longBitsToDouble(bits);
  }

  private long varint() {
    long number = 0;
    int shift = 0;
    byte next = bytes[place++];
    while (next < 0) {
      number |= (next & 0x7FL) << shift;
      shift += 7;
      next = bytes[place++];
    }
    return number | (long) next << shift;
  }
}
