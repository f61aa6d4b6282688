package pingyi.audit.statistics.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a method answers: how many it counted, and its fields in order. A field is a number, a text,
 * a truth, an interval or any other record (its components become keys), a map, a list, an array or
 * an optional of these; null stands for "there is none".
 */
public record MethodResult(long n, Map<String, @Nullable Object> fields) {
  /** A copy that nobody changes. */
  public MethodResult {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A result without fields yet. */
  public static MethodResult of(long n) {
    return new MethodResult(n, Map.of());
  }

  /** This result with one more field. */
  public MethodResult with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new MethodResult(n, more);
  }
}
