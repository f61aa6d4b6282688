-- The tables standard_rating, periodic_rating and branch_year_score of a generated bulk workspace (seed 1, ten years to 2024, six
-- scales, no faulty rows), as somebody writes them who knows the files: the points of each scale and the weights of each policy
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
SELECT 2015 AS review_year, clean("参评单位") AS name, 1e2 * n1 + 85 * n2 + 70 * n3 + 40 * n4 AS points, n1 + n2 AS favourable,
  n1 + n2 + n3 + n4 AS voters, CAST(NULL AS DOUBLE) AS mean, CAST(NULL AS DOUBLE) AS stated, (q1 + q2 + q3 + q4) / 4 AS quarterly,
  (r1 + r2 + r3 + r4 + r5 + r6 + r7) / 7 AS panel, 0 AS heard
FROM (SELECT *, number("优秀") AS n1, number("良好") AS n2, number("一般") AS n3, number("较差") AS n4,
  number("第一季度") AS q1, number("第二季度") AS q2, number("第三季度") AS q3, number("第四季度") AS q4,
  number("评委1") AS r1, number("评委2") AS r2, number("评委3") AS r3, number("评委4") AS r4, number("评委5") AS r5, number("评委6") AS r6,
  number("评委7") AS r7 FROM year_of('2015'))
UNION ALL
SELECT 2016, clean("党支部名称"), 1e2 * n1 + 80 * n2 + 60 * n3 + 30 * n4, n1 + n2 + n3, n1 + n2 + n3 + n4 + n5, NULL, stated, (q1 + q2 + q3 + q4) / 4, NULL, 0
FROM (SELECT *, number("满意") AS n1, number("比较满意") AS n2, number("一般") AS n3, number("不满意") AS n4, number("很不满意") AS n5,
  number("综合得分（百分制）") AS stated, number("第一季度") AS q1, number("第二季度") AS q2, number("第三季度") AS q3, number("第四季度") AS q4 FROM year_of('2016'))
UNION ALL
SELECT 2017, clean("参评单位"), 1e2 * n1 + 80 * n2 + 60 * n3 + 30 * n4, n1 + n2 + n3, n1 + n2 + n3 + n4 + n5, NULL, stated, (q1 + q2 + q3 + q4) / 4, NULL, 0
FROM (SELECT *, number("满意") AS n1, number("比较满意") AS n2, number("一般") AS n3, number("不满意") AS n4, number("很不满意") AS n5,
  number("综合考核得分") AS stated, number("一季度") AS q1, number("二季度") AS q2, number("三季度") AS q3, number("四季度") AS q4 FROM year_of('2017'))
UNION ALL
SELECT 2018, clean("参评单位"), 1e2 * n1 + 90 * n2 + 80 * n3 + 70 * n4 + 50 * n5, n1 + n2 + n3, n1 + n2 + n3 + n4 + n5, NULL, NULL, (q1 + q2 + q3 + q4) / 4, NULL, 0
FROM (SELECT *, number("五星") AS n1, number("四星") AS n2, number("三星") AS n3, number("二星") AS n4, number("一星") AS n5,
  number("一季度") AS q1, number("二季度") AS q2, number("三季度") AS q3, number("四季度") AS q4 FROM year_of('2018'))
UNION ALL
SELECT 2019, clean("支部名称"), 1e2 * n1 + 90 * n2 + 80 * n3 + 70 * n4 + 50 * n5, n1 + n2 + n3, n1 + n2 + n3 + n4 + n5, NULL, NULL, (q1 + q2 + q3 + q4) / 4, NULL, 0
FROM (SELECT *, number("五星") AS n1, number("四星") AS n2, number("三星") AS n3, number("二星") AS n4, number("一星") AS n5,
  number("第一季度") AS q1, number("第二季度") AS q2, number("第三季度") AS q3, number("第四季度") AS q4 FROM year_of('2019'))
UNION ALL
SELECT 2020, clean("单位"), 1e2 * n1 + 75 * n2 + 40 * n3, n1 + n2, n1 + n2 + n3, NULL, stated, NULL, NULL, 0
FROM (SELECT *, number("先进") AS n1, number("一般") AS n2, number("后进") AS n3, number("综合考核得分") AS stated FROM year_of('2020'))
UNION ALL
SELECT 2021, clean("党支部"), NULL, a1 + a2 + b1 + b2 + c1 + c2, a + b + c,
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
SELECT 2022, clean("参评单位"), NULL, a1 + a2 + b1 + b2 + c1 + c2, a + b + c,
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
SELECT 2023, clean("单位"), 1e2 * n1 + 80 * n2 + 60 * n3 + 30 * n4, n1 + n2, n1 + n2 + n3 + n4, NULL, stated, (q1 + q2 + q3 + q4) / 4, NULL, 0
FROM (SELECT *, number("好") AS n1, number("较好") AS n2, number("一般") AS n3, number("差") AS n4, number("综合得分（百分制）") AS stated,
  number("一季度") AS q1, number("二季度") AS q2, number("三季度") AS q3, number("四季度") AS q4 FROM year_of('2023'))
UNION ALL
SELECT 2024, clean("单位"), 1e2 * n1 + 80 * n2 + 60 * n3 + 30 * n4, n1 + n2, n1 + n2 + n3 + n4, NULL, stated, (q1 + q2 + q3 + q4) / 4, NULL, 0
FROM (SELECT *, number("好") AS n1, number("较好") AS n2, number("一般") AS n3, number("差") AS n4, number("综合得分（百分制）") AS stated,
  number("第一季度") AS q1, number("第二季度") AS q2, number("第三季度") AS q3, number("第四季度") AS q4 FROM year_of('2024'));

CREATE TABLE reviewed AS
WITH named AS (
  SELECT name, organization_id, first_year, last_year FROM organization
  UNION ALL
  SELECT name, organization_id, 0, 9999 FROM alias
)
SELECT organization.organization_id, sent.review_year, organization.parent_id, organization.peer_group, sent.favourable, sent.voters,
  coalesce(sent.mean, sent.points / nullif(sent.voters, 0)) AS ballot, sent.stated, sent.quarterly, sent.panel, sent.heard
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

COPY (SELECT * FROM standard_rating ORDER BY review_year, organization_id, instrument) TO '${out}/standard_rating.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY (SELECT organization_id, review_year, quarterly AS score FROM reviewed WHERE quarterly IS NOT NULL ORDER BY review_year, organization_id)
  TO '${out}/periodic_rating.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY (SELECT * FROM branch_year_score ORDER BY review_year, organization_id) TO '${out}/branch_year_score.parquet' (FORMAT parquet, COMPRESSION zstd);
