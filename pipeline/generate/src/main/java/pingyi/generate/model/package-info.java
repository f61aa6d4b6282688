/** The model of a fictional institution: organizations over time, scales and policies. */
@NullMarked
package pingyi.generate.model;

import org.jspecify.annotations.NullMarked;
