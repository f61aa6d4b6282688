-- One row is one number of one data row that has no fault of its own.
-- Rows that state the same fact are told apart here: which came first, and whether they agree.
WITH faulty AS (
  SELECT DISTINCT record_id FROM record_fault
),
facts AS (
  SELECT
    received_value.record_id,
    received_value.ordinal,
    record_subject.order_key,
    organization_match.organization_id,
    record_subject.review_year,
    record_subject.session,
    received_value.field,
    coalesce(received_value.qualifier, '') AS qualifier,
    coalesce(received_value.voter_class, 'all') AS voter_class,
    received_value.number,
    received_value.cell
  FROM received_value
  JOIN record_subject ON record_subject.record_id = received_value.record_id
  JOIN organization_match ON organization_match.name_key = record_subject.name_key
  LEFT JOIN faulty ON faulty.record_id = received_value.record_id
  WHERE faulty.record_id IS NULL
    AND organization_match.organization_id IS NOT NULL
    AND received_value.number IS NOT NULL
    AND received_value.field NOT IN ('review_year')
),
readings AS (
  SELECT
    organization_id,
    review_year,
    session,
    field,
    qualifier,
    voter_class,
    min_by(record_id, order_key) AS first_record,
    count(DISTINCT number) AS readings
  FROM facts
  GROUP BY organization_id, review_year, session, field, qualifier, voter_class
)
SELECT
  facts.record_id,
  facts.ordinal,
  facts.order_key,
  facts.organization_id,
  facts.review_year,
  facts.session,
  facts.field,
  facts.qualifier,
  facts.voter_class,
  facts.number,
  facts.cell,
  readings.first_record,
  readings.readings
FROM facts
JOIN readings
  ON readings.organization_id = facts.organization_id
  AND readings.review_year = facts.review_year
  AND readings.session = facts.session
  AND readings.field = facts.field
  AND readings.qualifier = facts.qualifier
  AND readings.voter_class = facts.voter_class
