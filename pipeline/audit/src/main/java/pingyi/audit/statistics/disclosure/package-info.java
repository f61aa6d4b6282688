/** What published numbers give away, asked from outside. */
@NullMarked
package pingyi.audit.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
