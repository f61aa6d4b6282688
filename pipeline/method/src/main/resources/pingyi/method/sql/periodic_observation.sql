-- One row is one quarter of one review, or the favourable share of one session that is named by its date (2016-04-01): dates
-- are in order of time as texts are, other names of sessions are in none.
SELECT
  organization_id,
  'score' AS measure,
  review_year,
  'Q' || CAST(quarter AS STRING) AS period,
  review_id,
  score AS value,
  CAST(NULL AS DOUBLE) AS voters
FROM periodic_score

UNION ALL
SELECT
  standard_rating.organization_id,
  'favourable_share' AS measure,
  standard_rating.review_year,
  review.session AS period,
  standard_rating.review_id,
  standard_rating.favourable_share AS value,
  standard_rating.voters
FROM standard_rating
JOIN review ON review.review_id = standard_rating.review_id
WHERE
  review.session LIKE '____-__-__'
  AND standard_rating.favourable_share IS NOT NULL
  AND standard_rating.voters > 0
