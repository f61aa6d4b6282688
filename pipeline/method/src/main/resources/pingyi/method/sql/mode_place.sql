-- One row is one way of presenting with its place in the order of all.
SELECT dense_rank() OVER (ORDER BY mode) AS place, mode
FROM (SELECT DISTINCT mode FROM record_subject WHERE mode IS NOT NULL) AS modes
