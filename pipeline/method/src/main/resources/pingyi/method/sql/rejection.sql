-- One row is one reason for which one data row is quarantined: its own faults, or a contradiction with another row.
-- Of contradicting rows none wins: all are quarantined.
-- Rows of registers are held against each other by a rule of their own.
-- A name that means nothing registered tells whom it may mean.
SELECT
  record_fault.record_id,
  record_fault.reason,
  record_fault.cell,
  record_fault.observed,
  coalesce(organization_match.suggestions, record_fault.suggestion) AS suggestion
FROM record_fault
LEFT JOIN record_subject ON record_subject.record_id = record_fault.record_id
LEFT JOIN organization_match
  ON organization_match.name_key = record_subject.name_key
  AND organization_match.reason = record_fault.reason
  AND record_subject.name_cell = record_fault.cell

UNION ALL
SELECT
  compared_fact.record_id,
  'conflicting_records' AS reason,
  compared_fact.cell,
  CASE
    WHEN max(compared_fact.field) = 'presentation_mode' THEN max(record_subject.mode_text)
    ELSE CAST(CAST(min(compared_fact.number) AS DECIMAL(18, 4)) AS STRING)
  END AS observed,
  '' AS suggestion
FROM compared_fact
JOIN record_subject ON record_subject.record_id = compared_fact.record_id
WHERE NOT compared_fact.agreed
GROUP BY compared_fact.record_id, compared_fact.cell

UNION ALL
SELECT record_id, reason, cell, observed, suggestion
FROM register_verdict
WHERE reason <> 'duplicate'
