package pingyi.warehouse.version;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be published.
 *
 * @param runId 12 hexadecimal digits that stand for inputs, configuration and code
 * @param facts what made it, and its accounting
 * @param tableRows the number of rows of each table the writer will write, by table name
 * @param reason why it is published, in the operator's words
 * @param operator who publishes; left out when nobody says
 */
public record PublishRequest(
    String runId,
    RunFacts facts,
    Map<String, Long> tableRows,
    String reason,
    @Nullable String operator) {
  private static final Pattern RUN_ID = Pattern.compile("[0-9a-f]{12}");

  /** Checks the run id and copies the counts. */
  public PublishRequest {
    if (!RUN_ID.matcher(runId).matches()) {
      throw new IllegalArgumentException(
          "A run id is 12 lower-case hexadecimal digits, not " + runId);
    }
    tableRows = Collections.unmodifiableSortedMap(new TreeMap<>(tableRows));
  }

  /** A request by nobody in particular. */
  public static PublishRequest of(
      String runId, RunFacts facts, Map<String, Long> tableRows, String reason) {
    return new PublishRequest(runId, facts, tableRows, reason, null);
  }
}
