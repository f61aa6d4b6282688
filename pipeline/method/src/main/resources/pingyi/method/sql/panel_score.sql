-- One row is one score of one rater for one review.
SELECT
  review_id,
  organization_id,
  review_year,
  session,
  split_part(qualifier, '/', 1) AS component_id,
  voter_class,
  split_part(qualifier, '/', 2) AS rater,
  number AS score,
  record_id,
  cell
FROM accepted_fact
WHERE field = 'panel_score'
