-- One row is one voter class of one instrument of one review and one audience: groups with fewer valid voters than the audience's
-- threshold show no figure, nor does any group of a review with fewer eligible or valid voters.
WITH voter_groups AS (
  SELECT review_id, organization_id, review_year, instrument, voter_class, sum(CAST(ballots AS DECIMAL(18, 6))) AS voters
  FROM rating_observation
  GROUP BY review_id, organization_id, review_year, instrument, voter_class
  UNION ALL
  SELECT review_id, organization_id, review_year, instrument, 'whole review' AS voter_class, sum(CAST(ballots AS DECIMAL(18, 6))) AS voters
  FROM rating_observation
  GROUP BY review_id, organization_id, review_year, instrument
)
SELECT
  voter_groups.review_id,
  voter_groups.organization_id,
  voter_groups.review_year,
  voter_groups.instrument,
  voter_groups.voter_class,
  privacy_threshold.audience,
  CASE
    WHEN voter_groups.voters < privacy_threshold.minimum_voters THEN 'suppressed_small'
    WHEN review.eligible < privacy_threshold.minimum_voters THEN 'suppressed_small'
    WHEN review.valid < privacy_threshold.minimum_voters THEN 'suppressed_small'
    ELSE 'shown'
  END AS decision,
  privacy_threshold.minimum_voters
FROM voter_groups
CROSS JOIN privacy_threshold
LEFT JOIN review ON review.review_id = voter_groups.review_id
