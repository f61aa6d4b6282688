-- One row is one source cell behind the figures of one branch and year. What the valid ballots leave to a grade comes from their
-- cell, which is there already.
SELECT
  accepted_fact.organization_id,
  accepted_fact.review_year,
  accepted_fact.field AS contribution,
  CASE WHEN accepted_fact.voter_class = 'all' THEN accepted_fact.qualifier
    ELSE accepted_fact.voter_class || ' ' || accepted_fact.qualifier END AS detail,
  accepted_fact.record_id,
  accepted_fact.cell,
  source_file.path,
  received_record.sheet,
  received_record.row_number
FROM accepted_fact
JOIN received_record ON received_record.record_id = accepted_fact.record_id
JOIN source_file ON source_file.file_id = received_record.file_id
WHERE source_file.status = 'read' AND accepted_fact.field NOT IN ('presentation_mode', 'grade_rest')
