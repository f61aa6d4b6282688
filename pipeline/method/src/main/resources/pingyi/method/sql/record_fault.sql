-- One row is one fault of one data row that can be seen without looking at any other row.
WITH shares AS (
  SELECT record_id, sum(number) AS shares, count(*) AS grades, min(cell) AS cell
  FROM received_value
  WHERE status = 'stated' AND field = 'grade_share'
  GROUP BY record_id, voter_class
),
grades AS (
  SELECT record_id, count(*) AS spelled, max(cell) AS cell, min(qualifier) AS label
  FROM doubted_cell
  WHERE grade_code IS NOT NULL AND status = 'stated'
  GROUP BY record_id, CASE field WHEN 'grade_rest' THEN 'grade_count' ELSE field END, voter_class, grade_code
),
faults AS (
  SELECT record_id, reason, cell, observed, suggestion
  FROM received_problem

  UNION ALL
  SELECT record_id, 'year_missing', '', '', ''
  FROM record_subject
  WHERE review_year IS NULL

  UNION ALL
  SELECT record_subject.record_id, 'no_policy', '', CAST(record_subject.review_year AS STRING), ''
  FROM record_subject
  ANTI JOIN policy_year ON policy_year.review_year = record_subject.review_year
  WHERE record_subject.record_kind = 'review' AND record_subject.review_year IS NOT NULL

  UNION ALL
  SELECT record_subject.record_id, name_meaning.reason, record_subject.name_cell,
    CASE WHEN record_subject.name <> '' THEN record_subject.name ELSE coalesce(record_subject.code, '') END,
    ''
  FROM record_subject
  JOIN name_meaning ON name_meaning.name_key = record_subject.name_key
  WHERE name_meaning.organization_id IS NULL

  UNION ALL
  SELECT record_id, 'unknown_mode', mode_cell, mode_text, ''
  FROM record_subject
  WHERE mode_text IS NOT NULL AND mode IS NULL

  UNION ALL
  SELECT record_id, 'unknown_grade', cell, qualifier, coalesce(ballot_scale_id, '')
  FROM doubted_cell
  WHERE grade_unknown AND status = 'stated'

  UNION ALL
  SELECT record_id, 'unknown_voter_class', cell, coalesce(voter_class, heading), ''
  FROM doubted_cell
  WHERE class_unknown

  UNION ALL
  SELECT record_id, 'unknown_component', cell, split_part(qualifier, '/', 1), ''
  FROM doubted_cell
  WHERE component_unknown AND status = 'stated'

  UNION ALL
  SELECT record_id, 'grade_twice', cell, label, ''
  FROM grades
  WHERE spelled > 1

  UNION ALL
  -- Each share may be rounded up by half a percent.
  SELECT shares.record_id, 'ballots_do_not_add_up', shares.cell, CAST(CAST(shares.shares AS DECIMAL(18, 4)) AS STRING), '<= 1'
  FROM shares
  JOIN record_subject ON record_subject.record_id = shares.record_id AND record_subject.record_kind = 'review'
  WHERE shares.shares > 1 + 501e-5 * shares.grades

  UNION ALL
  SELECT record_id, 'returned_exceeds_issued', returned_cell,
    CAST(CAST(returned AS INT) AS STRING), '<= ' || CAST(CAST(issued AS INT) AS STRING)
  FROM ballot_count
  WHERE returned > issued

  UNION ALL
  SELECT record_id, 'valid_exceeds_returned', valid_cell,
    CAST(CAST(valid AS INT) AS STRING), '<= ' || CAST(CAST(coalesce(returned, issued) AS INT) AS STRING)
  FROM ballot_count
  WHERE valid > coalesce(returned, issued)

  UNION ALL
  SELECT record_id, 'tally_exceeds_valid', graded_cell,
    CAST(CAST(graded AS INT) AS STRING), '<= ' || CAST(CAST(coalesce(valid, returned, issued) AS INT) AS STRING)
  FROM ballot_count
  WHERE graded > coalesce(valid, returned, issued)

  UNION ALL
  -- The grades and the abstentions make up the valid ballots, valid and spoiled ones the returned ballots, where all are stated.
  SELECT record_id, 'ballots_do_not_add_up', valid_cell,
    CAST(CAST(graded + abstained AS INT) AS STRING), '= ' || CAST(CAST(valid AS INT) AS STRING)
  FROM ballot_count
  WHERE graded <= valid AND graded + abstained <> valid

  UNION ALL
  SELECT record_id, 'ballots_do_not_add_up', returned_cell,
    CAST(CAST(valid + spoiled AS INT) AS STRING), '= ' || CAST(CAST(returned AS INT) AS STRING)
  FROM ballot_count
  WHERE valid <= returned AND valid + spoiled <> returned
)
-- The same fault may be seen twice, while reading and here.
SELECT record_id, reason, cell, min(observed) AS observed, min(suggestion) AS suggestion
FROM faults
GROUP BY record_id, reason, cell
