-- One row is one number of one data row that shares its subject with another (sharing_record), or names its voter class.
-- A presentation mode is a fact too: on stage 1, written 0.
-- Rows that state the same fact are told apart here: which came first, and whether they agree. A grade is the same fact under
-- each of its spellings. A row that contradicts another is quarantined, so it is the first only where no other row is left.
WITH facts AS (
  SELECT
    sharing_record.record_id,
    received_value.ordinal,
    sharing_record.order_key,
    sharing_record.organization_id,
    sharing_record.review_year,
    sharing_record.session,
    received_value.field,
    CASE
      WHEN received_value.field = 'presentation_mode' THEN ''
      ELSE coalesce(scale_label.grade_code, received_value.qualifier, '')
    END AS meaning,
    coalesce(received_value.voter_class, 'all') AS voter_class,
    CASE
      WHEN received_value.field <> 'presentation_mode' THEN received_value.number
      WHEN received_value.qualifier = 'on_stage' THEN CAST(1 AS DOUBLE)
      WHEN received_value.qualifier = 'written' THEN CAST(0 AS DOUBLE)
    END AS number,
    received_value.cell
  FROM received_value
  JOIN sharing_record ON sharing_record.record_id = received_value.record_id
  LEFT JOIN scale_label
    ON received_value.field IN ('grade_count', 'grade_share', 'grade_rest')
    AND scale_label.scale_id = sharing_record.ballot_scale_id
    AND scale_label.label = received_value.qualifier
  WHERE received_value.field <> 'review_year'
    AND (received_value.number IS NOT NULL OR received_value.qualifier IN ('on_stage', 'written'))
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
    meaning,
    voter_class,
    number,
    cell
  FROM facts
  WHERE number IS NOT NULL
),
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
