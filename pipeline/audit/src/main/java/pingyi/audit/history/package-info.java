/** What was published when and why it differs: of versions, and of single scores. */
@NullMarked
package pingyi.audit.history;

import org.jspecify.annotations.NullMarked;
