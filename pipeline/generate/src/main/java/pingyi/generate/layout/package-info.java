/** The layouts: how facts become the sheets and files that somebody sends. */
@NullMarked
package pingyi.generate.layout;

import org.jspecify.annotations.NullMarked;
