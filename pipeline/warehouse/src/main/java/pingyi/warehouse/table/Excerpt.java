package pingyi.warehouse.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a record holds some columns of a table, under the names and types that the table
 * gives them. A rule that reads an excerpt costs what it looks at, not what the table keeps.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Excerpt {
  /** The table whose columns they are. */
  Class<? extends Record> of();
}
