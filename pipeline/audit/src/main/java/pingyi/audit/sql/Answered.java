package pingyi.audit.sql;

/**
 * What was printed.
 *
 * @param rows the number of rows
 * @param complete whether these were all rows; if not, the caller should say so
 */
public record Answered(long rows, boolean complete) {}
