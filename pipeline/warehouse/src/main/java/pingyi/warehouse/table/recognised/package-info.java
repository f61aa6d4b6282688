/**
 * What the rows mean: organizations, reviews, ballots and scores, with what could not be recognised
 * beside them.
 */
@NullMarked
package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.NullMarked;
