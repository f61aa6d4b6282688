-- One row is one organization name, code, parent and review year as they were sent: matching runs on these, not on the rows.
SELECT DISTINCT
  name_key,
  name,
  code,
  review_year,
  parent_name,
  name_scope
FROM record_subject
WHERE name_key IS NOT NULL AND (name <> '' OR code IS NOT NULL)
