-- One row is one cell of one data row about reviews whose heading the policy of the row's year does not know, or whose grade another
-- cell of the row may state again. Only the cells under the doubted headings are looked up.
SELECT
  received_value.record_id,
  received_value.ordinal,
  received_value.field,
  doubted_heading.qualifier,
  received_value.voter_class,
  received_value.cell,
  received_value.heading,
  received_value.status,
  doubted_heading.ballot_scale_id,
  doubted_heading.grade_code,
  doubted_heading.grade_unknown,
  doubted_heading.class_unknown,
  doubted_heading.component_unknown
FROM doubted_heading
JOIN received_value
  ON received_value.field = doubted_heading.field
  AND coalesce(received_value.qualifier, '') = doubted_heading.qualifier
  AND coalesce(received_value.voter_class, '') = doubted_heading.voter_class
JOIN record_subject
  ON record_subject.record_id = received_value.record_id
  AND record_subject.review_year = doubted_heading.review_year
  AND record_subject.record_kind = 'review'
