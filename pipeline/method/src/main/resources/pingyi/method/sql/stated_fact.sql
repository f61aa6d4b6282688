-- One row is one number of one data row that has no fault of its own; a presentation mode is a fact too: on stage 1, written 0.
-- Rows that state the same fact are told apart here: which came first, and whether they agree. A grade is the same fact under
-- each of its spellings. A row that contradicts another is quarantined, so it is the first only where no other row is left.
WITH faulty AS (
  SELECT DISTINCT record_id FROM record_fault
),
facts AS (
  SELECT
    known_cell.record_id,
    known_cell.ordinal,
    record_subject.order_key,
    organization_match.organization_id,
    record_subject.review_year,
    record_subject.session,
    known_cell.field,
    known_cell.qualifier,
    CASE
      WHEN known_cell.field = 'presentation_mode' THEN ''
      ELSE coalesce(known_cell.grade_code, known_cell.qualifier)
    END AS meaning,
    coalesce(known_cell.voter_class, 'all') AS voter_class,
    CASE
      WHEN known_cell.field <> 'presentation_mode' THEN known_cell.number
      WHEN known_cell.qualifier = 'on_stage' THEN CAST(1 AS DOUBLE)
      WHEN known_cell.qualifier = 'written' THEN CAST(0 AS DOUBLE)
    END AS number,
    known_cell.cell
  FROM known_cell
  JOIN record_subject ON record_subject.record_id = known_cell.record_id
  JOIN organization_match ON organization_match.name_key = record_subject.name_key
  LEFT JOIN faulty ON faulty.record_id = known_cell.record_id
  WHERE faulty.record_id IS NULL
    AND organization_match.organization_id IS NOT NULL
    AND known_cell.field <> 'review_year'
    AND (known_cell.number IS NOT NULL OR known_cell.qualifier IN ('on_stage', 'written'))
),
compared AS (
  SELECT
    record_id,
    ordinal,
    order_key,
    organization_id,
    review_year,
    session,
    field,
    qualifier,
    meaning,
    voter_class,
    number,
    cell,
    min(number) OVER same_fact = max(number) OVER same_fact AS agreed
  FROM facts
  WHERE number IS NOT NULL
  WINDOW same_fact AS (PARTITION BY organization_id, review_year, session, field, meaning, voter_class)
),
disputed AS (
  SELECT
    record_id,
    ordinal,
    order_key,
    organization_id,
    review_year,
    session,
    field,
    qualifier,
    meaning,
    voter_class,
    number,
    cell,
    agreed,
    bool_and(agreed) OVER (PARTITION BY record_id) AS undisputed_row
  FROM compared
)
SELECT
  record_id,
  ordinal,
  order_key,
  organization_id,
  review_year,
  session,
  field,
  qualifier,
  voter_class,
  number,
  cell,
  coalesce(
    min(CASE WHEN undisputed_row THEN order_key END) OVER same_fact,
    min(order_key) OVER same_fact) AS first_order_key,
  agreed
FROM disputed
WINDOW same_fact AS (PARTITION BY organization_id, review_year, session, field, meaning, voter_class)
