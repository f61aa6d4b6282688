/**
 * Writes workspaces with known truth: fictional institutions, simulated ballots, sheets as people
 * really send them, and the expected results computed apart from the product.
 */
@NullMarked
package pingyi.generate;

import org.jspecify.annotations.NullMarked;
