-- One row is one grade of one voter class of one review: the profile, from which everything else is derived.
-- Where a source sends shares instead of counts, the ballots are share times valid voters, scaled so that the grades
-- together make up the voters; they are marked as derived and are not whole numbers. Where both are sent, the counts stand.
-- The rulebook may give all valid ballots that no other grade counts to one grade; a count of its own stands before that.
WITH graded AS (
  SELECT
    accepted_fact.review_id,
    accepted_fact.review_year,
    accepted_fact.voter_class,
    scale_label.scale_id,
    scale_label.grade_code,
    scale_grade.ordinal,
    accepted_fact.field,
    accepted_fact.number,
    accepted_fact.record_id,
    accepted_fact.cell
  FROM accepted_fact
  JOIN policy
    ON accepted_fact.review_year >= policy.first_year
    AND (policy.last_year IS NULL OR accepted_fact.review_year <= policy.last_year)
  JOIN scale_label
    ON scale_label.scale_id = policy.ballot_scale_id AND scale_label.label = accepted_fact.qualifier
  JOIN scale_grade
    ON scale_grade.scale_id = scale_label.scale_id AND scale_grade.grade_code = scale_label.grade_code
  WHERE accepted_fact.field IN ('grade_count', 'grade_share', 'grade_rest')
),
share_sums AS (
  SELECT review_id, voter_class, CAST(sum(CAST(number AS DECIMAL(30, 15))) AS DOUBLE) AS shares
  FROM graded
  WHERE field = 'grade_share'
  GROUP BY review_id, voter_class
),
counted AS (
  SELECT DISTINCT review_id, voter_class
  FROM graded
  WHERE field = 'grade_count'
),
counted_grades AS (
  SELECT DISTINCT review_id, voter_class, grade_code
  FROM graded
  WHERE field = 'grade_count'
),
voters AS (
  SELECT review_id, voter_class, max(number) AS valid
  FROM accepted_fact
  WHERE field = 'valid'
  GROUP BY review_id, voter_class
)
SELECT
  graded.review_id,
  graded.review_year,
  graded.voter_class,
  graded.scale_id,
  graded.grade_code,
  graded.ordinal,
  CASE
    WHEN graded.field IN ('grade_count', 'grade_rest') THEN graded.number
    ELSE graded.number / nullif(share_sums.shares, 0) * voters.valid
  END AS ballots,
  CASE WHEN graded.field = 'grade_share' THEN graded.number END AS share,
  CASE graded.field
    WHEN 'grade_count' THEN 'stated'
    WHEN 'grade_rest' THEN 'derived_from_rest'
    ELSE 'derived_from_share'
  END AS basis,
  graded.record_id,
  graded.cell
FROM graded
LEFT JOIN share_sums
  ON share_sums.review_id = graded.review_id AND share_sums.voter_class = graded.voter_class
LEFT JOIN voters ON voters.review_id = graded.review_id AND voters.voter_class = graded.voter_class
LEFT JOIN counted ON counted.review_id = graded.review_id AND counted.voter_class = graded.voter_class
LEFT JOIN counted_grades
  ON counted_grades.review_id = graded.review_id
  AND counted_grades.voter_class = graded.voter_class
  AND counted_grades.grade_code = graded.grade_code
WHERE graded.field = 'grade_count'
  OR (graded.field = 'grade_rest' AND counted_grades.review_id IS NULL)
  OR (graded.field = 'grade_share' AND share_sums.shares > 0 AND voters.valid IS NOT NULL AND counted.review_id IS NULL)
