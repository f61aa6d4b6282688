-- One row is one grade of one voter class of one review whose ballots follow from a share or from what the others leave.
SELECT
  accepted_fact.review_id,
  accepted_fact.review_year,
  accepted_fact.voter_class,
  ballot_label.scale_id,
  ballot_label.grade_code,
  ballot_label.ordinal,
  accepted_fact.field,
  accepted_fact.number,
  accepted_fact.record_id,
  accepted_fact.cell
FROM accepted_fact
JOIN ballot_label
  ON ballot_label.review_year = accepted_fact.review_year AND ballot_label.label = accepted_fact.qualifier
WHERE accepted_fact.field IN ('grade_share', 'grade_rest')
