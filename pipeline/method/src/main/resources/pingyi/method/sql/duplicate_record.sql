-- One row is one data row that says nothing which an earlier row of the same branch, year and session, or of the same project or
-- item, has not said.
WITH rejected AS (
  -- The rows that are quarantined, from where their reasons stand: the table of reasons waits for suggestions, scores do not.
  SELECT record_id FROM record_fault
  UNION
  SELECT record_id FROM compared_fact WHERE NOT agreed
  UNION
  SELECT record_id FROM register_verdict WHERE reason <> 'duplicate'
),
repeated AS (
  SELECT
    compared_fact.record_id,
    min(compared_fact.first_order_key) AS first_order_key
  FROM compared_fact
  LEFT JOIN rejected ON rejected.record_id = compared_fact.record_id
  WHERE rejected.record_id IS NULL
  GROUP BY compared_fact.record_id
  HAVING sum(CASE WHEN compared_fact.first_order_key = compared_fact.order_key THEN 1 ELSE 0 END) = 0
)
SELECT
  repeated.record_id,
  record_subject.record_id AS duplicate_of
FROM repeated
JOIN record_subject ON record_subject.order_key = repeated.first_order_key

UNION ALL
SELECT record_id, duplicate_of
FROM register_verdict
WHERE reason = 'duplicate'
