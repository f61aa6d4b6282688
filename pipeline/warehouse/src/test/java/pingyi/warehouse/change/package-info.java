@NullMarked
package pingyi.warehouse.change;

import org.jspecify.annotations.NullMarked;
