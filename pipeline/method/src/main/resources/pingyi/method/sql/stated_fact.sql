-- One row is one number of one data row that has no fault of its own; a presentation mode is a fact too: on stage 1, written 0.
-- Rows that state the same fact are told apart here: which came first, and whether they agree. A grade is the same fact under
-- each of its spellings. A row that contradicts another is quarantined, so it is the first only where no other row is left.
WITH faulty AS (
  SELECT DISTINCT record_id FROM record_fault
),
spellings AS (
  SELECT policy.first_year, policy.last_year, scale_label.label, scale_label.grade_code
  FROM policy
  JOIN scale_label ON scale_label.scale_id = policy.ballot_scale_id
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
    CASE
      WHEN received_value.field = 'presentation_mode' THEN ''
      ELSE coalesce(spellings.grade_code, received_value.qualifier, '')
    END AS meaning,
    coalesce(received_value.voter_class, 'all') AS voter_class,
    CASE
      WHEN received_value.field <> 'presentation_mode' THEN received_value.number
      WHEN received_value.qualifier = 'on_stage' THEN CAST(1 AS DOUBLE)
      WHEN received_value.qualifier = 'written' THEN CAST(0 AS DOUBLE)
    END AS number,
    received_value.cell
  FROM received_value
  JOIN record_subject ON record_subject.record_id = received_value.record_id
  JOIN organization_match ON organization_match.name_key = record_subject.name_key
  LEFT JOIN faulty ON faulty.record_id = received_value.record_id
  LEFT JOIN spellings
    ON received_value.field IN ('grade_count', 'grade_share')
    AND spellings.label = received_value.qualifier
    AND record_subject.review_year >= spellings.first_year
    AND (spellings.last_year IS NULL OR record_subject.review_year <= spellings.last_year)
  WHERE faulty.record_id IS NULL
    AND organization_match.organization_id IS NOT NULL
    AND (received_value.number IS NOT NULL OR received_value.field = 'presentation_mode')
    AND received_value.field NOT IN ('review_year')
),
readings AS (
  SELECT
    organization_id,
    review_year,
    session,
    field,
    meaning,
    voter_class,
    min_by(record_id, order_key) AS first_record,
    count(DISTINCT number) AS readings
  FROM facts
  WHERE number IS NOT NULL
  GROUP BY organization_id, review_year, session, field, meaning, voter_class
),
contradicted AS (
  SELECT DISTINCT facts.record_id
  FROM facts
  JOIN readings
    ON readings.organization_id = facts.organization_id
    AND readings.review_year = facts.review_year
    AND readings.session = facts.session
    AND readings.field = facts.field
    AND readings.meaning = facts.meaning
    AND readings.voter_class = facts.voter_class
  WHERE readings.readings > 1 AND facts.number IS NOT NULL
),
undisputed AS (
  SELECT
    facts.organization_id,
    facts.review_year,
    facts.session,
    facts.field,
    facts.meaning,
    facts.voter_class,
    min_by(facts.record_id, facts.order_key) AS first_record
  FROM facts
  LEFT JOIN contradicted ON contradicted.record_id = facts.record_id
  WHERE contradicted.record_id IS NULL AND facts.number IS NOT NULL
  GROUP BY
    facts.organization_id,
    facts.review_year,
    facts.session,
    facts.field,
    facts.meaning,
    facts.voter_class
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
  coalesce(undisputed.first_record, readings.first_record) AS first_record,
  readings.readings
FROM facts
JOIN readings
  ON readings.organization_id = facts.organization_id
  AND readings.review_year = facts.review_year
  AND readings.session = facts.session
  AND readings.field = facts.field
  AND readings.meaning = facts.meaning
  AND readings.voter_class = facts.voter_class
LEFT JOIN undisputed
  ON undisputed.organization_id = facts.organization_id
  AND undisputed.review_year = facts.review_year
  AND undisputed.session = facts.session
  AND undisputed.field = facts.field
  AND undisputed.meaning = facts.meaning
  AND undisputed.voter_class = facts.voter_class
WHERE facts.number IS NOT NULL
