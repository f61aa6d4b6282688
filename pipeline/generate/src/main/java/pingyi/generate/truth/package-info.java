/**
 * The truth: what the product must find, computed from the model alone and never with product code.
 */
@NullMarked
package pingyi.generate.truth;

import org.jspecify.annotations.NullMarked;
