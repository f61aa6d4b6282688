package pingyi.warehouse.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/** The values of one column of a long table, appended one by one and read by their place. */
abstract class PackedColumn {
  private static final Object NOTHING = new Object();

  private final BitSet empty = new BitSet();
  private int size;

  /** A column of a declared type. */
  static PackedColumn of(TableSchema.Field field) {
    return switch (field.type()) {
      case TEXT -> new Texts();
      case INTEGER -> new Integers();
      case BIGINT -> new Longs();
      case DOUBLE -> new Doubles();
      case BOOLEAN -> new Truths();
    };
  }

  /** A column of values of one class. */
  static PackedColumn of(Class<?> type) {
    if (type == String.class) {
      return new Texts();
    }
    if (type == Integer.class) {
      return new Integers();
    }
    if (type == Long.class) {
      return new Longs();
    }
    if (type == Double.class) {
      return new Doubles();
    }
    return type == Boolean.class ? new Truths() : new Objects();
  }

  /** Appends a value. */
  final void append(@Nullable Object value) {
    if (value == null) {
      empty.set(size);
    } else {
      put(size, value);
    }
    size++;
  }

  /** The value at a place of a closed column. */
  final @Nullable Object get(int place) {
    return empty.get(place) ? null : at(place);
  }

  abstract void put(int place, Object value);

  abstract Object at(int place);

  /** How many values there are. */
  final int size() {
    return size;
  }

  /** Nothing more will be appended: gives back the room that was kept for more. */
  abstract void close();

  private static int room(int place) {
    return Math.max(1 << 15, place + (place >> 1));
  }

  private static final class Integers extends PackedColumn {
    private int[] values = new int[0];
    private PackedIntegers packed = PackedIntegers.NONE;

    @Override
    void put(int place, Object value) {
      if (place >= values.length) {
        values = Arrays.copyOf(values, room(place));
      }
      values[place] = ((Number) value).intValue();
    }

    @Override
    void close() {
      // What ends without values has room for fewer.
      packed = PackedIntegers.of(Arrays.copyOf(values, size()));
      values = new int[0];
    }

    @Override
    Object at(int place) {
      return packed.at(place);
    }
  }

  private static final class Longs extends PackedColumn {
    private long[] values = new long[0];

    @Override
    void put(int place, Object value) {
      if (place >= values.length) {
        values = Arrays.copyOf(values, room(place));
      }
      values[place] = ((Number) value).longValue();
    }

    @Override
    void close() {
      values = Arrays.copyOf(values, size());
    }

    @Override
    Object at(int place) {
      return values[place];
    }
  }

  private static final class Doubles extends PackedColumn {
    private double[] values = new double[0];

    @Override
    void put(int place, Object value) {
      if (place >= values.length) {
        values = Arrays.copyOf(values, room(place));
      }
      values[place] = ((Number) value).doubleValue();
    }

    @Override
    void close() {
      values = Arrays.copyOf(values, size());
    }

    @Override
    Object at(int place) {
      return values[place];
    }
  }

  private static final class Truths extends PackedColumn {
    private final BitSet values = new BitSet();

    @Override
    void put(int place, Object value) {
      values.set(place, (Boolean) value);
    }

    @Override
    void close() {}

    @Override
    Object at(int place) {
      return values.get(place);
    }
  }

  /** Values of several classes stay what they are. */
  private static final class Objects extends PackedColumn {
    private final ArrayList<Object> values = new ArrayList<>();

    @Override
    void put(int place, Object value) {
      while (values.size() < place) {
        values.add(NOTHING);
      }
      values.add(value);
    }

    @Override
    void close() {
      values.trimToSize();
    }

    @Override
    Object at(int place) {
      return values.get(place);
    }
  }

  /** Equal texts are held once, in whichever tables they stand: ids and names stand in most. */
  private static final class Texts extends PackedColumn {
    private final ArrayList<String> texts = new ArrayList<>();
    private Map<String, Integer> codes = new HashMap<>();
    private int[] values = new int[0];
    private PackedIntegers packed = PackedIntegers.NONE;

    @Override
    void put(int place, Object value) {
      if (place >= values.length) {
        values = Arrays.copyOf(values, room(place));
      }
      String text = (String) value;
      Integer code = codes.get(text);
      if (code == null) {
        code = texts.size();
        String held = text.intern();
        texts.add(held);
        codes.put(held, code);
      }
      values[place] = code;
    }

    @Override
    Object at(int place) {
      return texts.get(packed.at(place));
    }

    @Override
    void close() {
      codes = Map.of();
      texts.trimToSize();
      // What ends without values has room for fewer.
      packed = PackedIntegers.of(Arrays.copyOf(values, size()));
      values = new int[0];
    }
  }
}
