package pingyi.warehouse.read;

/**
 * Whole numbers that take as few bytes each as their spread allows: years, ranks and the codes of
 * texts need one or two of the four.
 */
abstract class PackedIntegers {
  /** No numbers at all. */
  static final PackedIntegers NONE = of(new int[0]);

  private static final int OF_BYTE = 1 << Byte.SIZE;
  private static final int OF_CHAR = 1 << Character.SIZE;

  /** Packs numbers; the array must not change any more. */
  static PackedIntegers of(int[] values) {
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    long spread = (long) most - least;
    if (spread < OF_BYTE) {
      return bytes(values, least);
    }
    return spread < OF_CHAR ? chars(values, least) : ints(values);
  }

  /** The number at a place. */
  abstract int at(int place);

  private static PackedIntegers bytes(int[] values, int least) {
    byte[] packed = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      packed[i] = (byte) (values[i] - least);
    }
    return new PackedIntegers() {
      @Override
      int at(int place) {
        return least + Byte.toUnsignedInt(packed[place]);
      }
    };
  }

  private static PackedIntegers chars(int[] values, int least) {
    char[] packed = new char[values.length];
    for (int i = 0; i < values.length; i++) {
      packed[i] = (char) (values[i] - least);
    }
    return new PackedIntegers() {
      @Override
      int at(int place) {
        return least + packed[place];
      }
    };
  }

  private static PackedIntegers ints(int[] values) {
    return new PackedIntegers() {
      @Override
      int at(int place) {
        return values[place];
      }
    };
  }
}
