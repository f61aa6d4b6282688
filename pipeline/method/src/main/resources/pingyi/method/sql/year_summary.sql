-- One row is one review year: the distribution of its scores, the ballots that were handed out, and the segment of the series to which it belongs.
WITH ballots AS (
  SELECT
    review_year,
    sum(issued) AS issued,
    sum(returned) AS returned,
    sum(valid) AS valid
  FROM review
  GROUP BY review_year
),
joined AS (
  SELECT
    review_year,
    CASE WHEN 2 * sum(CASE WHEN joined THEN 1 ELSE 0 END) >= count(*) THEN 0 ELSE 1 END AS cut
  FROM comparability
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
  ballots.valid,
  CAST(sum(coalesce(joined.cut, 1)) OVER (ORDER BY score_spread.review_year ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS INT) AS segment
FROM score_spread
JOIN ballots ON ballots.review_year = score_spread.review_year
LEFT JOIN joined ON joined.review_year = score_spread.review_year
