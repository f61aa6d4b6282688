/**
 * What a method asked from outside looks like: the form of its input, its options and its result,
 * and the reading of a CSV file by that form. A fault names file, line and column and the mend.
 */
@NullMarked
package pingyi.audit.statistics.form;

import org.jspecify.annotations.NullMarked;
