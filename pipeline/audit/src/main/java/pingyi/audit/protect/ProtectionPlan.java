package pingyi.audit.protect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which role sees which table, and how small groups are taken out of it. A table that {@code
 * tables.csv} does not name is seen by nobody, so that a new table cannot leave by oversight.
 */
final class ProtectionPlan {
  /**
   * One table.
   *
   * @param rule how small groups are taken out
   * @param roles who sees it
   */
  record Entry(Rule rule, Set<String> roles) {}

  private static final String FILE = "tables.csv";

  private ProtectionPlan() {}

  /** The whole plan, by table. */
  static Map<String, Entry> all() {
    Map<String, Entry> plan = new LinkedHashMap<>();
    text(FILE)
        .lines()
        .skip(1)
        .forEach(
            line -> {
              String[] parts = line.split(",");
              plan.put(
                  parts[0],
                  new Entry(
                      Rule.valueOf(parts[1]), Set.copyOf(Arrays.asList(parts[2].split(" ")))));
            });
    return plan;
  }

  static String text(String file) {
    try (InputStream in = ProtectionPlan.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is part of the program and must be readable", e);
    }
  }
}
