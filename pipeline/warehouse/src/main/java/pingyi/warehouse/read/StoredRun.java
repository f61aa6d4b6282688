package pingyi.warehouse.read;

import java.nio.file.Path;

/**
 * A run directory and the one hash that vouches for all of it. A published version is one; so the
 * readers need not know the ledger.
 */
public interface StoredRun {
  /** The identity of the run, 12 hexadecimal digits. */
  String runId();

  /** The run directory: {@code data/}, {@code run.json} and {@code SHA256SUMS}. */
  Path folder();

  /** The SHA-256 of the file {@code SHA256SUMS}, as the ledger recorded it. */
  String manifestSha256();
}
