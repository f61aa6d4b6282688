package pingyi.warehouse.kept;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/**
 * Rows as bytes: the same rows always give the same bytes, and {@link RowReader} gives exactly the
 * rows back, so that different rows never give the same bytes. A text that was written before is
 * written as its number.
 */
public final class RowWriter {
  static final byte NULL = 0;
  static final byte TEXT = 1;
  static final byte KNOWN_TEXT = 2;
  static final byte WHOLE = 3;
  static final byte REAL = 4;
  static final byte YES = 5;
  static final byte NO = 6;

  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] bytes = new byte[1024];
  private int size;

  /** Writes a row. */
  public <T extends Record> RowWriter row(TableSchema<T> schema, T row) {
    for (@Nullable Object value : schema.values(row)) {
      value(value);
    }
    return this;
  }

  /** Writes the number of rows, and the rows. */
  public <T extends Record> RowWriter rows(TableSchema<T> schema, Iterable<T> rows) {
    int count = 0;
    for (T ignored : rows) {
      count++;
    }
    whole(count);
    rows.forEach(row -> row(schema, row));
    return this;
  }

  /** Writes a text, or that there is none. */
  public RowWriter text(@Nullable String text) {
    value(text);
    return this;
  }

  /** Writes a whole number. */
  public RowWriter whole(long number) {
    room(11);
    bytes[size++] = WHOLE;
    varint((number << 1) ^ (number >> 63));
    return this;
  }

  /** Forgets everything, so that the next writing begins as with a new writer. */
  public void clear() {
    size = 0;
    texts.clear();
  }

  /** How many bytes were written. */
  int size() {
    return size;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  void into(MessageDigest digest) {
    digest.update(bytes, 0, size);
  }

  private void value(@Nullable Object value) {
    if (value == null) {
      put(NULL);
    } else if (value instanceof String text) {
      writeText(text);
    } else if (value instanceof Double number) {
      // The raw bits: a negative zero is not a zero, and no NaN becomes another.
      real(Double.doubleToRawLongBits(number));
    } else if (value instanceof Boolean yes) {
      put(yes ? YES : NO);
    } else {
      whole(((Number) value).longValue());
    }
  }

  private void writeText(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known != null) {
      room(11);
      bytes[size++] = KNOWN_TEXT;
      varint(known);
      return;
    }
    room(11 + 3 * text.length());
    bytes[size++] = TEXT;
    varint(text.length());
    for (int i = 0; i < text.length(); i++) {
      // Each char by itself, so that half a surrogate pair comes back as it was.
      char each = text.charAt(i);
      if (each < 0x80) {
        bytes[size++] = (byte) each;
      } else if (each < 0x800) {
        bytes[size++] = (byte) (0xC0 | each >> 6);
        bytes[size++] = (byte) (0x80 | each & 0x3F);
      } else {
        bytes[size++] = (byte) (0xE0 | each >> 12);
        bytes[size++] = (byte) (0x80 | each >> 6 & 0x3F);
        bytes[size++] = (byte) (0x80 | each & 0x3F);
      }
    }
  }

  private void real(long bits) {
    room(9);
    bytes[size++] = REAL;
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (bits >>> shift);
    }
  }

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  private void varint(long number) {
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  private void put(byte one) {
    room(1);
    bytes[size++] = one;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes =
          Arrays.copyOf(
              bytes, Math.max(Math.addExact(size, more), Math.min(bytes.length, 1 << 30) * 2));
    }
  }
}
