/**
 * Every statistical method, asked from outside: a CSV file and options in, one JSON object out, so
 * that any published case can be checked. The methods themselves are pure classes of {@code
 * pingyi.method.statistics}; here are only their adapters, the list of them and the page that
 * describes them.
 */
@NullMarked
package pingyi.audit.statistics;

import org.jspecify.annotations.NullMarked;
