-- One row is one label by which the ballots of one review year count for a grade. Few rows, which is why they are a table of
-- their own: whoever joins facts with them knows that they are few.
SELECT
  policy_year.review_year,
  scale_label.label,
  scale_label.scale_id,
  scale_label.grade_code,
  scale_grade.ordinal
FROM policy_year
JOIN policy ON policy.policy_id = policy_year.policy_id
JOIN scale_label ON scale_label.scale_id = policy.ballot_scale_id
JOIN scale_grade
  ON scale_grade.scale_id = scale_label.scale_id AND scale_grade.grade_code = scale_label.grade_code
