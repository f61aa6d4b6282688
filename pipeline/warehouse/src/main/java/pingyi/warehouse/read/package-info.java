/** How a published version is read: only after its hashes were checked. */
@NullMarked
package pingyi.warehouse.read;

import org.jspecify.annotations.NullMarked;
