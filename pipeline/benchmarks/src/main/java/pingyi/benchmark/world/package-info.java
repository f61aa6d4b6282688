/** Invented institutions in which nothing changes from year to year. */
@NullMarked
package pingyi.benchmark.world;

import org.jspecify.annotations.NullMarked;
