package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Review years from first to last.
 *
 * @param first the first year
 * @param last the last year; null while valid
 */
record Years(int first, @Nullable Integer last) {
  /** The years whose 31 December lies between two days; it may hold none. */
  static Years between(LocalDate from, Optional<LocalDate> to) {
    Integer last =
        to.map(
                day ->
                    day.getMonthValue() == 12 && day.getDayOfMonth() == 31
                        ? day.getYear()
                        : day.getYear() - 1)
            .orElse(null);
    return new Years(from.getYear(), last);
  }

  /** Whether it holds no year. */
  boolean none() {
    return last != null && last < first;
  }

  /** Whether a year is in both. */
  boolean overlaps(Years other) {
    return (last == null || other.first <= last) && (other.last == null || first <= other.last);
  }

  /** Whether a year is within. */
  boolean contains(int year) {
    return year >= first && (last == null || year <= last);
  }

  /** The key {@code valid: {from, to}} of a scale or policy. */
  static Optional<Years> of(YamlMapping owner) {
    Optional<YamlMapping> valid = owner.need("valid").mapping("valid");
    if (valid.isEmpty()) {
      return Optional.empty();
    }
    valid.get().allow("from", "to").need("from");
    Optional<Integer> from = valid.get().whole("from");
    Optional<Integer> to = valid.get().whole("to");
    if (from.isEmpty()) {
      return Optional.empty();
    }
    Years years = new Years(from.get(), to.orElse(null));
    if (years.none()) {
      owner.error("valid", "ends_before_it_begins", from.get(), String.valueOf(years.last()));
      return Optional.empty();
    }
    return Optional.of(years);
  }

  @Override
  public String toString() {
    return first + "–" + (last == null ? "" : last);
  }
}
