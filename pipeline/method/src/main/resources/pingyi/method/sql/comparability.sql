-- One row is one branch in two consecutive review years of its own: may they be compared, and if not, why?
-- Their classes decide; a gap or a new parent are caveats besides.
WITH beside_the_year_before AS (
  SELECT
    organization_id,
    review_year,
    lag(review_year) OVER (PARTITION BY organization_id ORDER BY review_year) AS previous_year,
    class_id,
    lag(class_id) OVER (PARTITION BY organization_id ORDER BY review_year) AS previous_class_id,
    parent_id,
    lag(parent_id) OVER (PARTITION BY organization_id ORDER BY review_year) AS previous_parent_id
  FROM branch_year_class
),
judged AS (
  SELECT
    beside_the_year_before.organization_id,
    beside_the_year_before.review_year,
    beside_the_year_before.previous_year,
    class_comparison.years_verdict,
    class_comparison.years_reasons
      || CASE WHEN review_year - previous_year > 1 THEN 'gap_years;' ELSE '' END
      || CASE WHEN parent_id <> previous_parent_id THEN 'organization_change;' ELSE '' END AS reasons,
    class_comparison.link_id
  FROM beside_the_year_before
  JOIN class_comparison
    ON class_comparison.class_id = beside_the_year_before.class_id
    AND class_comparison.other_class_id = beside_the_year_before.previous_class_id
  WHERE beside_the_year_before.previous_year IS NOT NULL
)
SELECT
  organization_id,
  review_year,
  previous_year,
  CASE
    WHEN years_verdict = 'COMPARABLE' AND reasons <> '' THEN 'WITH_CAVEAT'
    ELSE years_verdict
  END AS verdict,
  CASE WHEN reasons = '' THEN '' ELSE substr(reasons, 1, length(reasons) - 1) END AS reasons,
  link_id
FROM judged
