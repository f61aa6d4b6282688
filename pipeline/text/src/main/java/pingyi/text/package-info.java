/** What every room that reads Chinese text needs to know of it. */
@NullMarked
package pingyi.text;

import org.jspecify.annotations.NullMarked;
