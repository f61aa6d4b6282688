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
    name_meaning.organization_id,
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
  JOIN name_meaning ON name_meaning.name_key = record_subject.name_key
  LEFT JOIN faulty ON faulty.record_id = known_cell.record_id
  WHERE faulty.record_id IS NULL
    AND name_meaning.organization_id IS NOT NULL
    AND known_cell.field <> 'review_year'
    AND (known_cell.number IS NOT NULL OR known_cell.qualifier IN ('on_stage', 'written'))
),
stated AS (
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
    cell
  FROM facts
  WHERE number IS NOT NULL
),
-- Nearly every fact is stated once, so only the others are held against each other.
repeated AS (
  SELECT organization_id, review_year, session, field, meaning, voter_class, min(number) = max(number) AS agreed
  FROM stated
  GROUP BY organization_id, review_year, session, field, meaning, voter_class
  HAVING count(*) > 1
),
repeating AS (
  SELECT
    stated.record_id,
    stated.order_key,
    repeated.organization_id,
    repeated.review_year,
    repeated.session,
    repeated.field,
    repeated.meaning,
    repeated.voter_class,
    repeated.agreed
  FROM stated
  JOIN repeated
    ON repeated.organization_id = stated.organization_id
    AND repeated.review_year = stated.review_year
    AND repeated.session = stated.session
    AND repeated.field = stated.field
    AND repeated.meaning = stated.meaning
    AND repeated.voter_class = stated.voter_class
),
disputed AS (
  SELECT DISTINCT record_id FROM repeating WHERE NOT agreed
),
firsts AS (
  SELECT
    repeating.organization_id,
    repeating.review_year,
    repeating.session,
    repeating.field,
    repeating.meaning,
    repeating.voter_class,
    coalesce(min(CASE WHEN disputed.record_id IS NULL THEN repeating.order_key END), min(repeating.order_key)) AS first_order_key,
    bool_and(repeating.agreed) AS agreed
  FROM repeating
  LEFT JOIN disputed ON disputed.record_id = repeating.record_id
  GROUP BY repeating.organization_id, repeating.review_year, repeating.session, repeating.field, repeating.meaning, repeating.voter_class
)
SELECT
  stated.record_id,
  stated.ordinal,
  stated.order_key,
  stated.organization_id,
  stated.review_year,
  stated.session,
  stated.field,
  stated.qualifier,
  stated.voter_class,
  stated.number,
  stated.cell,
  coalesce(firsts.first_order_key, stated.order_key) AS first_order_key,
  coalesce(firsts.agreed, true) AS agreed
FROM stated
LEFT JOIN firsts
  ON firsts.organization_id = stated.organization_id
  AND firsts.review_year = stated.review_year
  AND firsts.session = stated.session
  AND firsts.field = stated.field
  AND firsts.meaning = stated.meaning
  AND firsts.voter_class = stated.voter_class
