package pingyi.audit.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an answer, as far as they are shown.
 *
 * @param columns the headings
 * @param rows the values: String, Boolean, Number or null; anything else has become text
 * @param complete whether these are all rows
 */
record Answer(List<String> columns, List<@Nullable Object[]> rows, boolean complete) {}
