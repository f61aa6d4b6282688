-- One row is one component of one review that arrives as a ready-made score.
SELECT
  review_id,
  review_year,
  qualifier AS component_id,
  number AS score,
  record_id,
  cell
FROM accepted_fact
WHERE field = 'component_score'
