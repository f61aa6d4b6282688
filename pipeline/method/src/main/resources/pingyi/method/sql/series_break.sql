-- One row is one review year of one branch before which its series is cut: no line is drawn, no trend fitted and no change tested across it.
SELECT
  organization_id,
  review_year,
  previous_year,
  reasons
FROM comparability
WHERE verdict = 'NOT_COMPARABLE'
