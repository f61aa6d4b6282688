-- One row is one fact of one review, from the first row that states it.
-- Rows are left out by ANTI JOIN: of what is left Spark then knows that it is no more than before, and puts the records, not the facts,
-- into a hash table.
WITH listed AS (
  SELECT record_id FROM record_subject WHERE record_kind <> 'review'
),
reviewed AS (
  SELECT
    accepted_record.record_id,
    accepted_record.organization_id || '/' || CAST(accepted_record.review_year AS STRING) || '/' || accepted_record.session AS review_id,
    accepted_record.organization_id,
    accepted_record.review_year,
    accepted_record.session
  FROM accepted_record
  ANTI JOIN listed ON listed.record_id = accepted_record.record_id
),
facts AS (
  SELECT
    record_id,
    ordinal,
    field,
    coalesce(qualifier, '') AS qualifier,
    coalesce(voter_class, 'all') AS voter_class,
    CASE
      WHEN field <> 'presentation_mode' THEN number
      WHEN qualifier = 'on_stage' THEN CAST(1 AS DOUBLE)
      WHEN qualifier = 'written' THEN CAST(0 AS DOUBLE)
    END AS number,
    cell
  FROM received_value
  WHERE field <> 'review_year'
),
again AS (
  SELECT record_id, ordinal FROM compared_fact WHERE first_order_key <> order_key
)
SELECT
  reviewed.review_id,
  reviewed.organization_id,
  reviewed.review_year,
  reviewed.session,
  facts.field,
  facts.qualifier,
  facts.voter_class,
  facts.number,
  facts.record_id,
  facts.cell
FROM facts
JOIN reviewed ON reviewed.record_id = facts.record_id
ANTI JOIN again ON again.record_id = reviewed.record_id AND again.ordinal = facts.ordinal
WHERE facts.number IS NOT NULL
