-- One row is one branch of one review year with its favourable share. A branch with several sessions is left out: its
-- ballots come from different panels.
SELECT
  standard_rating.review_year,
  standard_rating.organization_id,
  min(review.organization_name) AS organization_name,
  max(standard_rating.voters) AS voters,
  max(standard_rating.favourable_share) AS favourable_share
FROM standard_rating
JOIN review ON review.review_id = standard_rating.review_id
WHERE standard_rating.favourable_share IS NOT NULL AND standard_rating.voters > 0
GROUP BY standard_rating.review_year, standard_rating.organization_id
HAVING count(*) = 1
