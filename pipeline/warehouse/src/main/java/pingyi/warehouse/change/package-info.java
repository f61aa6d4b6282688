/**
 * What two versions do not say alike: files and scores. One rule for everybody who tells of it, the
 * command that compares versions and the workbook's record of changes.
 */
@NullMarked
package pingyi.warehouse.change;

import org.jspecify.annotations.NullMarked;
