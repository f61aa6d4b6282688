package pingyi.generate.truth;

import java.util.List;

/** The files of known truth with their headings; pipeline/docs/generate.md says what they mean. */
public enum TruthFile {
  BRANCH_YEAR_SCORE(
      "organization_id",
      "review_year",
      "score",
      "grade",
      "rank",
      "rank_in_parent",
      "rank_in_peer",
      "status"),
  STANDARD_RATING("organization_id", "review_year", "instrument", "voters", "score"),
  REJECTION("path", "sheet", "row_number", "reason"),
  DUPLICATE("path", "sheet", "row_number", "duplicate_of_row_number"),
  ACCOUNTING(
      "path",
      "rows_in",
      "published",
      "quarantined",
      "duplicate",
      "rows_header",
      "rows_total",
      "rows_out_of_scope"),
  ORGANIZATION_MATCH("sent_name", "code", "review_year", "organization_id", "reason"),
  SERIES_LIKE_FOR_LIKE("organization_id", "review_year", "score", "rule", "parts"),
  SPELLING("sent_name", "review_year", "spelling", "organization_id", "name");

  private final List<String> headings;

  TruthFile(String... headings) {
    this.headings = List.of(headings);
  }

  /** The name of the file. */
  public String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
  }

  /** The headings of its columns. */
  public List<String> headings() {
    return headings;
  }
}
