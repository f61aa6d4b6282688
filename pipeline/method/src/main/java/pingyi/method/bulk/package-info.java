/**
 * Tables of millions of rows, of which none goes through Java: the engine reads the file, and rules
 * see each different text of a column once.
 */
@NullMarked
package pingyi.method.bulk;

import org.jspecify.annotations.NullMarked;
