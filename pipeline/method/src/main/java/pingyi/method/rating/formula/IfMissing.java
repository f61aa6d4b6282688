package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a step does with a value that is not there. */
enum IfMissing {
  /** The step gives no value either. */
  NO_SCORE,
  /** The others carry its weight; in a plain sum there is no weight, so it is left out. */
  RENORMALISE,
  /** It is left out, and the others keep their weight. */
  LEFT_OUT;

  /** The values that count; empty if the step can give none. */
  Optional<Map<String, BigDecimal>> present(Line line, List<String> names) {
    Map<String, BigDecimal> present = new LinkedHashMap<>();
    for (String name : names) {
      line.value(name).ifPresent(value -> present.put(name, value));
    }
    boolean complete = present.size() == names.size();
    boolean usable = complete || this == LEFT_OUT || (this == RENORMALISE && !present.isEmpty());
    return usable ? Optional.of(present) : Optional.empty();
  }

  /** The first name that has no value. */
  static String firstMissing(Line line, List<String> names) {
    return names.stream().filter(name -> line.value(name).isEmpty()).findFirst().orElse("");
  }
}
