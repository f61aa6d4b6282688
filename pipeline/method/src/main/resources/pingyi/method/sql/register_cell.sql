-- One row is one cell that says something, of one row of a project register or rectification list, of rows that have no fault of their
-- own and belong to a known organization.
WITH faulty AS (
  SELECT DISTINCT record_id FROM record_fault
)
SELECT
  name_meaning.organization_id,
  record_subject.record_kind,
  record_subject.order_key,
  received_value.ordinal,
  record_subject.record_id,
  record_subject.review_year,
  received_value.field,
  received_value.qualifier,
  received_value.raw_text AS text,
  received_value.number,
  received_value.status,
  received_value.cell,
  source_file.path,
  received_record.sheet,
  received_record.row_number
FROM record_subject
JOIN name_meaning ON name_meaning.name_key = record_subject.name_key
JOIN received_record ON received_record.record_id = record_subject.record_id
JOIN source_file ON source_file.file_id = received_record.file_id AND source_file.status = 'read'
JOIN received_value ON received_value.record_id = record_subject.record_id
LEFT JOIN faulty ON faulty.record_id = record_subject.record_id
WHERE record_subject.record_kind <> 'review'
  AND name_meaning.organization_id IS NOT NULL
  AND faulty.record_id IS NULL
  AND received_value.status <> 'missing'
