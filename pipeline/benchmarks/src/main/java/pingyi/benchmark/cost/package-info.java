/** What the recipes that judge cost on generated rows. */
@NullMarked
package pingyi.benchmark.cost;

import org.jspecify.annotations.NullMarked;
