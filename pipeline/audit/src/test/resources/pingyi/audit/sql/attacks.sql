-- One attempt a line. Each must be refused, or end within its limits; FOLDER stands for a folder the attacker may name.
SELECT * FROM read_csv('/etc/passwd')
SELECT * FROM read_text('/etc/passwd')
SELECT * FROM read_blob('/proc/self/environ')
SELECT * FROM read_json('/etc/passwd')
SELECT * FROM read_parquet('FOLDER/**/*.parquet')
SELECT * FROM parquet_scan('FOLDER/x.parquet')
SELECT * FROM parquet_metadata('FOLDER/x.parquet')
SELECT * FROM parquet_schema('FOLDER/x.parquet')
SELECT * FROM parquet_file_metadata('FOLDER/x.parquet')
SELECT * FROM 'FOLDER/x.parquet'
SELECT * FROM '/etc/passwd'
SELECT * FROM "file:///etc/passwd"
SELECT * FROM 'https://example.org/data.csv'
SELECT * FROM 's3://bucket/data.parquet'
SELECT * FROM glob('/**')
SELECT * FROM sniff_csv('/etc/passwd')
SELECT * FROM read_duckdb('FOLDER/x.db')
SELECT * FROM sqlite_scan('FOLDER/x.db', 't')
SELECT content FROM branch_year_score, read_text('/etc/passwd')
SELECT (SELECT content FROM read_text('/etc/passwd'))
SELECT * FROM branch_year_score WHERE score > (SELECT max(size) FROM read_blob('/etc/passwd'))
WITH f AS MATERIALIZED (SELECT * FROM read_text('/etc/passwd')) SELECT * FROM f
WITH RECURSIVE f AS (SELECT content FROM read_text('/etc/passwd') UNION ALL SELECT * FROM f) SELECT * FROM f
DESCRIBE SELECT * FROM read_text('/etc/passwd')
SUMMARIZE SELECT * FROM read_text('/etc/passwd')
SELECT * FROM (VALUES (1)) t(a) ORDER BY (SELECT content FROM read_text('/etc/passwd'))
SELECT * FROM (SELECT 1) LIMIT (SELECT size FROM read_text('/etc/passwd'))
SELECT list_transform([1], x -> (SELECT content FROM read_text('/etc/passwd')))
COPY branch_year_score TO 'FOLDER/stolen.csv'
COPY (SELECT 1) TO 'FOLDER/stolen.csv' (USE_TMP_FILE false)
COPY branch_year_score TO '/dev/stdout'
COPY branch_year_score FROM '/etc/passwd'
EXPORT DATABASE 'FOLDER/stolen'
IMPORT DATABASE 'FOLDER/stolen'
ATTACH 'FOLDER/stolen.db'
ATTACH ':memory:' AS other
DETACH memory
USE memory
INSTALL httpfs
LOAD httpfs
FORCE INSTALL httpfs FROM 'https://example.org'
UPDATE EXTENSIONS
SET enable_external_access = true
SET lock_configuration = false
SET memory_limit = '100GB'
SET max_execution_time = 0
RESET memory_limit
PRAGMA enable_profiling
PRAGMA database_list
CALL enable_logging(storage = 'file', storage_path = 'FOLDER/log')
CALL pragma_version()
SELECT * FROM enable_logging()
SELECT * FROM duckdb_logs()
SELECT * FROM duckdb_settings()
SELECT * FROM duckdb_secrets()
SELECT * FROM duckdb_temporary_files()
SELECT * FROM pragma_storage_info('branch_year_score')
SELECT current_setting('temp_directory')
SELECT getenv('HOME')
SELECT write_log('x', level := 'error')
SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')
SELECT * FROM query_table('read_text')
SELECT json_execute_serialized_sql(json_serialize_sql('SELECT 1'))
SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))
CREATE TABLE mine AS SELECT * FROM branch_year_score
CREATE VIEW mine AS SELECT 1
CREATE MACRO peek(f) AS TABLE SELECT * FROM read_text(f)
CREATE SECRET s (TYPE s3)
CREATE SEQUENCE s
DROP TABLE branch_year_score
ALTER TABLE branch_year_score ADD COLUMN x INT
DELETE FROM branch_year_score
UPDATE branch_year_score SET score = 100
INSERT INTO branch_year_score SELECT * FROM branch_year_score
TRUNCATE branch_year_score
MERGE INTO branch_year_score USING branch_year_score AS s ON false WHEN NOT MATCHED THEN INSERT
WITH gone AS (DELETE FROM branch_year_score RETURNING *) SELECT * FROM gone
SELECT 1; SELECT 2
SELECT 1; COPY branch_year_score TO 'FOLDER/stolen.csv'
SELECT 1;;;DROP TABLE branch_year_score
PREPARE p AS SELECT 1
EXECUTE p
DEALLOCATE p
BEGIN TRANSACTION
COMMIT
CHECKPOINT
VACUUM
ANALYZE
EXPLAIN ANALYZE SELECT 1
SELECT * FROM received_value
SELECT * FROM rating_observation
SELECT * FROM panel_score
SELECT * FROM main.panel_score
SELECT * FROM memory.main.branch_year_score
SELECT * FROM system.information_schema.tables
SELECT * FROM pg_catalog.pg_class
SELECT * FROM sqlite_master
SELECT nextval('s')
PIVOT branch_year_score ON review_year USING sum(score)
