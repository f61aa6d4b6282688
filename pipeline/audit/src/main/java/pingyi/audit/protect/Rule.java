package pingyi.audit.protect;

/**
 * How small groups are taken out of a table. The hidden groups stand in tables that {@code
 * hidden.sql} makes; {@code t} is a row of the table.
 */
enum Rule {
  /** Rulebook and registers: nothing that voters said. */
  SHARED("true"),
  /** Of the whole institution, by file, report or theme: nothing that voters said. */
  FILES("true"),
  /** Facts of organizations that no ballot is behind. */
  ORGANIZATION("true"),
  /** One row a branch and year, which stays with its names and loses its figures. */
  BRANCH_YEAR("true"),
  /** Parts of a branch and year. */
  BRANCH_YEAR_PART(
      "NOT EXISTS (FROM hidden_branch_year AS h WHERE h.organization_id = t.organization_id AND h.review_year = t.review_year)"),
  /** Two years of a branch. */
  BRANCH_YEARS(
      "NOT EXISTS (FROM hidden_branch_year AS h WHERE h.organization_id = t.organization_id AND h.review_year IN (t.review_year, t.previous_year))"),
  /** Voter classes of a branch in two years; for the classes see {@link #REVIEW_CLASS}. */
  BRANCH_CLASSES(
      "NOT EXISTS (FROM hidden_branch_year AS h WHERE h.organization_id = t.organization_id AND h.review_year IN (t.review_year, t.previous_year)) AND NOT EXISTS (FROM hidden_class AS c WHERE c.organization_id = t.organization_id AND c.review_year IN (t.review_year, t.previous_year))"),
  /** A stretch of years of an organization and of those it was made of. */
  SPAN(
      "NOT EXISTS (FROM hidden_branch_year AS h WHERE h.review_year BETWEEN t.first_year AND t.last_year AND (h.organization_id = t.organization_id OR h.organization_id IN (SELECT ancestor_id FROM organization_lineage AS l WHERE l.organization_id = t.organization_id)))"),
  /** One year of an organization and of those it was made of. */
  SERIES(
      "NOT EXISTS (FROM hidden_branch_year AS h WHERE h.review_year = t.review_year AND (h.organization_id = t.organization_id OR h.organization_id IN (SELECT ancestor_id FROM organization_lineage AS l WHERE l.organization_id = t.organization_id)))"),
  /** A whole review. */
  REVIEW("t.review_id NOT IN (SELECT review_id FROM hidden_review)"),
  /**
   * Parts of a review by voter class: shown where every class is large enough, because the whole
   * less the others gives away the one that is left out.
   */
  REVIEW_CLASS(
      "t.review_id NOT IN (SELECT review_id FROM hidden_review) AND t.review_id NOT IN (SELECT review_id FROM hidden_class)"),
  /** Places among branches: a gap in them gives away where a hidden branch stands. */
  PLACES("t.review_year NOT IN (SELECT review_year FROM hidden_branch_year)"),
  /** Sums over branches: the sum less those shown gives away a single hidden branch. */
  YEAR("t.review_year NOT IN (SELECT review_year FROM open_year)"),
  /** Sums over branches of two years. */
  YEARS(
      "t.review_year NOT IN (SELECT review_year FROM open_year) AND t.previous_year NOT IN (SELECT review_year FROM open_year)"),
  /** What the audience may not see. */
  DECISION("t.audience = (SELECT audience FROM role_threshold)"),
  /** Rejections: the place and the reason, never the value. */
  REJECTION("true"),
  /** The yearly scores of every version. */
  HISTORY("true");

  private final String shown;

  Rule(String shown) {
    this.shown = shown;
  }

  /** Which rows stay. */
  String shown() {
    return shown;
  }

  /** Whether a session that is limited to a part of the organization has such a table. */
  boolean withinScope() {
    return this != FILES && this != YEAR && this != YEARS && this != REJECTION && this != PLACES;
  }
}
