package pingyi.warehouse.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One column of a table: its Chinese label and one plain English sentence. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {
  /** The Chinese label, short enough to head a spreadsheet column. */
  String zh();

  /** One sentence that says what the value means, with its unit. */
  String says();
}
