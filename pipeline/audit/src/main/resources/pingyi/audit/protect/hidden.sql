-- Which groups are too small for a role: fewer valid or fewer eligible voters than the threshold. The parameters stand in
-- role_threshold (audience, smallest), which is there already.
CREATE TEMP TABLE voter_group AS
SELECT review_id, organization_id, review_year, instrument, voter_class, sum(ballots) AS voters
FROM rating_observation
GROUP BY ALL;

CREATE TEMP TABLE hidden_class AS
SELECT DISTINCT review_id, organization_id, review_year
FROM voter_group
WHERE voters < (SELECT smallest FROM role_threshold);

CREATE TEMP TABLE hidden_review AS
SELECT review_id, organization_id, review_year, sum(voters) AS voters
FROM (
  SELECT review_id, organization_id, review_year, instrument, sum(voters) AS voters
  FROM voter_group
  GROUP BY ALL
)
GROUP BY ALL
HAVING min(voters) < (SELECT smallest FROM role_threshold)
UNION
SELECT review_id, organization_id, review_year, coalesce(valid, returned, issued, eligible)
FROM review
WHERE least(eligible, valid) < (SELECT smallest FROM role_threshold);

CREATE TEMP TABLE hidden_branch_year AS
SELECT organization_id, review_year, min(voters) AS voters
FROM (
  SELECT organization_id, review_year, voters FROM hidden_review
  UNION ALL
  SELECT organization_id, review_year, voters
  FROM branch_year_score
  WHERE voters < (SELECT smallest FROM role_threshold)
)
GROUP BY ALL;

-- A review tells of its branch and year.
INSERT INTO hidden_review
SELECT review.review_id, review.organization_id, review.review_year, hidden_branch_year.voters
FROM review
JOIN hidden_branch_year ON hidden_branch_year.organization_id = review.organization_id AND hidden_branch_year.review_year = review.review_year;

-- A year whose sums give a hidden branch away: only one is hidden, or all hidden ones together are too small.
CREATE TEMP TABLE open_year AS
SELECT review_year
FROM hidden_branch_year
GROUP BY review_year
HAVING count(*) = 1 OR sum(voters) < (SELECT smallest FROM role_threshold);
