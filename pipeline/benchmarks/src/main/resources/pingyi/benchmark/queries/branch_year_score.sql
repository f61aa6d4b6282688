-- One branch in the year ${year}, of ${branches} in schools of 64, in units of 16, in five peer groups: scores that are a branch's
-- own level and the year's chance. Ranks are shuffled numbers: nothing that is asked needs true ones, and five windows would take
-- longer than everything else.
WITH branch AS (
  SELECT
    number,
    'I' || lpad(CAST(number // 64 AS VARCHAR), 6, '0') AS school,
    number % 64 AS place,
    CAST(hash(number) % 2000 AS DOUBLE) / 100 AS level,
    CAST(hash(number * 64 + ${year} % 64) % 2000 AS DOUBLE) / 100 AS chance,
    20 + CAST(hash(number + 7) % 40 AS INTEGER) AS voters
  FROM range(${branches}) AS numbers(number)
), scored AS (
  SELECT *, 60 + level + chance AS score, 6e0 / sqrt(voters) AS error FROM branch
), graded AS (
  SELECT *, CASE WHEN score >= 90 THEN 1 WHEN score >= 80 THEN 2 WHEN score >= 70 THEN 3 ELSE 4 END AS step FROM scored
)
SELECT
  school || '-B' || lpad(CAST(place AS VARCHAR), 3, '0') AS organization_id,
  ${year} AS review_year,
  '第' || CAST(number // 64 AS VARCHAR) || '大学第' || CAST(place AS VARCHAR) || '党支部' AS organization_name,
  school || '-U' || lpad(CAST(place // 16 AS VARCHAR), 2, '0') AS parent_id,
  ['教师支部', '学生支部', '机关管理支部', '服务保障支部', '离退休支部'][1 + number % 5] AS peer_group,
  CASE WHEN number % 10 < 4 THEN 'on_stage' ELSE 'written' END AS presentation_mode,
  'review-${year}' AS policy_id,
  'scored' AS status,
  score,
  score - 1.96 * error AS score_low,
  score + 1.96 * error AS score_high,
  error AS standard_error,
  voters,
  '1' AS session,
  '1 全体党员 全体党员' AS panel,
  '2 ballot quarterly' AS part,
  0 AS pooled,
  'G' || CAST(step AS VARCHAR) AS grade,
  ['优秀', '良好', '一般', '较差'][step] AS grade_label,
  step AS grade_ordinal,
  1 + (number * 7919 + ${year}) % ${branches} AS rank,
  ${branches} AS ranked,
  1 + hash(number + ${year}) % 16 AS rank_in_parent,
  16 AS parent_size,
  1 + (number * 7919 + ${year}) % ${branches} // 5 AS rank_in_peer,
  ${branches} // 5 AS peer_size
FROM graded
