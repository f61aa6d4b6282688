-- One row is one meaning of headings in one review year that the policy of the year does not know, or whose grade another heading
-- of the year may state again. A heading means the same in every row of a year, so headings are judged, which are few.
WITH headings AS (
  SELECT
    record_subject.review_year,
    received_value.field,
    coalesce(received_value.qualifier, '') AS qualifier,
    coalesce(received_value.voter_class, '') AS voter_class,
    min(received_value.ordinal) AS first_ordinal,
    max(received_value.ordinal) AS last_ordinal
  FROM received_value
  JOIN record_subject ON record_subject.record_id = received_value.record_id
  WHERE record_subject.record_kind = 'review'
    AND received_value.field IN ('grade_count', 'grade_share', 'grade_rest', 'panel_score', 'component_score')
  GROUP BY
    record_subject.review_year,
    received_value.field,
    coalesce(received_value.qualifier, ''),
    coalesce(received_value.voter_class, '')
),
classes AS (
  SELECT policy_id, count(*) AS classes FROM policy_voter_class GROUP BY policy_id
),
known AS (
  SELECT
    headings.review_year,
    headings.field,
    headings.qualifier,
    headings.voter_class,
    headings.first_ordinal,
    headings.last_ordinal,
    policy.ballot_scale_id,
    scale_label.grade_code,
    headings.field IN ('grade_count', 'grade_share', 'grade_rest') AND scale_label.grade_code IS NULL AS grade_unknown,
    headings.field <> 'component_score'
      AND policy_voter_class.voter_class IS NULL
      AND (headings.voter_class <> '' OR coalesce(classes.classes, 0) > 0) AS class_unknown,
    headings.field IN ('panel_score', 'component_score') AND policy_component.component_id IS NULL AS component_unknown
  FROM headings
  JOIN policy_year ON policy_year.review_year = headings.review_year
  JOIN policy ON policy.policy_id = policy_year.policy_id
  LEFT JOIN classes ON classes.policy_id = policy.policy_id
  LEFT JOIN scale_label
    ON headings.field IN ('grade_count', 'grade_share', 'grade_rest')
    AND scale_label.scale_id = policy.ballot_scale_id
    AND scale_label.label = headings.qualifier
  LEFT JOIN policy_voter_class
    ON policy_voter_class.policy_id = policy.policy_id
    AND policy_voter_class.voter_class = headings.voter_class
  LEFT JOIN policy_component
    ON headings.field IN ('panel_score', 'component_score')
    AND policy_component.policy_id = policy.policy_id
    AND policy_component.component_id = split_part(headings.qualifier, '/', 1)
),
-- What the valid ballots leave to a grade is a count of it too. A heading that stands in several places counts once for each: they
-- may be of different files or of one.
spelled AS (
  SELECT
    review_year,
    field,
    qualifier,
    voter_class,
    ballot_scale_id,
    grade_code,
    grade_unknown,
    class_unknown,
    component_unknown,
    grade_code IS NOT NULL AND sum(1 + last_ordinal - first_ordinal) OVER (
      PARTITION BY review_year, CASE field WHEN 'grade_rest' THEN 'grade_count' ELSE field END, voter_class, grade_code
    ) > 1 AS grade_again
  FROM known
)
SELECT
  review_year,
  field,
  qualifier,
  voter_class,
  ballot_scale_id,
  grade_code,
  grade_unknown,
  class_unknown,
  component_unknown
FROM spelled
WHERE grade_unknown OR class_unknown OR component_unknown OR grade_again
