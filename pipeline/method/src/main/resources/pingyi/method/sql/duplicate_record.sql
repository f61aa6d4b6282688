-- One row is one data row that says nothing which an earlier row of the same branch, year and session has not said.
WITH rejected AS (
  SELECT DISTINCT record_id FROM rejection
),
repeated AS (
  SELECT
    stated_fact.record_id,
    min(stated_fact.first_record) AS duplicate_of,
    count(DISTINCT stated_fact.first_record) AS sources,
    sum(CASE WHEN stated_fact.first_record = stated_fact.record_id THEN 1 ELSE 0 END) AS own_facts
  FROM stated_fact
  LEFT JOIN rejected ON rejected.record_id = stated_fact.record_id
  WHERE rejected.record_id IS NULL
  GROUP BY stated_fact.record_id
)
SELECT record_id, duplicate_of
FROM repeated
WHERE own_facts = 0
