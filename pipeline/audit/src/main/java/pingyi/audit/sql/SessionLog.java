package pingyi.audit.sql;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.version.Version;

/**
 * What one session writes into the access log.
 *
 * @param folder of the log
 * @param role who asks
 * @param scope an organization to which the session is limited; empty for all
 * @param version what is asked
 * @param words for the refusal where nothing can be written
 */
record SessionLog(Path folder, String role, String scope, Version version, Words words) {
  /** Nothing was shown. */
  static final byte[] NOTHING = {};

  /**
   * Adds one line.
   *
   * @param begin when the question began, by the clock that counts nanoseconds; 0 for none
   * @throws SqlRefusedException if it cannot be written, so that nothing is shown
   */
  void add(String event, String sql, String verdict, String reason, long begin, byte[] result) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("event", event);
    line.put("user", System.getProperty("user.name", ""));
    line.put("role", role);
    line.put("scope", scope);
    line.put("run_seq", version.sequence());
    line.put("manifest_sha256", version.manifestSha256());
    line.put("sql_sha256", Digests.sha256(sql.getBytes(StandardCharsets.UTF_8)));
    line.put("sql", sql);
    line.put("verdict", verdict);
    line.put("reason", reason);
    line.put("bytes", result.length);
    line.put("ms", begin == 0 ? 0 : (System.nanoTime() - begin) / 1_000_000);
    line.put("result_sha256", Digests.sha256(result));
    try {
      new AccessLog(folder, Clock.systemUTC()).add(line);
    } catch (IOException e) {
      throw new SqlRefusedException(words.say("log_failed", folder, e.toString()), e);
    }
  }
}
