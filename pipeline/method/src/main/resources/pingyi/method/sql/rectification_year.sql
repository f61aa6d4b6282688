-- One row is one organization, or all of them, and one review year: how its items of rectification stand on the cut-off day.
SELECT
  review_year,
  coalesce(organization_id, '') AS organization_id,
  count(*) AS items,
  count_if(standing = 'open') AS open,
  count_if(standing = 'overdue') AS overdue,
  count_if(standing = 'closed_on_time') AS closed_on_time,
  count_if(standing = 'closed_late') AS closed_late,
  count_if(standing = 'closed_untimed') AS closed_untimed,
  count_if(standing = 'standing') AS standing,
  count_if(standing = 'not_stated') AS state_not_stated,
  count_if(due_basis = 'not_stated') AS no_due_date,
  count_if(reopened) AS reopened,
  count_if(recurs_from IS NOT NULL) AS recurring
FROM rectification_item
GROUP BY GROUPING SETS ((review_year, organization_id), (review_year))
