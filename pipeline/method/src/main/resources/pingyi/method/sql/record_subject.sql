-- One row is one data row of a record file, with what its row-level cells say.
-- Where a name or code itself holds the bar that parts them, the key ends with the length of the name. A parent column and a
-- limit that the rulebook sets to a name join the key, so that one name may mean two organizations.
-- A column of project types or of problems makes the table a register, whose rows are no reviews.
-- A column for the session is optional: without it the year has one session, called annual.
WITH row_cells AS (
  SELECT
    record_id,
    max(CASE WHEN field = 'organization' THEN raw_text END) AS name,
    max(CASE WHEN field = 'organization' THEN cell END) AS name_cell,
    max(CASE WHEN field = 'organization' THEN qualifier END) AS name_scope,
    max(CASE WHEN field = 'organization_parent' AND status = 'stated' THEN raw_text END) AS parent_name,
    max(CASE WHEN field = 'organization_code' AND status = 'stated' THEN coalesce(qualifier, raw_text) END) AS code,
    max(CASE WHEN field = 'session' AND status = 'stated' THEN coalesce(qualifier, raw_text) END) AS session,
    max(CASE WHEN field = 'presentation_mode' AND status = 'stated' THEN raw_text END) AS mode_text,
    max(CASE WHEN field = 'presentation_mode' AND status = 'stated' THEN qualifier END) AS mode,
    max(CASE WHEN field = 'presentation_mode' AND status = 'stated' THEN cell END) AS mode_cell,
    max(CASE WHEN field = 'project_type' THEN 1 ELSE 0 END) AS lists_projects,
    max(CASE WHEN field = 'item_problem' THEN 1 ELSE 0 END) AS lists_problems,
    max(CASE WHEN field = 'pooled_years' AND qualifier = 'pooled' THEN 1 ELSE 0 END) AS pooled,
    max(CASE WHEN field = 'voter_class' THEN 1 ELSE 0 END) AS names_class
  FROM received_value
  WHERE field IN ('organization', 'organization_parent', 'organization_code', 'session', 'presentation_mode', 'pooled_years',
    'project_type', 'item_problem', 'voter_class')
  GROUP BY record_id
),
data_rows AS (
  SELECT
    received_record.record_id,
    received_record.review_year,
    source_file.path || ' ' || received_record.sheet || ' '
      || lpad(CAST(received_record.row_number AS STRING), 9, '0') AS order_key
  FROM received_record
  JOIN source_file ON source_file.file_id = received_record.file_id AND source_file.status = 'read'
  WHERE received_record.row_class = 'data'
)
SELECT
  data_rows.record_id,
  data_rows.order_key,
  CASE
    WHEN data_rows.review_year IS NOT NULL
    THEN coalesce(row_cells.name, '') || '|' || coalesce(row_cells.code, '') || '|'
      || CAST(data_rows.review_year AS STRING)
      || CASE
        WHEN instr(coalesce(row_cells.name, '') || coalesce(row_cells.code, ''), '|') > 0
        THEN '|' || CAST(length(coalesce(row_cells.name, '')) AS STRING)
        ELSE ''
      END
      || CASE
        WHEN row_cells.parent_name IS NOT NULL OR row_cells.name_scope IS NOT NULL
        THEN '|' || coalesce(row_cells.parent_name, '') || '|' || coalesce(row_cells.name_scope, '')
        ELSE ''
      END
  END AS name_key,
  coalesce(row_cells.name, '') AS name,
  coalesce(row_cells.name_cell, '') AS name_cell,
  row_cells.code,
  data_rows.review_year,
  row_cells.parent_name,
  row_cells.name_scope,
  coalesce(row_cells.session, 'annual') AS session,
  row_cells.mode_text,
  row_cells.mode,
  row_cells.mode_cell,
  CASE
    WHEN row_cells.lists_problems = 1 THEN 'rectification'
    WHEN row_cells.lists_projects = 1 THEN 'project'
    ELSE 'review'
  END AS record_kind,
  coalesce(row_cells.pooled, 0) = 1 AS pooled_years,
  coalesce(row_cells.names_class, 0) = 1 AS names_class
FROM data_rows
LEFT JOIN row_cells ON row_cells.record_id = data_rows.record_id
