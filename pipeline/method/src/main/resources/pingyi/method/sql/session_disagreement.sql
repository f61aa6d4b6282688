-- One row is one exact count of one matched meeting that the spreadsheets contradict. What they allow is a range: a branch whose way of
-- reporting is not stated, or of which only quarantined rows were sent, may or may not be among those who were counted at the meeting.
WITH not_accepted AS (
  SELECT
    record_subject.review_year,
    record_subject.session,
    count(DISTINCT coalesce(organization_match.organization_id, record_subject.name_key)) AS branches
  FROM record_subject
  LEFT JOIN organization_match ON organization_match.name_key = record_subject.name_key
  LEFT JOIN review
    ON review.organization_id = organization_match.organization_id
    AND review.review_year = record_subject.review_year
    AND review.session = record_subject.session
  WHERE record_subject.record_kind = 'review' AND record_subject.review_year IS NOT NULL AND review.review_id IS NULL
  GROUP BY record_subject.review_year, record_subject.session
),
files AS (
  SELECT
    accepted_record.review_year,
    accepted_record.session,
    min(source_file.path) AS path,
    count(DISTINCT source_file.path) AS files
  FROM accepted_record
  JOIN record_subject ON record_subject.record_id = accepted_record.record_id AND record_subject.record_kind = 'review'
  JOIN received_record ON received_record.record_id = accepted_record.record_id
  JOIN source_file ON source_file.file_id = received_record.file_id AND source_file.status = 'read'
  GROUP BY accepted_record.review_year, accepted_record.session
),
counted AS (
  SELECT
    review_session.review_year,
    review_session.session,
    review_session.assessed_count,
    review_session.on_stage_count,
    review_session.written_count,
    review_session.mode_not_stated_count,
    review_session.largest_issued,
    coalesce(not_accepted.branches, 0) AS not_accepted,
    files.path,
    files.files
  FROM review_session
  JOIN files ON files.review_year = review_session.review_year AND files.session = review_session.session
  LEFT JOIN not_accepted
    ON not_accepted.review_year = review_session.review_year AND not_accepted.session = review_session.session
),
stated AS (
  SELECT
    meeting_id,
    document_id,
    field,
    number,
    exactness,
    starts_at,
    ends_at,
    row_number() OVER (
      PARTITION BY meeting_id, field
      ORDER BY CASE WHEN split_part(meeting_id, '/', 1) = document_id THEN 0 ELSE 1 END, document_id, ordinal) AS telling
  FROM report_fact
  WHERE field IN ('on_site_count', 'written_count', 'assessed_count', 'attendee_count') AND number IS NOT NULL
),
compared AS (
  SELECT
    stated.meeting_id,
    stated.field,
    session_match.review_year,
    session_match.session,
    stated.number AS stated,
    CASE stated.field
      WHEN 'on_site_count' THEN counted.on_stage_count
      WHEN 'written_count' THEN counted.written_count
      WHEN 'assessed_count' THEN counted.assessed_count
      ELSE coalesce(counted.largest_issued, 0)
    END AS counted_least,
    CASE stated.field
      WHEN 'on_site_count' THEN counted.on_stage_count + counted.mode_not_stated_count + counted.not_accepted
      WHEN 'written_count' THEN counted.written_count + counted.mode_not_stated_count + counted.not_accepted
      WHEN 'assessed_count' THEN counted.assessed_count + counted.not_accepted
    END AS counted_most,
    document.path AS report_path,
    stated.starts_at,
    stated.ends_at,
    counted.path AS record_path,
    counted.files AS record_files
  FROM session_match
  JOIN stated ON stated.meeting_id = session_match.meeting_id AND stated.telling = 1
  JOIN document ON document.document_id = stated.document_id
  JOIN counted ON counted.review_year = session_match.review_year AND counted.session = session_match.session
  WHERE session_match.reason IS NULL AND coalesce(stated.exactness, 'exact') = 'exact'
)
SELECT
  meeting_id,
  field,
  review_year,
  session,
  stated,
  counted_least,
  counted_most,
  report_path,
  starts_at,
  ends_at,
  record_path,
  record_files
FROM compared
WHERE stated < counted_least OR stated > counted_most
