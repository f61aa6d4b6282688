-- One row is one session of one review year.
SELECT
  review_year,
  session,
  count(*) AS assessed_count,
  sum(CASE WHEN presentation_mode = 'on_stage' THEN 1 ELSE 0 END) AS on_stage_count,
  sum(CASE WHEN presentation_mode = 'written' THEN 1 ELSE 0 END) AS written_count,
  sum(CASE WHEN presentation_mode IS NULL THEN 1 ELSE 0 END) AS mode_not_stated_count,
  max(issued) AS largest_issued
FROM review
GROUP BY review_year, session
