package pingyi.audit.sql;

/** How an answer is printed. */
public enum OutputFormat {
  /** Aligned columns for the eye. */
  TABLE,
  /** RFC 4180, safe to open in a spreadsheet. */
  CSV,
  /** An array of objects, one object a line. */
  JSON
}
