package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A number that a step states, or the name of the value that holds it.
 *
 * @param number the number; null where a name stands instead
 * @param name the name; null where a number stands instead
 */
record Amount(@Nullable BigDecimal number, @Nullable String name) {
  static Amount read(Arguments arguments, String key, Function<String, String> known) {
    return arguments.isNumber(key)
        ? new Amount(arguments.number(key), null)
        : new Amount(null, known.apply(key));
  }

  Optional<BigDecimal> of(Line line) {
    return name == null ? Optional.ofNullable(number) : line.value(name);
  }

  List<String> reads() {
    return name == null ? List.of() : List.of(name);
  }
}
