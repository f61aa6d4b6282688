-- One row is one cell of an accepted row under a heading for problems. A cell that is empty or holds a mark for missing states nothing.
SELECT
  received_value.record_id,
  received_value.ordinal,
  accepted_record.organization_id,
  accepted_record.review_year,
  source_file.path,
  received_value.cell,
  received_value.raw_text
FROM received_value
JOIN accepted_record ON accepted_record.record_id = received_value.record_id
JOIN received_record ON received_record.record_id = received_value.record_id
JOIN source_file ON source_file.file_id = received_record.file_id AND source_file.status = 'read'
WHERE received_value.field = 'problems' AND received_value.status = 'stated'
