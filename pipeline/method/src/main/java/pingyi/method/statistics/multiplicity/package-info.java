/** Many tests at once: p-values adjusted so that a family of findings can be trusted. */
@NullMarked
package pingyi.method.statistics.multiplicity;

import org.jspecify.annotations.NullMarked;
