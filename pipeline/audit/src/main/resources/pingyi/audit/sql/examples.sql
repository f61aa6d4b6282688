-- 历次发布：何时、由哪个引擎、多少行 | What was published when, by which engine, how many rows
SELECT run_seq, run_id, published_at, kind, engine, rows_in, rows_published, rows_quarantined, rows_duplicate
FROM publication
ORDER BY run_seq;

-- 行数核对：每个文件的数据行是否都有去处 | Whether every data row of every file is accounted for
SELECT path, rows_in, rows_published, rows_quarantined, rows_duplicate,
       rows_in = rows_published + rows_quarantined + rows_duplicate AS balanced
FROM accounting
ORDER BY balanced, path;

-- 各年度得分前十名，附置信区间 | The first ten of each year, with intervals
SELECT review_year, rank, ranked, organization_name, score, score_low, score_high, grade_label
FROM branch_year_score
WHERE rank <= 10
ORDER BY review_year DESC, ranked DESC, session, panel, part, rank, organization_id;

-- 结论为提升或下降的变化，附校正 p 值 | Changes found to be up or down, with adjusted p-values
SELECT review_year, organization_name, previous_score, score, difference, difference_low, difference_high, adjusted_p, verdict
FROM branch_change
WHERE verdict IN ('improved', 'declined')
ORDER BY review_year DESC, difference, organization_id;

-- 不可比的年度及原因 | Years that cannot be compared, and why
SELECT comparability.review_year, previous_year, organization_name, verdict, reasons
FROM comparability
JOIN branch_year_score USING (organization_id, review_year)
WHERE verdict <> 'COMPARABLE'
ORDER BY comparability.review_year DESC, organization_id;

-- 生效的门槛、封顶、否决与名额 | Gates, caps, vetoes and quotas that took hold
SELECT review_year, organization_id, primitive, operation, grade
FROM score_step
WHERE fired = 'held'
ORDER BY review_year DESC, organization_id, ordinal;

-- 隔离的行：原因、位置与处理办法 | Quarantined rows: reason, place and mend
SELECT reason, record_id, cell, observed, suggestion
FROM rejection
ORDER BY reason, record_id, cell;

-- 最近年度第一名的得分来自哪些单元格 | The source cells behind the first rank of the latest year
SELECT organization_name, path, sheet, row_number, cell, contribution, detail
FROM lineage
JOIN branch_year_score USING (organization_id, review_year)
WHERE rank = 1
  AND review_year = (SELECT max(review_year) FROM branch_year_score WHERE rank = 1)
  AND ranked = (SELECT max(ranked) FROM branch_year_score WHERE review_year = (SELECT max(review_year) FROM branch_year_score WHERE rank = 1))
ORDER BY organization_name, path, sheet, row_number, cell;
