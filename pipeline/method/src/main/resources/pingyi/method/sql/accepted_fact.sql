-- One row is one fact of one review, from the first row that states it.
SELECT
  stated_fact.organization_id || '/' || CAST(stated_fact.review_year AS STRING) || '/' || stated_fact.session AS review_id,
  stated_fact.organization_id,
  stated_fact.review_year,
  stated_fact.session,
  stated_fact.field,
  stated_fact.qualifier,
  stated_fact.voter_class,
  stated_fact.number,
  stated_fact.record_id,
  stated_fact.cell
FROM stated_fact
JOIN accepted_record ON accepted_record.record_id = stated_fact.record_id
WHERE stated_fact.first_order_key = stated_fact.order_key
