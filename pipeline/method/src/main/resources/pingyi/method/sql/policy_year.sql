-- One row is one review year of the records with the policy in force; a year without one is not here.
SELECT years.review_year, policy.policy_id
FROM (SELECT DISTINCT review_year FROM record_subject WHERE review_year IS NOT NULL) AS years
JOIN policy
  ON years.review_year >= policy.first_year
  AND (policy.last_year IS NULL OR years.review_year <= policy.last_year)
