-- What a session adds to the stored tables. Filled by SessionRelations; "views" is run where the tables are there, "catalogue"
-- once that is done too, "revisions" where the scores of all versions are short enough to be held against each other.
CREATE TABLE publication (
  run_seq BIGINT, run_id VARCHAR, published_at VARCHAR, kind VARCHAR, standing VARCHAR, previous_seq BIGINT, current_seq BIGINT,
  engine VARCHAR, code_version VARCHAR, inputs_digest VARCHAR,
  rows_in BIGINT, rows_published BIGINT, rows_quarantined BIGINT, rows_duplicate BIGINT,
  cause VARCHAR, reason VARCHAR, operator VARCHAR, entry_sha256 VARCHAR);
COMMENT ON TABLE publication IS '发布记录: One entry of the ledger: a publication, a retraction or a purge.';
COMMENT ON COLUMN publication.standing IS '现状: current, superseded, retracted or purged; note for an entry that publishes nothing.';
COMMENT ON COLUMN publication.previous_seq IS '先前现行版本: The publication that was current before the entry.';
COMMENT ON COLUMN publication.current_seq IS '当时现行版本: The publication that was current after the entry.';
COMMENT ON COLUMN publication.cause IS '变化来源: first, source_changed, rulebook_changed, code_changed, inputs_changed, joined by +; republished or withdrawn.';
CREATE TABLE tables (table_name VARCHAR, zh VARCHAR, rows BIGINT, grain VARCHAR);
COMMENT ON TABLE tables IS '表清单: One stored table.';
CREATE TABLE columns (table_name VARCHAR, column_name VARCHAR, type VARCHAR, nullable BOOLEAN, zh VARCHAR, sentence VARCHAR);
COMMENT ON TABLE columns IS '列清单: One column of a stored table.';
-- views
CREATE VIEW scores AS SELECT * FROM branch_year_score;
COMMENT ON VIEW scores IS '现行得分: One branch and year of the current version.';

CREATE MACRO scores_in_run(number) AS TABLE
  SELECT * FROM scores_history WHERE run_seq = number;

CREATE MACRO scores_as_of(moment) AS TABLE
  SELECT * FROM scores_history
  WHERE run_seq = (
    SELECT current_seq FROM publication
    WHERE CAST(published_at AS TIMESTAMPTZ) <= CAST(moment AS TIMESTAMPTZ)
    ORDER BY run_seq DESC LIMIT 1);

CREATE VIEW score_revisions AS
WITH step AS (
  SELECT run_seq, lag(run_seq) OVER (ORDER BY run_seq) AS previous_seq, published_at, cause
  FROM publication
  WHERE standing IN ('current', 'superseded')
), earlier AS (
  SELECT step.run_seq AS step_seq, scores_history.*
  FROM step JOIN scores_history ON scores_history.run_seq = step.previous_seq
), later AS (
  SELECT step.run_seq AS step_seq, scores_history.*
  FROM step JOIN scores_history ON scores_history.run_seq = step.run_seq
  WHERE step.previous_seq IS NOT NULL
), pair AS (
  SELECT
    coalesce(later.step_seq, earlier.step_seq) AS run_seq,
    coalesce(later.organization_id, earlier.organization_id) AS organization_id,
    coalesce(later.review_year, earlier.review_year) AS review_year,
    coalesce(later.organization_name, earlier.organization_name) AS organization_name,
    CASE WHEN earlier.step_seq IS NULL THEN 'added' WHEN later.step_seq IS NULL THEN 'removed' ELSE 'revised' END AS kind,
    earlier.status AS old_status, later.status AS new_status,
    earlier.score AS old_score, later.score AS new_score,
    earlier.score_low AS old_low, later.score_low AS new_low,
    earlier.score_high AS old_high, later.score_high AS new_high,
    earlier.grade AS old_grade, later.grade AS new_grade
  FROM earlier
  FULL JOIN later ON later.step_seq = earlier.step_seq AND later.organization_id = earlier.organization_id AND later.review_year = earlier.review_year
)
SELECT pair.*, step.previous_seq, step.published_at, step.cause
FROM pair JOIN step ON step.run_seq = pair.run_seq
WHERE kind <> 'revised'
  OR old_status IS DISTINCT FROM new_status OR old_score IS DISTINCT FROM new_score
  OR old_low IS DISTINCT FROM new_low OR old_high IS DISTINCT FROM new_high OR old_grade IS DISTINCT FROM new_grade;
COMMENT ON VIEW score_revisions IS '得分修订: One score that a publication added, removed or revised against the one before it.';

-- catalogue
UPDATE publication SET cause = found.cause
FROM (
  WITH pairs AS (
    SELECT after.run_seq, after.previous_seq, after.kind, before.inputs_digest <> after.inputs_digest AS inputs,
      before.code_version <> after.code_version AS code
    FROM publication AS after
    LEFT JOIN publication AS before ON before.run_seq = after.previous_seq
  ), old_file AS (
    SELECT pairs.run_seq, run_file.path, run_file.kind, run_file.sha256
    FROM pairs JOIN run_file ON run_file.run_seq = pairs.previous_seq
  ), new_file AS (
    SELECT pairs.run_seq, run_file.path, run_file.kind, run_file.sha256
    FROM pairs JOIN run_file ON run_file.run_seq = pairs.run_seq
  ), changed AS (
    SELECT coalesce(new_file.run_seq, old_file.run_seq) AS run_seq, coalesce(new_file.kind, old_file.kind) IN ('record', 'report') AS source
    FROM old_file FULL JOIN new_file ON old_file.run_seq = new_file.run_seq AND old_file.path = new_file.path
    WHERE old_file.sha256 IS DISTINCT FROM new_file.sha256
  ), both_there AS (
    SELECT run_seq FROM old_file INTERSECT SELECT run_seq FROM new_file
  )
  SELECT
    pairs.run_seq,
    CASE
      WHEN pairs.kind = 'republish' THEN 'republished'
      WHEN pairs.kind <> 'publish' THEN 'withdrawn'
      WHEN pairs.previous_seq IS NULL THEN 'first'
      ELSE concat_ws('+',
        CASE WHEN pairs.inputs AND pairs.run_seq NOT IN (FROM both_there) THEN 'inputs_changed' END,
        CASE WHEN pairs.run_seq IN (FROM both_there) AND EXISTS (FROM changed WHERE changed.run_seq = pairs.run_seq AND source) THEN 'source_changed' END,
        CASE WHEN pairs.run_seq IN (FROM both_there) AND EXISTS (FROM changed WHERE changed.run_seq = pairs.run_seq AND NOT source) THEN 'rulebook_changed' END,
        CASE WHEN pairs.code THEN 'code_changed' END)
    END AS cause
  FROM pairs
) AS found
WHERE found.run_seq = publication.run_seq;

INSERT INTO tables
SELECT view_name, split_part(comment, ': ', 1), NULL, substr(comment, position(': ' IN comment) + 2)
FROM duckdb_views() WHERE view_name IN ('scores', 'score_revisions');
INSERT INTO tables
SELECT table_name, split_part(comment, ': ', 1), estimated_size, substr(comment, position(': ' IN comment) + 2)
FROM duckdb_tables() WHERE table_name = 'publication';
UPDATE tables SET rows = (SELECT count(*) FROM scores_history) WHERE table_name = 'scores_history';
UPDATE tables SET rows = (SELECT count(*) FROM run_accounting) WHERE table_name = 'run_accounting';
UPDATE tables SET rows = (SELECT count(*) FROM run_disclosure) WHERE table_name = 'run_disclosure';
UPDATE tables SET rows = (SELECT count(*) FROM run_file) WHERE table_name = 'run_file';
UPDATE tables SET rows = (SELECT count(*) FROM scores) WHERE table_name = 'scores';
INSERT INTO columns
SELECT table_name, column_name, data_type, true, split_part(coalesce(comment, ''), ': ', 1), substr(coalesce(comment, ''), position(': ' IN coalesce(comment, '')) + 2)
FROM duckdb_columns()
WHERE NOT internal AND (table_name IN ('publication', 'score_revisions') OR table_name IN ('scores_history', 'run_accounting', 'run_file', 'run_disclosure') AND column_name = 'run_seq');

-- revisions
UPDATE tables SET rows = (SELECT count(*) FROM score_revisions) WHERE table_name = 'score_revisions';
