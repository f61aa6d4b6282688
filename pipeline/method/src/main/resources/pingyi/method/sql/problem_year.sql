-- One row is one theme of the problems that were stated of one branch, or by one organizer, for one review year.
SELECT
  statement.subject_id,
  statement.review_year,
  statement_theme.theme_id,
  count(*) AS problems
FROM statement
JOIN statement_theme ON statement_theme.statement_id = statement.statement_id
WHERE statement.kind = 'problem' AND statement.subject_id IS NOT NULL AND statement.review_year IS NOT NULL
GROUP BY statement.subject_id, statement.review_year, statement_theme.theme_id
