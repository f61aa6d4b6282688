/**
 * Versions: immutable run directories, an append-only ledger whose entry is the commit, and the
 * protocol between them.
 */
@NullMarked
package pingyi.warehouse.version;

import org.jspecify.annotations.NullMarked;
