@NullMarked
package pingyi.warehouse.cite;

import org.jspecify.annotations.NullMarked;
