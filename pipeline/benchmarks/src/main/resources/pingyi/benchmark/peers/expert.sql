-- The tables standard_rating, periodic_rating, branch_year_score, branch_change, branch_trend, year_summary and group_comparison (by
-- parent) of a generated bulk workspace (seed 1, ten years to 2024, six scales, no faulty rows), as somebody writes them who knows the files: the points of each scale and the weights of each policy
-- stand in the text, every cell is sound, and nothing is kept of where a number came from. ${workspace} and ${out} are folders.
CREATE MACRO number(cell) AS TRY_CAST(replace(translate(cell, '０１２３４５６７８９', '0123456789'), '分', '') AS DOUBLE);
CREATE MACRO year_of(year) AS TABLE SELECT * FROM read_csv('${workspace}/bulk/' || year || '/reviews.csv', header = true, all_varchar = true);
CREATE MACRO clean(name) AS lower(replace(replace(nfc_normalize(name), ' ', ''), chr(12288), ''));

CREATE TABLE organization AS
SELECT organization_id, clean(name) AS name, parent_id, peer_group,
  year(CAST(valid_from AS DATE) + INTERVAL 0 DAY) AS first_year,
  CASE WHEN valid_to IS NULL THEN 9999 WHEN strftime(valid_to, '%m-%d') = '12-31' THEN year(valid_to) ELSE year(valid_to) - 1 END AS last_year
FROM read_csv('${workspace}/rulebook/organizations.csv', header = true,
  columns = {'organization_id': 'VARCHAR', 'name': 'VARCHAR', 'type': 'VARCHAR', 'parent_id': 'VARCHAR', 'peer_group': 'VARCHAR', 'valid_from': 'DATE', 'valid_to': 'DATE'});
CREATE TABLE alias AS
SELECT clean(alias) AS name, organization_id
FROM read_csv('${workspace}/rulebook/organization_aliases.csv', header = true, all_varchar = true);

CREATE TABLE sent AS
SELECT 2015 AS review_year, clean("参评单位") AS name, "述职形式" AS mode, 1e2 * n1 + 85 * n2 + 70 * n3 + 40 * n4 AS points, n1 + n2 AS favourable,
  n1 + n2 + n3 + n4 AS voters, CAST(NULL AS DOUBLE) AS mean, CAST(NULL AS DOUBLE) AS stated, (q1 + q2 + q3 + q4) / 4 AS quarterly,
  (r1 + r2 + r3 + r4 + r5 + r6 + r7) / 7 AS panel, 0 AS heard
FROM (SELECT *, number("优秀") AS n1, number("良好") AS n2, number("一般") AS n3, number("较差") AS n4,
  number("第一季度") AS q1, number("第二季度") AS q2, number("第三季度") AS q3, number("第四季度") AS q4,
  number("评委1") AS r1, number("评委2") AS r2, number("评委3") AS r3, number("评委4") AS r4, number("评委5") AS r5, number("评委6") AS r6,
  number("评委7") AS r7 FROM year_of('2015'))
UNION ALL
SELECT 2016, clean("党支部名称"), "述职方式", 1e2 * n1 + 80 * n2 + 60 * n3 + 30 * n4, n1 + n2 + n3, n1 + n2 + n3 + n4 + n5, NULL, stated, (q1 + q2 + q3 + q4) / 4, NULL, 0
FROM (SELECT *, number("满意") AS n1, number("比较满意") AS n2, number("一般") AS n3, number("不满意") AS n4, number("很不满意") AS n5,
  number("综合得分（百分制）") AS stated, number("第一季度") AS q1, number("第二季度") AS q2, number("第三季度") AS q3, number("第四季度") AS q4 FROM year_of('2016'))
UNION ALL
SELECT 2017, clean("参评单位"), "述职形式", 1e2 * n1 + 80 * n2 + 60 * n3 + 30 * n4, n1 + n2 + n3, n1 + n2 + n3 + n4 + n5, NULL, stated, (q1 + q2 + q3 + q4) / 4, NULL, 0
FROM (SELECT *, number("满意") AS n1, number("比较满意") AS n2, number("一般") AS n3, number("不满意") AS n4, number("很不满意") AS n5,
  number("综合考核得分") AS stated, number("一季度") AS q1, number("二季度") AS q2, number("三季度") AS q3, number("四季度") AS q4 FROM year_of('2017'))
UNION ALL
SELECT 2018, clean("参评单位"), "述职形式", 1e2 * n1 + 90 * n2 + 80 * n3 + 70 * n4 + 50 * n5, n1 + n2 + n3, n1 + n2 + n3 + n4 + n5, NULL, NULL, (q1 + q2 + q3 + q4) / 4, NULL, 0
FROM (SELECT *, number("五星") AS n1, number("四星") AS n2, number("三星") AS n3, number("二星") AS n4, number("一星") AS n5,
  number("一季度") AS q1, number("二季度") AS q2, number("三季度") AS q3, number("四季度") AS q4 FROM year_of('2018'))
UNION ALL
SELECT 2019, clean("支部名称"), "述职方式", 1e2 * n1 + 90 * n2 + 80 * n3 + 70 * n4 + 50 * n5, n1 + n2 + n3, n1 + n2 + n3 + n4 + n5, NULL, NULL, (q1 + q2 + q3 + q4) / 4, NULL, 0
FROM (SELECT *, number("五星") AS n1, number("四星") AS n2, number("三星") AS n3, number("二星") AS n4, number("一星") AS n5,
  number("第一季度") AS q1, number("第二季度") AS q2, number("第三季度") AS q3, number("第四季度") AS q4 FROM year_of('2019'))
UNION ALL
SELECT 2020, clean("单位"), "述职方式", 1e2 * n1 + 75 * n2 + 40 * n3, n1 + n2, n1 + n2 + n3, NULL, stated, NULL, NULL, 0
FROM (SELECT *, number("先进") AS n1, number("一般") AS n2, number("后进") AS n3, number("综合考核得分") AS stated FROM year_of('2020'))
UNION ALL
SELECT 2021, clean("党支部"), "述职方式", NULL, a1 + a2 + b1 + b2 + c1 + c2, a + b + c,
  (0.40 * coalesce(pa / nullif(a, 0), 0) + 0.35 * coalesce(pb / nullif(b, 0), 0) + 0.25 * coalesce(pc / nullif(c, 0), 0))
    / (CASE WHEN a > 0 THEN 0.40e0 ELSE 0 END + CASE WHEN b > 0 THEN 0.35e0 ELSE 0 END + CASE WHEN c > 0 THEN 0.25e0 ELSE 0 END), stated, NULL, NULL,
  CAST(a > 0 AS INT) + 2 * CAST(b > 0 AS INT) + 4 * CAST(c > 0 AS INT)
FROM (SELECT *, 1e2 * a1 + 85 * a2 + 65 * a3 + 40 * a4 AS pa, 1e2 * b1 + 85 * b2 + 65 * b3 + 40 * b4 AS pb, 1e2 * c1 + 85 * c2 + 65 * c3 + 40 * c4 AS pc,
    a1 + a2 + a3 + a4 AS a, b1 + b2 + b3 + b4 AS b, c1 + c2 + c3 + c4 AS c
  FROM (SELECT *, number("领导班子优秀") AS a1, number("领导班子称职") AS a2, number("领导班子基本称职") AS a3, number("领导班子不称职") AS a4,
    number("考评组优秀") AS b1, number("考评组称职") AS b2, number("考评组基本称职") AS b3, number("考评组不称职") AS b4,
    number("党员代表优秀") AS c1, number("党员代表称职") AS c2, number("党员代表基本称职") AS c3, number("党员代表不称职") AS c4,
    number("综合考核") AS stated FROM year_of('2021')))
UNION ALL
SELECT 2022, clean("参评单位"), "述职形式", NULL, a1 + a2 + b1 + b2 + c1 + c2, a + b + c,
  (0.40 * coalesce(pa / nullif(a, 0), 0) + 0.35 * coalesce(pb / nullif(b, 0), 0) + 0.25 * coalesce(pc / nullif(c, 0), 0))
    / (CASE WHEN a > 0 THEN 0.40e0 ELSE 0 END + CASE WHEN b > 0 THEN 0.35e0 ELSE 0 END + CASE WHEN c > 0 THEN 0.25e0 ELSE 0 END), stated, NULL, NULL,
  CAST(a > 0 AS INT) + 2 * CAST(b > 0 AS INT) + 4 * CAST(c > 0 AS INT)
FROM (SELECT *, 1e2 * a1 + 85 * a2 + 65 * a3 + 40 * a4 AS pa, 1e2 * b1 + 85 * b2 + 65 * b3 + 40 * b4 AS pb, 1e2 * c1 + 85 * c2 + 65 * c3 + 40 * c4 AS pc,
    a1 + a2 + a3 + a4 AS a, b1 + b2 + b3 + b4 AS b, c1 + c2 + c3 + c4 AS c
  FROM (SELECT *, number("A票优秀") AS a1, number("A票称职") AS a2, number("A票基本称职") AS a3, number("A票不称职") AS a4,
    number("B票优秀") AS b1, number("B票称职") AS b2, number("B票基本称职") AS b3, number("B票不称职") AS b4,
    number("C票优秀") AS c1, number("C票称职") AS c2, number("C票基本称职") AS c3, number("C票不称职") AS c4,
    number("综合考核") AS stated FROM year_of('2022')))
UNION ALL
SELECT 2023, clean("单位"), "述职方式", 1e2 * n1 + 80 * n2 + 60 * n3 + 30 * n4, n1 + n2, n1 + n2 + n3 + n4, NULL, stated, (q1 + q2 + q3 + q4) / 4, NULL, 0
FROM (SELECT *, number("好") AS n1, number("较好") AS n2, number("一般") AS n3, number("差") AS n4, number("综合得分（百分制）") AS stated,
  number("一季度") AS q1, number("二季度") AS q2, number("三季度") AS q3, number("四季度") AS q4 FROM year_of('2023'))
UNION ALL
SELECT 2024, clean("单位"), "述职方式", 1e2 * n1 + 80 * n2 + 60 * n3 + 30 * n4, n1 + n2, n1 + n2 + n3 + n4, NULL, stated, (q1 + q2 + q3 + q4) / 4, NULL, 0
FROM (SELECT *, number("好") AS n1, number("较好") AS n2, number("一般") AS n3, number("差") AS n4, number("综合得分（百分制）") AS stated,
  number("第一季度") AS q1, number("第二季度") AS q2, number("第三季度") AS q3, number("第四季度") AS q4 FROM year_of('2024'));

CREATE TABLE reviewed AS
WITH named AS (
  SELECT name, organization_id, first_year, last_year FROM organization
  UNION ALL
  SELECT name, organization_id, 0, 9999 FROM alias
)
SELECT organization.organization_id, sent.review_year, organization.parent_id, organization.peer_group, sent.favourable, sent.voters,
  coalesce(sent.mean, sent.points / nullif(sent.voters, 0)) AS ballot, sent.stated, sent.quarterly, sent.panel, sent.heard, sent.mode
FROM sent
JOIN named ON named.name = sent.name AND sent.review_year BETWEEN named.first_year AND named.last_year
JOIN organization
  ON organization.organization_id = named.organization_id AND sent.review_year BETWEEN organization.first_year AND organization.last_year;

CREATE TABLE standard_rating AS
SELECT organization_id, review_year, 'ballot' AS instrument, voters, ballot AS score, share AS favourable_share,
  (share + z * z / (2 * voters) - z * sqrt(share * (1 - share) / voters + z * z / (4 * voters * voters))) / (1 + z * z / voters) AS favourable_low,
  (share + z * z / (2 * voters) + z * sqrt(share * (1 - share) / voters + z * z / (4 * voters * voters))) / (1 + z * z / voters) AS favourable_high
FROM (SELECT *, favourable / nullif(voters, 0) AS share, 1.959963984540054e0 AS z FROM reviewed)
WHERE voters > 0
UNION ALL
SELECT organization_id, review_year, 'panel', 7, panel, NULL, NULL, NULL FROM reviewed WHERE panel IS NOT NULL;

CREATE TABLE branch_year_score AS
WITH scored AS (
  SELECT organization_id, review_year, parent_id, peer_group, heard,
    CASE
      WHEN review_year = 2015 THEN floor((0.40e0 * ballot + 0.20e0 * quarterly + 0.40e0 * panel) * 100 + 0.5000001e0) / 100
      WHEN review_year <= 2017 THEN floor((0.30e0 * ballot + 0.40e0 * stated + 0.30e0 * quarterly) * 10 + 0.5000001e0) / 10
      WHEN review_year <= 2019 THEN floor((0.50e0 * ballot + 0.50e0 * quarterly) * 100 + 0.5000001e0) / 100
      WHEN review_year = 2020 THEN floor((0.50e0 * ballot + 0.50e0 * stated) * 100 + 0.5000001e0) / 100
      WHEN review_year <= 2022 THEN floor((0.70e0 * ballot + 0.30e0 * stated) * 100 + 0.5000001e0) / 100
      ELSE floor((0.50e0 * ballot + 0.30e0 * stated + 0.20e0 * quarterly) * 100 + 0.5000001e0) / 100
    END AS score
  FROM reviewed
)
SELECT organization_id, review_year, score,
  CASE WHEN count(*) OVER (PARTITION BY review_year, heard) > 1 THEN rank() OVER (PARTITION BY review_year, heard ORDER BY score DESC) END AS rank,
  rank() OVER (PARTITION BY review_year, heard, parent_id ORDER BY score DESC) AS rank_in_parent,
  rank() OVER (PARTITION BY review_year, heard, peer_group ORDER BY score DESC) AS rank_in_peer
FROM scored;

-- Scores of one class may be held against each other: the same policy, and the same voters heard.
CREATE TABLE classed AS
SELECT score.organization_id, score.review_year, score.score, reviewed.parent_id, reviewed.mode,
  CASE WHEN reviewed.review_year <= 2015 THEN 1 WHEN reviewed.review_year <= 2017 THEN 2 WHEN reviewed.review_year <= 2019 THEN 3
    WHEN reviewed.review_year = 2020 THEN 4 WHEN reviewed.review_year <= 2022 THEN 5 ELSE 6 END * 10 + reviewed.heard AS class
FROM branch_year_score AS score
JOIN reviewed USING (organization_id, review_year)
WHERE score.score IS NOT NULL;

CREATE TABLE branch_change AS
WITH paired AS (
  SELECT organization_id, review_year, score, class,
    lag(review_year) OVER before AS previous_year, lag(score) OVER before AS previous_score, lag(class) OVER before AS previous_class
  FROM classed
  WINDOW before AS (PARTITION BY organization_id ORDER BY review_year)
)
SELECT organization_id, review_year, previous_year, CASE WHEN class = previous_class THEN score - previous_score END AS difference
FROM paired
WHERE previous_year IS NOT NULL;

-- Who stood for each of today's branches in earlier years: merges and splits undone one by one, the latest first.
CREATE TABLE part AS
SELECT successor_id, effective_date, organization_id AS ancestor,
  coalesce(weight, 1) / sum(coalesce(weight, 1)) OVER (PARTITION BY event_id, successor_id) AS share
FROM read_csv('${workspace}/rulebook/organization_events.csv', header = true,
  columns = {'event_id': 'VARCHAR', 'kind': 'VARCHAR', 'effective_date': 'DATE', 'organization_id': 'VARCHAR', 'successor_id': 'VARCHAR', 'weight': 'DOUBLE', 'note': 'VARCHAR'})
WHERE kind IN ('merged', 'split');

CREATE TABLE descent AS
WITH RECURSIVE happened AS (
  SELECT successor_id, effective_date, coalesce(lag(effective_date) OVER (PARTITION BY successor_id ORDER BY effective_date), DATE '1900-01-01') AS earlier
  FROM (SELECT DISTINCT successor_id, effective_date FROM part)
), walk AS (
  SELECT DISTINCT organization_id AS today, organization_id AS ancestor, 1e0 AS weight, DATE '9999-01-01' AS until
  FROM organization WHERE first_year <= 2025 AND last_year >= 2025
  UNION ALL
  SELECT walk.today, part.ancestor, walk.weight * part.share, latest.effective_date
  FROM walk
  JOIN LATERAL (SELECT max(effective_date) AS effective_date FROM happened WHERE successor_id = walk.ancestor AND effective_date < walk.until) AS latest ON latest.effective_date IS NOT NULL
  JOIN part ON part.successor_id = walk.ancestor AND part.effective_date = latest.effective_date
)
SELECT today, ancestor, weight, year(until) - 1 AS last_year,
  coalesce((SELECT max(year(effective_date)) FROM happened WHERE successor_id = walk.ancestor AND effective_date < walk.until), 0) AS first_year
FROM walk;

CREATE TABLE series AS
SELECT today AS organization_id, years.review_year, sum(weight * classed.score) AS score,
  -- A year whose parts came before different people, or in different ways, stands alone.
  CASE WHEN count(DISTINCT (classed.class, classed.mode)) = 1 THEN max(classed.class) END AS class
FROM descent
JOIN range(2015, 2025) AS years(review_year) ON years.review_year BETWEEN descent.first_year AND descent.last_year
LEFT JOIN classed ON classed.organization_id = descent.ancestor AND classed.review_year = years.review_year
GROUP BY today, years.review_year
HAVING count(*) = count(classed.score);

-- The slope of Theil and Sen: the median of the slopes between any two years of a stretch of one class.
CREATE TABLE branch_trend AS
WITH broken AS (
  SELECT *, CASE WHEN class = lag(class) OVER (PARTITION BY organization_id ORDER BY review_year) THEN 0 ELSE 1 END AS begins FROM series
), stretched AS (
  SELECT *, sum(begins) OVER (PARTITION BY organization_id ORDER BY review_year) AS stretch FROM broken
), slopes AS (
  SELECT organization_id, stretch, median((later.score - earlier.score) / (later.review_year - earlier.review_year)) AS slope
  FROM stretched AS earlier
  JOIN stretched AS later USING (organization_id, stretch)
  WHERE earlier.review_year < later.review_year
  GROUP BY organization_id, stretch
)
SELECT organization_id, min(review_year) AS first_year, max(review_year) AS last_year, count(*) AS points, any_value(slope) AS slope
FROM stretched
LEFT JOIN slopes USING (organization_id, stretch)
GROUP BY organization_id, stretch;

CREATE TABLE year_summary AS
SELECT review_year, count(*) AS branches, count(score) AS scored, avg(score) AS mean, min(score) AS minimum, quantile_cont(score, 0.25) AS lower_quartile,
  median(score) AS median, quantile_cont(score, 0.75) AS upper_quartile, max(score) AS maximum
FROM branch_year_score
GROUP BY review_year;

-- Each parent's mean against the others of its year, among those of one class; the largest class is part 1.
CREATE TABLE group_comparison AS
WITH part AS (
  SELECT review_year, class, count(*) AS all_branches, sum(score) AS all_scores, row_number() OVER (PARTITION BY review_year ORDER BY count(*) DESC) AS part
  FROM classed
  GROUP BY review_year, class
), unit AS (
  SELECT review_year, class, parent_id, count(*) AS branches, sum(score) AS scores FROM classed WHERE parent_id IS NOT NULL GROUP BY ALL
)
SELECT review_year, part, parent_id AS group_id, branches, all_branches - branches AS others, scores / branches AS mean,
  (all_scores - scores) / others AS others_mean, mean - others_mean AS difference
FROM unit
JOIN part USING (review_year, class)
WHERE all_branches > branches;

COPY (SELECT * FROM standard_rating ORDER BY review_year, organization_id, instrument) TO '${out}/standard_rating.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY (SELECT organization_id, review_year, quarterly AS score FROM reviewed WHERE quarterly IS NOT NULL ORDER BY review_year, organization_id)
  TO '${out}/periodic_rating.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY (SELECT * FROM branch_year_score ORDER BY review_year, organization_id) TO '${out}/branch_year_score.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY (SELECT * FROM branch_change ORDER BY review_year, organization_id) TO '${out}/branch_change.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY (SELECT * FROM branch_trend ORDER BY organization_id, first_year) TO '${out}/branch_trend.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY (SELECT * FROM year_summary ORDER BY review_year) TO '${out}/year_summary.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY (SELECT * FROM group_comparison ORDER BY review_year, part, group_id) TO '${out}/group_comparison.parquet' (FORMAT parquet, COMPRESSION zstd);
