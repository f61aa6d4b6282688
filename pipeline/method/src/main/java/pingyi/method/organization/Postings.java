package pingyi.method.organization;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How many characters each of many numbered texts shares with another text, repetitions counted.
 */
final class Postings {
  private final Map<Integer, Numbers> holders = new HashMap<>();
  private int[] shared = new int[0];

  /** Numbers in a list that grows. */
  private static final class Numbers {
    private int[] values = new int[4];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }
  }

  /** Receives one numbered text and how many characters it shares. */
  @FunctionalInterface
  interface Receiver {
    void accept(int number, int common);
  }

  /** Enters a text; its number is at least as high as any before. */
  void add(int number, String text) {
    for (int key : keys(text)) {
      holders.computeIfAbsent(key, any -> new Numbers()).add(number);
    }
    if (number >= shared.length) {
      shared = Arrays.copyOf(shared, Math.max(16, 2 * number));
    }
  }

  /** Hands on each text that shares a character. */
  void sharing(String text, Receiver receiver) {
    Numbers touched = new Numbers();
    for (int key : keys(text)) {
      Numbers numbers = holders.get(key);
      for (int i = 0; numbers != null && i < numbers.size; i++) {
        int number = numbers.values[i];
        if (shared[number]++ == 0) {
          touched.add(number);
        }
      }
    }
    for (int i = 0; i < touched.size; i++) {
      int number = touched.values[i];
      int common = shared[number];
      shared[number] = 0;
      receiver.accept(number, common);
    }
  }

  /** One key for the first occurrence of a character, another for its second. */
  private static int[] keys(String text) {
    int[] keys = new int[text.length()];
    for (int i = 0; i < keys.length; i++) {
      int before = 0;
      for (int j = 0; j < i; j++) {
        before += text.charAt(j) == text.charAt(i) ? 1 : 0;
      }
      keys[i] = text.charAt(i) + (before << Character.SIZE);
    }
    return keys;
  }
}
