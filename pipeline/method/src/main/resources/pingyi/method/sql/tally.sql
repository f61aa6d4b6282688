-- One row is one grade of one voter class of one review: the profile, from which everything else is derived.
-- Where a source sends shares instead of counts, the ballots are share times valid voters, scaled so that the grades
-- together make up the voters; they are marked as derived and are not whole numbers. Where both are sent, the counts stand.
-- The rulebook may give all valid ballots that no other grade counts to one grade; a count of its own stands before that.
WITH share_sums AS (
  SELECT review_id, voter_class, CAST(sum(CAST(number AS DECIMAL(30, 15))) AS DOUBLE) AS shares
  FROM inferred_grade
  WHERE field = 'grade_share'
  GROUP BY review_id, voter_class
),
-- Counts matter only to reviews that leave something to infer, which may be none.
counted_grades AS (
  SELECT accepted_fact.review_id, accepted_fact.voter_class, ballot_label.grade_code
  FROM accepted_fact
  JOIN ballot_label
    ON ballot_label.review_year = accepted_fact.review_year AND ballot_label.label = accepted_fact.qualifier
  SEMI JOIN inferred_grade ON inferred_grade.review_id = accepted_fact.review_id
  WHERE accepted_fact.field = 'grade_count'
),
counted AS (
  SELECT DISTINCT review_id, voter_class FROM counted_grades
),
voters AS (
  SELECT accepted_fact.review_id, accepted_fact.voter_class, max(accepted_fact.number) AS valid
  FROM accepted_fact
  SEMI JOIN inferred_grade ON inferred_grade.review_id = accepted_fact.review_id
  WHERE accepted_fact.field = 'valid'
  GROUP BY accepted_fact.review_id, accepted_fact.voter_class
)
SELECT
  accepted_fact.review_id,
  accepted_fact.review_year,
  accepted_fact.voter_class,
  ballot_label.scale_id,
  ballot_label.grade_code,
  ballot_label.ordinal,
  accepted_fact.number AS ballots,
  CAST(NULL AS DOUBLE) AS share,
  'stated' AS basis,
  accepted_fact.record_id,
  accepted_fact.cell
FROM accepted_fact
JOIN ballot_label
  ON ballot_label.review_year = accepted_fact.review_year AND ballot_label.label = accepted_fact.qualifier
WHERE accepted_fact.field = 'grade_count'

UNION ALL
SELECT
  inferred_grade.review_id,
  inferred_grade.review_year,
  inferred_grade.voter_class,
  inferred_grade.scale_id,
  inferred_grade.grade_code,
  inferred_grade.ordinal,
  CASE
    WHEN inferred_grade.field = 'grade_rest' THEN inferred_grade.number
    ELSE inferred_grade.number / nullif(share_sums.shares, 0) * voters.valid
  END AS ballots,
  CASE WHEN inferred_grade.field = 'grade_share' THEN inferred_grade.number END AS share,
  CASE inferred_grade.field WHEN 'grade_rest' THEN 'derived_from_rest' ELSE 'derived_from_share' END AS basis,
  inferred_grade.record_id,
  inferred_grade.cell
FROM inferred_grade
LEFT JOIN share_sums
  ON share_sums.review_id = inferred_grade.review_id AND share_sums.voter_class = inferred_grade.voter_class
LEFT JOIN voters ON voters.review_id = inferred_grade.review_id AND voters.voter_class = inferred_grade.voter_class
LEFT JOIN counted ON counted.review_id = inferred_grade.review_id AND counted.voter_class = inferred_grade.voter_class
LEFT JOIN counted_grades
  ON counted_grades.review_id = inferred_grade.review_id
  AND counted_grades.voter_class = inferred_grade.voter_class
  AND counted_grades.grade_code = inferred_grade.grade_code
WHERE (inferred_grade.field = 'grade_rest' AND counted_grades.review_id IS NULL)
  OR (inferred_grade.field = 'grade_share'
    AND share_sums.shares > 0
    AND voters.valid IS NOT NULL
    AND counted.review_id IS NULL)
