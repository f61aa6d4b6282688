-- One row is one organization name, code, parent and review year as they were sent, with what it means and, where it means
-- nothing that is registered, with the names of those it may mean, five at most (Likely.MOST). Scores are made of name_meaning and do not wait for these.
WITH suggested AS (
  SELECT
    name_key,
    max(CASE WHEN organization_suggestion.position = 1 THEN organization_name END) AS first_name,
    max(CASE WHEN organization_suggestion.position = 2 THEN organization_name END) AS second_name,
    max(CASE WHEN organization_suggestion.position = 3 THEN organization_name END) AS third_name,
    max(CASE WHEN organization_suggestion.position = 4 THEN organization_name END) AS fourth_name,
    max(CASE WHEN organization_suggestion.position = 5 THEN organization_name END) AS fifth_name
  FROM organization_suggestion
  GROUP BY name_key
),
told AS (
  -- Two organizations of one name are told once.
  SELECT
    name_key,
    first_name
      || CASE WHEN second_name NOT IN (first_name) THEN '; ' || second_name ELSE '' END
      || CASE WHEN third_name NOT IN (first_name, second_name) THEN '; ' || third_name ELSE '' END
      || CASE WHEN fourth_name NOT IN (first_name, second_name, third_name) THEN '; ' || fourth_name ELSE '' END
      || CASE WHEN fifth_name NOT IN (first_name, second_name, third_name, fourth_name) THEN '; ' || fifth_name ELSE '' END
      AS names
  FROM suggested
)
SELECT
  name_meaning.name_key,
  name_meaning.name_status,
  name_meaning.organization_id,
  name_meaning.match_method,
  name_meaning.reason,
  CASE WHEN name_meaning.organization_id IS NULL THEN coalesce(told.names, '') END AS suggestions
FROM name_meaning
LEFT JOIN told ON told.name_key = name_meaning.name_key
