-- One row is one class of scores that occurs, whatever branch and year.
SELECT DISTINCT class_id, formula_id, scale_id, panel, part, presentation_mode, session, pooled
FROM branch_year_class
