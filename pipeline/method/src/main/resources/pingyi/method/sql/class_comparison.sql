-- One row is one pair of classes, also of a class with itself: may scores of the two be compared, between two years of a branch
-- and between two branches of a year?
-- Another formula, or another scale that no link bridges, breaks the comparison; so do other voter classes or other components
-- behind the score. Figures that pool two years share ballots with their neighbour. Two sessions of a year have two panels, and
-- nothing tells their severity apart. Another presentation mode is a caveat.
WITH classes AS (
  SELECT DISTINCT class_id, formula_id, scale_id, panel, part, presentation_mode, session, pooled
  FROM branch_year_class
),
links AS (
  SELECT from_scale_id AS scale_id, to_scale_id AS other_scale_id, link_id, verdict
  FROM scale_link
  UNION ALL
  SELECT to_scale_id AS scale_id, from_scale_id AS other_scale_id, link_id, verdict
  FROM scale_link
),
judged AS (
  SELECT
    one.class_id,
    other.class_id AS other_class_id,
    links.link_id,
    CASE WHEN one.scale_id <> other.scale_id AND links.link_id IS NULL THEN 'scale_change;' ELSE '' END
      || CASE WHEN one.formula_id <> other.formula_id THEN 'policy_change;' ELSE '' END
      || CASE WHEN one.formula_id = other.formula_id AND one.panel <> other.panel THEN 'panel_change;' ELSE '' END
      || CASE WHEN one.formula_id = other.formula_id AND one.part <> other.part THEN 'component_change;' ELSE '' END AS breaks,
    CASE WHEN one.pooled = 1 OR other.pooled = 1 THEN 'pooled_years;' ELSE '' END AS pooled_years,
    CASE WHEN one.pooled <> other.pooled THEN 'pooled_years;' ELSE '' END
      || CASE WHEN one.session <> other.session THEN 'session_change;' ELSE '' END AS apart,
    CASE WHEN links.verdict = 'WITH_CAVEAT' THEN 'linked_scale;' ELSE '' END
      || CASE WHEN one.presentation_mode <> other.presentation_mode THEN 'mode_change;' ELSE '' END AS caveats
  FROM classes AS one
  CROSS JOIN classes AS other
  LEFT JOIN links ON links.scale_id = one.scale_id AND links.other_scale_id = other.scale_id
)
SELECT
  class_id,
  other_class_id,
  CASE
    WHEN breaks || pooled_years <> '' THEN 'NOT_COMPARABLE'
    WHEN caveats <> '' THEN 'WITH_CAVEAT'
    ELSE 'COMPARABLE'
  END AS years_verdict,
  breaks || pooled_years || caveats AS years_reasons,
  CASE
    WHEN breaks || apart <> '' THEN 'NOT_COMPARABLE'
    WHEN caveats <> '' THEN 'WITH_CAVEAT'
    ELSE 'COMPARABLE'
  END AS branches_verdict,
  breaks || apart || caveats AS branches_reasons,
  link_id
FROM judged
