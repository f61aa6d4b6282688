-- One row is one problem or demand. What several reports of one meeting say in the same words stands once, from the first report.
WITH told AS (
  SELECT
    meeting_id,
    document_id,
    ordinal,
    CASE field WHEN 'problems' THEN 'problem' ELSE 'directive' END AS kind,
    value,
    speaker,
    speaker_post,
    list_place,
    rule,
    confidence,
    starts_at,
    ends_at,
    row_number() OVER (
      PARTITION BY meeting_id, field, value
      ORDER BY CASE WHEN split_part(meeting_id, '/', 1) = document_id THEN 0 ELSE 1 END, document_id, ordinal) AS telling
  FROM report_fact
  WHERE field IN ('problems', 'requirements')
)
SELECT
  told.document_id || '#' || lpad(CAST(told.ordinal AS STRING), 4, '0') AS statement_id,
  told.kind,
  'report' AS origin,
  told.value AS text,
  reported_session.subject_id,
  reported_session.organization_id,
  coalesce(reported_session.of_institution, false) AS of_institution,
  reported_session.review_year,
  told.meeting_id,
  told.speaker,
  told.speaker_post,
  told.list_place,
  document.path,
  told.document_id,
  told.starts_at,
  told.ends_at,
  CAST(NULL AS STRING) AS record_id,
  CAST(NULL AS STRING) AS cell,
  told.rule,
  told.confidence
FROM told
JOIN document ON document.document_id = told.document_id
LEFT JOIN reported_session ON reported_session.meeting_id = told.meeting_id
WHERE told.telling = 1
UNION ALL
SELECT
  record_id || '#' || lpad(CAST(ordinal AS STRING), 3, '0') || '.' || lpad(CAST(list_place AS STRING), 3, '0') AS statement_id,
  'problem' AS kind,
  'sheet' AS origin,
  text,
  organization_id AS subject_id,
  organization_id,
  false AS of_institution,
  review_year,
  CAST(NULL AS STRING) AS meeting_id,
  CAST(NULL AS INT) AS speaker,
  CAST(NULL AS STRING) AS speaker_post,
  list_place,
  path,
  CAST(NULL AS STRING) AS document_id,
  CAST(NULL AS INT) AS starts_at,
  CAST(NULL AS INT) AS ends_at,
  record_id,
  cell,
  'sheet.column' AS rule,
  1e0 AS confidence
FROM listed_problem
