package pingyi.engine.bulk;

/**
 * How the year of a line is told.
 *
 * @param unstated whether the line says none, in SQL
 * @param number the year that it says otherwise
 * @param folder the year of the folder, or null
 */
record LineYear(String unstated, String number, String folder) {
  /** The year of the folder, whatever the line says. */
  static LineYear ofFolder(String folder) {
    return new LineYear("TRUE", "CAST(NULL AS DOUBLE)", folder);
  }

  /** The year, and where it was read. */
  String columns() {
    return "CASE WHEN %1$s THEN %3$s ELSE CAST(floor(%2$s) AS INT) END AS review_year, CASE WHEN %1$s THEN CASE WHEN %3$s IS NOT NULL THEN 'folder' END WHEN %2$s IS NOT NULL THEN 'column' END AS year_basis, "
        .formatted(unstated, number, folder);
  }
}
