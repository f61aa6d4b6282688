/** The names of fictional institutions and their branches, and how people mistype them. */
@NullMarked
package pingyi.generate.name;

import org.jspecify.annotations.NullMarked;
