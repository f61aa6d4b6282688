-- One row is one fault of one data row that can be seen without looking at any other row.
WITH in_force AS (
  SELECT
    record_subject.record_id,
    record_subject.review_year,
    policy.policy_id,
    policy.ballot_scale_id
  FROM record_subject
  LEFT JOIN policy
    ON record_subject.review_year >= policy.first_year
    AND (policy.last_year IS NULL OR record_subject.review_year <= policy.last_year)
),
cells AS (
  SELECT
    received_value.record_id,
    received_value.field,
    received_value.qualifier,
    received_value.voter_class,
    received_value.cell,
    received_value.heading,
    received_value.number,
    received_value.status,
    in_force.policy_id,
    in_force.ballot_scale_id
  FROM received_value
  JOIN in_force ON in_force.record_id = received_value.record_id
),
classes AS (
  SELECT policy_id, count(*) AS classes FROM policy_voter_class GROUP BY policy_id
),
class_ballots AS (
  SELECT
    record_id,
    coalesce(voter_class, 'all') AS voter_class,
    max(CASE WHEN field = 'issued' THEN number END) AS issued,
    max(CASE WHEN field = 'returned' THEN number END) AS returned,
    max(CASE WHEN field = 'valid' THEN number END) AS valid,
    max(CASE WHEN field = 'spoiled' THEN number END) AS spoiled,
    max(CASE WHEN field = 'abstained' THEN number END) AS abstained,
    sum(CASE WHEN field = 'grade_count' THEN number END) AS graded,
    max(CASE WHEN field = 'returned' THEN cell END) AS returned_cell,
    max(CASE WHEN field = 'valid' THEN cell END) AS valid_cell,
    min(CASE WHEN field = 'grade_count' THEN cell END) AS graded_cell
  FROM received_value
  WHERE status = 'stated'
  GROUP BY record_id, coalesce(voter_class, 'all')
),
graded_by_class AS (
  SELECT record_id, sum(graded) AS graded, min(graded_cell) AS graded_cell
  FROM class_ballots
  GROUP BY record_id
),
-- A row may count its classes side by side: each class is held against its own counts, and all of them against those of the row.
ballots AS (
  SELECT
    class_ballots.record_id,
    class_ballots.issued,
    class_ballots.returned,
    class_ballots.valid,
    class_ballots.spoiled,
    class_ballots.abstained,
    CASE WHEN class_ballots.voter_class = 'all' THEN graded_by_class.graded ELSE class_ballots.graded END AS graded,
    class_ballots.returned_cell,
    class_ballots.valid_cell,
    CASE WHEN class_ballots.voter_class = 'all' THEN graded_by_class.graded_cell ELSE class_ballots.graded_cell END
      AS graded_cell
  FROM class_ballots
  JOIN graded_by_class ON graded_by_class.record_id = class_ballots.record_id
),
shares AS (
  SELECT record_id, sum(number) AS shares, count(*) AS grades, min(cell) AS cell
  FROM received_value
  WHERE status = 'stated' AND field = 'grade_share'
  GROUP BY record_id, voter_class
),
grades AS (
  SELECT cells.record_id, count(*) AS spelled, max(cells.cell) AS cell, min(cells.qualifier) AS label
  FROM cells
  JOIN scale_label
    ON scale_label.scale_id = cells.ballot_scale_id AND scale_label.label = cells.qualifier
  WHERE cells.field IN ('grade_count', 'grade_share') AND cells.status = 'stated'
  GROUP BY cells.record_id, cells.field, cells.voter_class, scale_label.grade_code
),
faults AS (
  SELECT record_id, reason, cell, observed, suggestion
  FROM received_problem

  UNION ALL
  SELECT record_id, 'year_missing', '', '', ''
  FROM record_subject
  WHERE review_year IS NULL

  UNION ALL
  SELECT record_id, 'no_policy', '', CAST(review_year AS STRING), ''
  FROM in_force
  WHERE review_year IS NOT NULL AND policy_id IS NULL

  UNION ALL
  SELECT record_subject.record_id, organization_match.reason, record_subject.name_cell,
    CASE WHEN record_subject.name <> '' THEN record_subject.name ELSE coalesce(record_subject.code, '') END,
    coalesce(organization_match.suggestions, '')
  FROM record_subject
  JOIN organization_match ON organization_match.name_key = record_subject.name_key
  WHERE organization_match.organization_id IS NULL

  UNION ALL
  SELECT record_id, 'unknown_mode', mode_cell, mode_text, ''
  FROM record_subject
  WHERE mode_text IS NOT NULL AND mode IS NULL

  UNION ALL
  SELECT cells.record_id, 'unknown_grade', cells.cell, cells.qualifier, coalesce(cells.ballot_scale_id, '')
  FROM cells
  LEFT JOIN scale_label
    ON scale_label.scale_id = cells.ballot_scale_id AND scale_label.label = cells.qualifier
  WHERE cells.field IN ('grade_count', 'grade_share')
    AND cells.status = 'stated'
    AND cells.policy_id IS NOT NULL
    AND scale_label.label IS NULL

  UNION ALL
  SELECT DISTINCT cells.record_id, 'unknown_voter_class', cells.cell, cells.voter_class, ''
  FROM cells
  LEFT JOIN policy_voter_class
    ON policy_voter_class.policy_id = cells.policy_id
    AND policy_voter_class.voter_class = cells.voter_class
  WHERE cells.voter_class IS NOT NULL
    AND cells.field IN ('grade_count', 'grade_share', 'panel_score')
    AND cells.policy_id IS NOT NULL
    AND policy_voter_class.voter_class IS NULL

  UNION ALL
  SELECT DISTINCT cells.record_id, 'unknown_voter_class', cells.cell, cells.heading, ''
  FROM cells
  JOIN classes ON classes.policy_id = cells.policy_id
  WHERE cells.voter_class IS NULL
    AND cells.field IN ('grade_count', 'grade_share', 'panel_score')

  UNION ALL
  SELECT DISTINCT cells.record_id, 'unknown_component', cells.cell, split_part(cells.qualifier, '/', 1), ''
  FROM cells
  LEFT JOIN policy_component
    ON policy_component.policy_id = cells.policy_id
    AND policy_component.component_id = split_part(cells.qualifier, '/', 1)
  WHERE cells.field IN ('component_score', 'panel_score')
    AND cells.status = 'stated'
    AND cells.policy_id IS NOT NULL
    AND policy_component.component_id IS NULL

  UNION ALL
  SELECT record_id, 'grade_twice', cell, label, ''
  FROM grades
  WHERE spelled > 1

  UNION ALL
  -- Each share may be rounded up by half a percent.
  SELECT record_id, 'ballots_do_not_add_up', cell, CAST(CAST(shares AS DECIMAL(18, 4)) AS STRING), '<= 1'
  FROM shares
  WHERE shares > 1 + 501e-5 * grades

  UNION ALL
  SELECT record_id, 'returned_exceeds_issued', returned_cell,
    CAST(CAST(returned AS INT) AS STRING), '<= ' || CAST(CAST(issued AS INT) AS STRING)
  FROM ballots
  WHERE returned > issued

  UNION ALL
  SELECT record_id, 'valid_exceeds_returned', valid_cell,
    CAST(CAST(valid AS INT) AS STRING), '<= ' || CAST(CAST(coalesce(returned, issued) AS INT) AS STRING)
  FROM ballots
  WHERE valid > coalesce(returned, issued)

  UNION ALL
  SELECT record_id, 'tally_exceeds_valid', graded_cell,
    CAST(CAST(graded AS INT) AS STRING), '<= ' || CAST(CAST(coalesce(valid, returned, issued) AS INT) AS STRING)
  FROM ballots
  WHERE graded > coalesce(valid, returned, issued)

  UNION ALL
  -- The grades and the abstentions make up the valid ballots, valid and spoiled ones the returned ballots, where all are stated.
  SELECT record_id, 'ballots_do_not_add_up', valid_cell,
    CAST(CAST(graded + abstained AS INT) AS STRING), '= ' || CAST(CAST(valid AS INT) AS STRING)
  FROM ballots
  WHERE graded <= valid AND graded + abstained <> valid

  UNION ALL
  SELECT record_id, 'ballots_do_not_add_up', returned_cell,
    CAST(CAST(valid + spoiled AS INT) AS STRING), '= ' || CAST(CAST(returned AS INT) AS STRING)
  FROM ballots
  WHERE valid <= returned AND valid + spoiled <> returned
)
-- The same fault may be seen twice, while reading and here.
SELECT record_id, reason, cell, min(observed) AS observed, min(suggestion) AS suggestion
FROM faults
GROUP BY record_id, reason, cell
