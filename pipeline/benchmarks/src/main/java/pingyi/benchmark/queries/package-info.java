/** What an auditor waits for: usual questions to a published version of any size. */
@NullMarked
package pingyi.benchmark.queries;

import org.jspecify.annotations.NullMarked;
