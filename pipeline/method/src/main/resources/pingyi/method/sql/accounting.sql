-- One row is one record file: rows in = published + quarantined + duplicates. The identity is checked before publishing.
WITH rejected AS (
  SELECT DISTINCT record_id FROM rejection
),
classed AS (
  SELECT
    received_record.file_id,
    received_record.row_class,
    CASE WHEN accepted_record.record_id IS NOT NULL THEN 1 ELSE 0 END AS published,
    CASE WHEN rejected.record_id IS NOT NULL THEN 1 ELSE 0 END AS quarantined,
    CASE WHEN duplicate_record.record_id IS NOT NULL THEN 1 ELSE 0 END AS repeated
  FROM received_record
  LEFT JOIN accepted_record ON accepted_record.record_id = received_record.record_id
  LEFT JOIN rejected ON rejected.record_id = received_record.record_id
  LEFT JOIN duplicate_record ON duplicate_record.record_id = received_record.record_id
)
SELECT
  source_file.file_id,
  source_file.path,
  count(classed.row_class) AS rows_present,
  coalesce(sum(CASE WHEN classed.row_class IN ('header', 'title', 'note') THEN 1 ELSE 0 END), 0) AS rows_header,
  coalesce(sum(CASE WHEN classed.row_class = 'total' THEN 1 ELSE 0 END), 0) AS rows_total,
  coalesce(sum(CASE WHEN classed.row_class = 'out_of_scope' THEN 1 ELSE 0 END), 0) AS rows_out_of_scope,
  coalesce(sum(CASE WHEN classed.row_class = 'data' THEN 1 ELSE 0 END), 0) AS rows_in,
  coalesce(sum(classed.published), 0) AS rows_published,
  coalesce(sum(classed.quarantined), 0) AS rows_quarantined,
  coalesce(sum(classed.repeated), 0) AS rows_duplicate
FROM source_file
LEFT JOIN classed ON classed.file_id = source_file.file_id
WHERE source_file.kind = 'record' AND source_file.status = 'read'
GROUP BY source_file.file_id, source_file.path
