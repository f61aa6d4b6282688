package pingyi.warehouse.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a record is the row of a stored table. The table's name is the record's name in
 * snake case.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {
  /** Where in the walk of a record the table stands. */
  Stage stage();

  /** The Chinese name, as an auditor or a sheet heading shows it. */
  String zh();

  /** What one row is, in one sentence. */
  String grain();

  /** The columns that identify a row; rows are stored in this order. */
  String[] key();

  /** The stages of the walk; data moves from the first to the last and never back. */
  enum Stage {
    REFERENCE,
    RECEIVED,
    RECOGNISED,
    DERIVED,
    AUDIT,
    /** Between two recipes; not published. */
    WORKING
  }
}
