/**
 * How a published version is read: only after its hashes were checked. This package knows run
 * directories but not the ledger; the ledger's versions are {@link
 * pingyi.warehouse.read.StoredRun}s.
 */
@NullMarked
package pingyi.warehouse.read;

import org.jspecify.annotations.NullMarked;
