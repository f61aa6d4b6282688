-- One row is one data row without a fault of its own that is about the same branch, year and session as another: only such rows can
-- repeat or contradict each other. A row that names its voter class is here too: a heading of it may name the same class again.
WITH faultless AS (
  SELECT
    record_subject.record_id,
    record_subject.order_key,
    name_meaning.organization_id,
    record_subject.review_year,
    record_subject.session,
    record_subject.names_class,
    count(*) OVER (
      PARTITION BY name_meaning.organization_id, record_subject.review_year, record_subject.session
    ) AS rows_of_subject
  FROM record_subject
  JOIN name_meaning ON name_meaning.name_key = record_subject.name_key
  ANTI JOIN record_fault ON record_fault.record_id = record_subject.record_id
  WHERE record_subject.record_kind = 'review'
    AND name_meaning.organization_id IS NOT NULL
)
SELECT
  faultless.record_id,
  faultless.order_key,
  faultless.organization_id,
  faultless.review_year,
  faultless.session,
  policy.ballot_scale_id
FROM faultless
LEFT JOIN policy_year ON policy_year.review_year = faultless.review_year
LEFT JOIN policy ON policy.policy_id = policy_year.policy_id
WHERE faultless.rows_of_subject > 1 OR faultless.names_class
