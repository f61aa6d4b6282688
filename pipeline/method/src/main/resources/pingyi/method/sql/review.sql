-- One row is one branch in one review year and session. Counts stated by voter class are added up where no count for all is
-- stated; the favourable share of one class is not that of the review.
WITH reviewed AS (
  SELECT
    accepted_record.organization_id,
    accepted_record.review_year,
    accepted_record.session,
    min(record_subject.mode) AS presentation_mode,
    max(CASE WHEN record_subject.pooled_years THEN 1 ELSE 0 END) AS pooled
  FROM accepted_record
  JOIN record_subject ON record_subject.record_id = accepted_record.record_id AND record_subject.record_kind = 'review'
  GROUP BY accepted_record.organization_id, accepted_record.review_year, accepted_record.session
),
counts AS (
  SELECT
    organization_id,
    review_year,
    session,
    coalesce(
      sum(CASE WHEN field = 'eligible' AND voter_class = 'all' THEN number END),
      sum(CASE WHEN field = 'eligible' THEN number END)) AS eligible,
    coalesce(
      sum(CASE WHEN field = 'issued' AND voter_class = 'all' THEN number END),
      sum(CASE WHEN field = 'issued' THEN number END)) AS issued,
    coalesce(
      sum(CASE WHEN field = 'returned' AND voter_class = 'all' THEN number END),
      sum(CASE WHEN field = 'returned' THEN number END)) AS returned,
    coalesce(
      sum(CASE WHEN field = 'valid' AND voter_class = 'all' THEN number END),
      sum(CASE WHEN field = 'valid' THEN number END)) AS valid,
    coalesce(
      sum(CASE WHEN field = 'spoiled' AND voter_class = 'all' THEN number END),
      sum(CASE WHEN field = 'spoiled' THEN number END)) AS spoiled,
    coalesce(
      sum(CASE WHEN field = 'abstained' AND voter_class = 'all' THEN number END),
      sum(CASE WHEN field = 'abstained' THEN number END)) AS abstained,
    max(CASE WHEN field = 'favourable_share' AND voter_class = 'all' THEN number END) AS favourable_share_stated
  FROM accepted_fact
  WHERE field IN ('eligible', 'issued', 'returned', 'valid', 'spoiled', 'abstained', 'favourable_share')
  GROUP BY organization_id, review_year, session
)
SELECT
  reviewed.organization_id || '/' || CAST(reviewed.review_year AS STRING) || '/' || reviewed.session AS review_id,
  reviewed.organization_id,
  reviewed.review_year,
  reviewed.session,
  organization.name AS organization_name,
  reviewed.presentation_mode,
  counts.eligible,
  counts.issued,
  counts.returned,
  counts.valid,
  counts.spoiled,
  counts.abstained,
  counts.favourable_share_stated,
  reviewed.pooled = 1 AS pooled_years
FROM reviewed
JOIN organization
  ON organization.organization_id = reviewed.organization_id
  AND reviewed.review_year >= organization.first_year
  AND (organization.last_year IS NULL OR reviewed.review_year <= organization.last_year)
LEFT JOIN counts
  ON counts.organization_id = reviewed.organization_id
  AND counts.review_year = reviewed.review_year
  AND counts.session = reviewed.session
