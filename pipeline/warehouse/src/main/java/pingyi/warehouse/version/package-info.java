/**
 * Versions: immutable run directories, an append-only ledger whose entry is the commit, and the
 * protocol between them.
 *
 * <pre>
 * FORMAT                        pingyi-warehouse 1
 * lock                          held by the one publisher at work; freed when its process ends
 * staging/RUN-NONCE/            being written; never read
 * runs/RUN/                     data/TABLE/…parquet, run.json, SHA256SUMS; never altered
 * ledger/0000000042.json        names the run and the hash of entry 41; creating it is the commit
 * ledger/0000000042.sig         optional: the signature of entry 42, written before it
 * current                       "42 RUN"; a hint, and a guard against a ledger that was cut off
 * </pre>
 *
 * <p>All of it goes through a port, {@link pingyi.warehouse.version.Store}: a folder of this
 * machine here, Hadoop file systems in the Spark engine's room.
 *
 * <p>Promises: whatever ends a publisher, the old or the new version stands whole and the next
 * publisher goes on by itself; what was acknowledged stays; a ledger that was altered is found, and
 * then nothing is touched. {@code CrashTest}, {@code LedgerTest} and {@code WarehouseTest} hold
 * them.
 */
@NullMarked
package pingyi.warehouse.version;

import org.jspecify.annotations.NullMarked;
