-- One row is one branch in one review year and session. Counts stated by voter class are added up where no count for all is
-- stated; the favourable share of one class is not that of the review.
-- Records and facts are gathered in one go; how a review was presented stands there as a place in the order of the few ways that there are.
WITH stated AS (
  SELECT
    accepted_record.organization_id,
    accepted_record.review_year,
    accepted_record.session,
    mode_place.place AS mode,
    CASE WHEN record_subject.pooled_years THEN 1 ELSE 0 END AS pooled,
    CAST(NULL AS STRING) AS field,
    CAST(NULL AS STRING) AS voter_class,
    CAST(NULL AS DOUBLE) AS number
  FROM accepted_record
  JOIN record_subject ON record_subject.record_id = accepted_record.record_id AND record_subject.record_kind = 'review'
  LEFT JOIN mode_place ON mode_place.mode = record_subject.mode
  UNION ALL
  SELECT
    organization_id,
    review_year,
    session,
    CAST(NULL AS INTEGER) AS mode,
    CAST(NULL AS INTEGER) AS pooled,
    field,
    voter_class,
    number
  FROM accepted_fact
  WHERE field IN ('eligible', 'issued', 'returned', 'valid', 'spoiled', 'abstained', 'favourable_share')
),
reviewed AS (
  SELECT
    organization_id,
    review_year,
    session,
    min(mode) AS mode,
    max(pooled) AS pooled,
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
  FROM stated
  GROUP BY organization_id, review_year, session
  HAVING max(pooled) IS NOT NULL
)
SELECT
  reviewed.organization_id || '/' || CAST(reviewed.review_year AS STRING) || '/' || reviewed.session AS review_id,
  reviewed.organization_id,
  reviewed.review_year,
  reviewed.session,
  organization.name AS organization_name,
  mode_place.mode AS presentation_mode,
  reviewed.eligible,
  reviewed.issued,
  reviewed.returned,
  reviewed.valid,
  reviewed.spoiled,
  reviewed.abstained,
  reviewed.favourable_share_stated,
  reviewed.pooled = 1 AS pooled_years
FROM reviewed
JOIN organization
  ON organization.organization_id = reviewed.organization_id
  AND reviewed.review_year >= organization.first_year
  AND (organization.last_year IS NULL OR reviewed.review_year <= organization.last_year)
LEFT JOIN mode_place ON mode_place.place = reviewed.mode
