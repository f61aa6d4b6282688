/** Sample rows and files for the tests of this room and its neighbours. */
@NullMarked
package pingyi.warehouse.sample;

import org.jspecify.annotations.NullMarked;
