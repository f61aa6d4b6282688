-- One row is one quarter of one review.
SELECT
  review_id,
  organization_id,
  review_year,
  CAST(qualifier AS INT) AS quarter,
  number AS score,
  record_id,
  cell
FROM accepted_fact
WHERE field = 'periodic_score'
