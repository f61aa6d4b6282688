/** The simulation: what was voted and scored, with its true qualities. */
@NullMarked
package pingyi.generate.simulate;

import org.jspecify.annotations.NullMarked;
