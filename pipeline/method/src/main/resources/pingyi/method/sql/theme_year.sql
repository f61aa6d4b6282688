-- One row is one theme that was named in one review year, by the institution's own reports or in the branches' rows. Reports of other
-- organizers, and of those nobody can tell, are not counted.
WITH themed AS (
  SELECT
    statement.review_year,
    statement_theme.theme_id,
    statement.origin,
    statement.kind,
    statement.meeting_id,
    statement.organization_id
  FROM statement
  JOIN statement_theme ON statement_theme.statement_id = statement.statement_id
  WHERE statement.review_year IS NOT NULL AND (statement.of_institution OR statement.origin = 'sheet')
),
stated AS (
  SELECT review_year, count(DISTINCT organization_id) AS branches
  FROM statement
  WHERE origin = 'sheet'
  GROUP BY review_year
)
SELECT
  themed.review_year,
  themed.theme_id,
  count_if(themed.origin = 'report' AND themed.kind = 'problem') AS reported_problems,
  count_if(themed.origin = 'report' AND themed.kind = 'directive') AS reported_directives,
  count(DISTINCT themed.meeting_id) AS meetings,
  count_if(themed.origin = 'sheet') AS listed_problems,
  count(DISTINCT CASE WHEN themed.origin = 'sheet' THEN themed.organization_id END) AS branches,
  coalesce(max(stated.branches), 0) AS branches_stated
FROM themed
LEFT JOIN stated ON stated.review_year = themed.review_year
GROUP BY themed.review_year, themed.theme_id
