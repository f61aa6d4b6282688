/**
 * The list of recipes: each makes one table from named tables, and none knows which engine runs it.
 */
@NullMarked
package pingyi.method.recipe;

import org.jspecify.annotations.NullMarked;
