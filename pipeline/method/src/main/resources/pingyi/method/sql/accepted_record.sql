-- One row is one data row that is published.
WITH rejected AS (
  -- The rows that are quarantined, from where their reasons stand: the table of reasons waits for suggestions, scores do not.
  SELECT record_id FROM record_fault
  UNION
  SELECT record_id FROM compared_fact WHERE NOT agreed
  UNION
  SELECT record_id FROM register_verdict WHERE reason <> 'duplicate'
)
SELECT
  record_subject.record_id,
  name_meaning.organization_id,
  record_subject.review_year,
  record_subject.session
FROM record_subject
JOIN name_meaning ON name_meaning.name_key = record_subject.name_key
LEFT JOIN rejected ON rejected.record_id = record_subject.record_id
LEFT JOIN duplicate_record ON duplicate_record.record_id = record_subject.record_id
WHERE rejected.record_id IS NULL
  AND duplicate_record.record_id IS NULL
  AND name_meaning.organization_id IS NOT NULL
