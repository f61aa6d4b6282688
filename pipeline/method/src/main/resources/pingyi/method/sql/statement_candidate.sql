-- One row is one item and one statement of the same year, of the same branch or of the institution, that share a theme, a stated
-- number or a person's decision; or a decision that fits no item or no statement.
WITH allied AS (
  SELECT
    rectification_item.item_id,
    rectification_item.organization_id,
    rectification_item.review_year,
    rectification_item.problem_key,
    rectification_item.themes,
    statement.statement_id,
    statement.text,
    coalesce(statement.organization_id = rectification_item.organization_id, false) AS own,
    statement.origin = 'report' AND coalesce(statement.list_place = rectification_item.statement_number, false) AS numbered
  FROM rectification_item
  JOIN statement
    ON statement.review_year = rectification_item.review_year
    AND (statement.organization_id = rectification_item.organization_id OR statement.of_institution)
),
shared AS (
  SELECT allied.item_id, allied.statement_id, min(statement_theme.theme_id) AS theme_id
  FROM allied
  JOIN statement_theme ON statement_theme.statement_id = allied.statement_id
  WHERE statement_theme.theme_id <> 'unmatched'
    AND instr(';' || allied.themes || ';', ';' || statement_theme.theme_id || ';') > 0
  GROUP BY allied.item_id, allied.statement_id
),
-- The later decision holds.
latest AS (
  SELECT source_line
  FROM statement_link_decision
  QUALIFY row_number() OVER (
    PARTITION BY organization_id, review_year, problem_key, statement
    ORDER BY decided_on DESC, source_line DESC) = 1
),
decided AS (
  SELECT
    statement_link_decision.source_line,
    allied.item_id,
    allied.statement_id,
    statement_link_decision.organization_id,
    statement_link_decision.review_year,
    statement_link_decision.problem_key,
    statement_link_decision.statement,
    statement_link_decision.decision,
    statement_link_decision.who,
    statement_link_decision.decided_on,
    statement_link_decision.why
  FROM statement_link_decision
  JOIN latest ON latest.source_line = statement_link_decision.source_line
  LEFT JOIN allied
    ON allied.organization_id = statement_link_decision.organization_id
    AND allied.review_year = statement_link_decision.review_year
    AND allied.problem_key = statement_link_decision.problem_key
    AND allied.text = statement_link_decision.statement
)
SELECT
  allied.item_id,
  allied.statement_id,
  allied.organization_id,
  allied.review_year,
  allied.problem_key,
  allied.text,
  allied.own,
  shared.theme_id AS shared_theme,
  allied.numbered,
  decided.decision,
  decided.who,
  decided.decided_on,
  decided.why
FROM allied
LEFT JOIN shared ON shared.item_id = allied.item_id AND shared.statement_id = allied.statement_id
LEFT JOIN decided ON decided.item_id = allied.item_id AND decided.statement_id = allied.statement_id
WHERE shared.theme_id IS NOT NULL OR allied.numbered OR decided.decision IS NOT NULL
UNION ALL
SELECT
  'rulebook/statement_links.csv:' || CAST(source_line AS STRING) AS item_id,
  '' AS statement_id,
  organization_id,
  review_year,
  problem_key,
  statement AS text,
  false AS own,
  CAST(NULL AS STRING) AS shared_theme,
  false AS numbered,
  decision,
  who,
  decided_on,
  why
FROM decided
WHERE item_id IS NULL
