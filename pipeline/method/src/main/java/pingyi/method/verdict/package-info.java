/**
 * What the scores of a year, and of the years, can be made to say: every row states how sure it is,
 * on how many branches it rests and by which method, or why nothing can be said.
 */
@NullMarked
package pingyi.method.verdict;

import org.jspecify.annotations.NullMarked;
