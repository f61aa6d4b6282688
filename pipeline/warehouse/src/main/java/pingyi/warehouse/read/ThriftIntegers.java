package pingyi.warehouse.read;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The whole numbers among the fields of one structure in Thrift's compact protocol; everything else
 * is stepped over. Apache Thrift, doc/specs/thrift-compact-protocol.md.
 */
final class ThriftIntegers {
  private static final int MOST_DEPTH = 16;
  private static final int STOP = 0;
  private static final int BYTE = 3;
  private static final int DOUBLE = 7;
  private static final int BINARY = 8;
  private static final int STRUCTURE = 12;

  private final Map<Integer, Long> values = new HashMap<>();

  private ThriftIntegers() {}

  /** Reads one structure; the buffer stands behind it afterwards. */
  static ThriftIntegers of(ByteBuffer buffer) throws IOException {
    ThriftIntegers fields = new ThriftIntegers();
    try {
      fields.read(buffer, 0);
      return fields;
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new IOException("a page header that is cut off", e);
    }
  }

  /** The field of a number, if it is there and a whole number. */
  OptionalLong value(int field) {
    Long value = values.get(field);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private void read(ByteBuffer buffer, int depth) throws IOException {
    if (depth > MOST_DEPTH) {
      throw new IOException("a page header that is nested too deeply");
    }
    int field = 0;
    for (int head = buffer.get() & 0xFF; head != STOP; head = buffer.get() & 0xFF) {
      int step = head >> 4;
      field = step == 0 ? (int) zigzag(buffer) : field + step;
      readValue(buffer, head & 0xF, field, depth);
    }
  }

  private void readValue(ByteBuffer buffer, int type, int field, int depth) throws IOException {
    switch (type) {
      case 1, 2 -> {
        // A truth value stands in the type itself.
      }
      case BYTE -> buffer.get();
      case 4, 5, 6 -> {
        long value = zigzag(buffer);
        if (depth == 0) {
          values.put(field, value);
        }
      }
      case DOUBLE -> buffer.getLong();
      case BINARY -> {
        int length = (int) varint(buffer);
        buffer.position(buffer.position() + length);
      }
      case STRUCTURE -> read(buffer, depth + 1);
      default -> throw new IOException("a page header with a field of type " + type);
    }
  }

  private static long zigzag(ByteBuffer buffer) {
    long value = varint(buffer);
    return value >>> 1 ^ -(value & 1);
  }

  private static long varint(ByteBuffer buffer) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = buffer.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        break;
      }
    }
    return value;
  }
}
