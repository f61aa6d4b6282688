-- One row is one data row that is published.
WITH rejected AS (
  SELECT DISTINCT record_id FROM rejection
)
SELECT
  record_subject.record_id,
  organization_match.organization_id,
  record_subject.review_year,
  record_subject.session
FROM record_subject
JOIN organization_match ON organization_match.name_key = record_subject.name_key
LEFT JOIN rejected ON rejected.record_id = record_subject.record_id
LEFT JOIN duplicate_record ON duplicate_record.record_id = record_subject.record_id
WHERE rejected.record_id IS NULL
  AND duplicate_record.record_id IS NULL
  AND organization_match.organization_id IS NOT NULL
