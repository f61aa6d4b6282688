package pingyi.intake.workspace;

import org.jspecify.annotations.Nullable;
import pingyi.intake.finding.RefusedFile;

/** What came of reading a file: a result or a refusal. */
record Outcome<T>(@Nullable T result, @Nullable RefusedFile refusal) {
  /** Reads something. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws RefusedFile;
  }

  /** The outcome of a reading. */
  static <T> Outcome<T> of(Reading<T> reading) {
    try {
      return new Outcome<>(reading.read(), null);
    } catch (RefusedFile e) {
      return refused(e);
    }
  }

  static <T> Outcome<T> refused(RefusedFile refusal) {
    return new Outcome<>(null, refusal);
  }

  /** The result, if it was not refused. */
  T get() throws RefusedFile {
    if (refusal != null) {
      throw refusal;
    }
    if (result == null) {
      throw new IllegalStateException("Neither read nor refused");
    }
    return result;
  }
}
