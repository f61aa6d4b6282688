/** Re-derives a published version: the same records, the other engine, every cell compared. */
@NullMarked
package pingyi.audit.verify;

import org.jspecify.annotations.NullMarked;
