/**
 * What earlier runs made of the same files and rows, kept beside the outputs to be taken over. It
 * is addressed by everything it was made of and checked by digest; it is no part of any version.
 */
@NullMarked
package pingyi.warehouse.kept;

import org.jspecify.annotations.NullMarked;
