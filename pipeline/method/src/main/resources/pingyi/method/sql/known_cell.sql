-- One row is one cell of one data row about reviews, beside what the policy of the row's year knows of it.
WITH classes AS (
  SELECT policy_id, count(*) AS classes FROM policy_voter_class GROUP BY policy_id
)
SELECT
  received_value.record_id,
  received_value.ordinal,
  received_value.field,
  coalesce(received_value.qualifier, '') AS qualifier,
  received_value.voter_class,
  received_value.cell,
  received_value.heading,
  received_value.number,
  received_value.status,
  policy.policy_id,
  policy.ballot_scale_id,
  scale_label.grade_code,
  coalesce(classes.classes, 0) AS policy_classes,
  policy_voter_class.voter_class IS NOT NULL AS class_known,
  policy_component.component_id IS NOT NULL AS component_known
FROM received_value
JOIN record_subject ON record_subject.record_id = received_value.record_id AND record_subject.record_kind = 'review'
LEFT JOIN policy
  ON record_subject.review_year >= policy.first_year
  AND (policy.last_year IS NULL OR record_subject.review_year <= policy.last_year)
LEFT JOIN classes ON classes.policy_id = policy.policy_id
LEFT JOIN scale_label
  ON received_value.field IN ('grade_count', 'grade_share', 'grade_rest')
  AND scale_label.scale_id = policy.ballot_scale_id
  AND scale_label.label = received_value.qualifier
LEFT JOIN policy_voter_class
  ON policy_voter_class.policy_id = policy.policy_id
  AND policy_voter_class.voter_class = received_value.voter_class
LEFT JOIN policy_component
  ON received_value.field IN ('component_score', 'panel_score')
  AND policy_component.policy_id = policy.policy_id
  AND policy_component.component_id = split_part(received_value.qualifier, '/', 1)
