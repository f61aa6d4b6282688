-- One row is one branch and review year whose ballots an estimated link leads to a later scale: the score with the linked ballots in place of its own.
-- With w the ballots' share of the weights that count, x the ballots in points of their scale and y what the link makes of them, it is score + w (y - x);
-- its squared sampling error is e^2 + (w e_x)^2 (slope^2 - 1), and the link adds w times its standard error at x (Kolen and Brennan 2014: slope^2 e^2 + SEE^2).
-- Where the ballots of a branch are missing its score has no part that the link changes.
WITH counted AS (
  SELECT
    organization_id,
    review_year,
    CAST(sum(CAST(CASE WHEN value IS NOT NULL THEN weight END AS DECIMAL(30, 15))) AS DOUBLE) AS weight
  FROM branch_year_component
  WHERE weight IS NOT NULL
  GROUP BY organization_id, review_year
),
ballots AS (
  SELECT
    branch_year_component.organization_id,
    branch_year_component.review_year,
    max(branch_year_component.value) AS value,
    max(branch_year_component.standard_error) AS standard_error,
    max(branch_year_component.weight) AS weight
  FROM branch_year_component
  JOIN policy_component
    ON policy_component.policy_id = branch_year_component.policy_id
    AND policy_component.component_id = branch_year_component.component_id
  WHERE policy_component.kind = 'ballot' AND branch_year_component.value IS NOT NULL
  GROUP BY branch_year_component.organization_id, branch_year_component.review_year
  HAVING count(*) = 1
),
placed AS (
  SELECT
    scored_branch.organization_id,
    scored_branch.review_year,
    scale_link_fit.link_id,
    scale_link_fit.to_scale_id,
    scored_branch.score,
    scored_branch.standard_error,
    policy.rounding_digits,
    CASE policy.rounding WHEN 'down' THEN 0.0000001 ELSE 0.5000001 END AS rounding_lift,
    ballots.value,
    ballots.standard_error AS ballot_error,
    coalesce(ballots.weight / nullif(counted.weight, 0), CAST(0 AS DOUBLE)) AS share
  FROM scored_branch
  JOIN scale_link_fit
    ON scale_link_fit.from_scale_id = scored_branch.scale_id AND scale_link_fit.status = 'usable'
  JOIN policy ON policy.policy_id = scored_branch.policy_id
  JOIN counted
    ON counted.organization_id = scored_branch.organization_id
    AND counted.review_year = scored_branch.review_year
  LEFT JOIN ballots
    ON ballots.organization_id = scored_branch.organization_id
    AND ballots.review_year = scored_branch.review_year
  WHERE scored_branch.part <> ''
),
linked AS (
  SELECT
    placed.organization_id,
    placed.review_year,
    placed.link_id,
    placed.to_scale_id,
    placed.score,
    placed.standard_error,
    placed.rounding_digits,
    placed.rounding_lift,
    placed.value,
    placed.ballot_error,
    placed.share,
    scale_link_value.to_score + scale_link_value.slope * (placed.value - scale_link_value.from_score) AS linked_value,
    scale_link_value.slope,
    scale_link_value.standard_error + scale_link_value.error_slope * (placed.value - scale_link_value.from_score) AS link_error
  FROM placed
  LEFT JOIN scale_link_value
    ON scale_link_value.link_id = placed.link_id
    AND placed.value >= scale_link_value.from_score
    AND (scale_link_value.next_score IS NULL OR placed.value < scale_link_value.next_score)
)
SELECT
  organization_id,
  review_year,
  link_id,
  to_scale_id,
  score,
  value AS ballot_score,
  linked_value AS linked_ballot_score,
  share AS ballot_share,
  floor((score + coalesce(share * (linked_value - value), CAST(0 AS DOUBLE))) * power(10, rounding_digits) + rounding_lift)
    / power(10, rounding_digits) AS linked_score,
  CASE
    WHEN ballot_error IS NULL THEN standard_error
    ELSE sqrt(greatest(
      standard_error * standard_error + share * ballot_error * share * ballot_error * (slope * slope - 1),
      CAST(0 AS DOUBLE)))
  END AS standard_error,
  coalesce(share * link_error, CAST(0 AS DOUBLE)) AS linking_error
FROM linked
