-- One row is one grade of one voter class of one review: the profile, from which everything else is derived.
-- Where a source sends shares instead of counts, the ballots are share times valid voters, scaled so that the grades
-- together make up the voters; they are marked as derived and are not whole numbers. Where both are sent, the counts stand.
-- The rulebook may give all valid ballots that no other grade counts to one grade; a count of its own stands before that.
WITH labels AS (
  SELECT
    years.review_year,
    scale_label.label,
    scale_label.scale_id,
    scale_label.grade_code,
    scale_grade.ordinal
  FROM (SELECT DISTINCT review_year FROM accepted_record) AS years
  JOIN policy
    ON years.review_year >= policy.first_year
    AND (policy.last_year IS NULL OR years.review_year <= policy.last_year)
  JOIN scale_label ON scale_label.scale_id = policy.ballot_scale_id
  JOIN scale_grade
    ON scale_grade.scale_id = scale_label.scale_id AND scale_grade.grade_code = scale_label.grade_code
),
graded AS (
  SELECT
    accepted_fact.review_id,
    accepted_fact.review_year,
    accepted_fact.voter_class,
    labels.scale_id,
    labels.grade_code,
    labels.ordinal,
    accepted_fact.field,
    accepted_fact.number,
    accepted_fact.record_id,
    accepted_fact.cell
  FROM accepted_fact
  JOIN labels ON labels.review_year = accepted_fact.review_year AND labels.label = accepted_fact.qualifier
  WHERE accepted_fact.field IN ('grade_count', 'grade_share', 'grade_rest')
),
inferred AS (
  SELECT review_id, review_year, voter_class, scale_id, grade_code, ordinal, field, number, record_id, cell
  FROM graded
  WHERE field IN ('grade_share', 'grade_rest')
),
share_sums AS (
  SELECT review_id, voter_class, CAST(sum(CAST(number AS DECIMAL(30, 15))) AS DOUBLE) AS shares
  FROM inferred
  WHERE field = 'grade_share'
  GROUP BY review_id, voter_class
),
-- Counts matter only to reviews that leave something to infer, which may be none.
counted_grades AS (
  SELECT graded.review_id, graded.voter_class, graded.grade_code
  FROM graded
  SEMI JOIN inferred ON inferred.review_id = graded.review_id
  WHERE graded.field = 'grade_count'
),
counted AS (
  SELECT DISTINCT review_id, voter_class FROM counted_grades
),
voters AS (
  SELECT accepted_fact.review_id, accepted_fact.voter_class, max(accepted_fact.number) AS valid
  FROM accepted_fact
  SEMI JOIN inferred ON inferred.review_id = accepted_fact.review_id
  WHERE accepted_fact.field = 'valid'
  GROUP BY accepted_fact.review_id, accepted_fact.voter_class
)
SELECT
  review_id,
  review_year,
  voter_class,
  scale_id,
  grade_code,
  ordinal,
  number AS ballots,
  CAST(NULL AS DOUBLE) AS share,
  'stated' AS basis,
  record_id,
  cell
FROM graded
WHERE field = 'grade_count'

UNION ALL
SELECT
  inferred.review_id,
  inferred.review_year,
  inferred.voter_class,
  inferred.scale_id,
  inferred.grade_code,
  inferred.ordinal,
  CASE
    WHEN inferred.field = 'grade_rest' THEN inferred.number
    ELSE inferred.number / nullif(share_sums.shares, 0) * voters.valid
  END AS ballots,
  CASE WHEN inferred.field = 'grade_share' THEN inferred.number END AS share,
  CASE inferred.field WHEN 'grade_rest' THEN 'derived_from_rest' ELSE 'derived_from_share' END AS basis,
  inferred.record_id,
  inferred.cell
FROM inferred
LEFT JOIN share_sums
  ON share_sums.review_id = inferred.review_id AND share_sums.voter_class = inferred.voter_class
LEFT JOIN voters ON voters.review_id = inferred.review_id AND voters.voter_class = inferred.voter_class
LEFT JOIN counted ON counted.review_id = inferred.review_id AND counted.voter_class = inferred.voter_class
LEFT JOIN counted_grades
  ON counted_grades.review_id = inferred.review_id
  AND counted_grades.voter_class = inferred.voter_class
  AND counted_grades.grade_code = inferred.grade_code
WHERE (inferred.field = 'grade_rest' AND counted_grades.review_id IS NULL)
  OR (inferred.field = 'grade_share' AND share_sums.shares > 0 AND voters.valid IS NOT NULL AND counted.review_id IS NULL)
