package pingyi.generate.model;

import java.util.Optional;

/** The review years from a first one to a last one, or without end. */
public record Years(int from, Optional<Integer> to) {

  /** The years from one to another, both included. */
  public static Years between(int from, int to) {
    return new Years(from, Optional.of(to));
  }

  /** All years from one on. */
  public static Years since(int from) {
    return new Years(from, Optional.empty());
  }

  /** Whether a year is among them. */
  public boolean contains(int year) {
    return year >= from && to.map(last -> year <= last).orElse(true);
  }
}
