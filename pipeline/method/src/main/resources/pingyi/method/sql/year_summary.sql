-- One row is one review year: the distribution of its scores and the ballots that were handed out.
WITH ballots AS (
  SELECT
    review_year,
    sum(issued) AS issued,
    sum(returned) AS returned,
    sum(valid) AS valid
  FROM review
  GROUP BY review_year
)
SELECT
  score_spread.review_year,
  score_spread.branches,
  score_spread.scored,
  score_spread.mean,
  score_spread.minimum,
  score_spread.lower_quartile,
  score_spread.median,
  score_spread.upper_quartile,
  score_spread.maximum,
  ballots.issued,
  ballots.returned,
  ballots.valid
FROM score_spread
JOIN ballots ON ballots.review_year = score_spread.review_year
