-- One row is one reason for which one data row is quarantined: its own faults, or a contradiction with another row.
-- Of contradicting rows none wins: all are quarantined.
SELECT record_id, reason, cell, observed, suggestion
FROM record_fault

UNION ALL
SELECT
  record_id,
  'conflicting_records' AS reason,
  cell,
  CAST(CAST(min(number) AS DECIMAL(18, 4)) AS STRING) AS observed,
  '' AS suggestion
FROM stated_fact
WHERE readings > 1
GROUP BY record_id, cell
