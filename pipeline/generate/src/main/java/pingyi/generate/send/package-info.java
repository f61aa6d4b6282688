/** The record files of a unit and year: layouts, faults, misspelt names. */
@NullMarked
package pingyi.generate.send;

import org.jspecify.annotations.NullMarked;
