package pingyi.warehouse.read;

import java.sql.Connection;
import java.util.Optional;
import pingyi.warehouse.table.TableSchema;

/** Where copies of long tables are found that answer questions faster than their files. */
@FunctionalInterface
public interface QuestionCopies {
  /**
   * Lets a database in at the copy of a table.
   *
   * @param connection the database, in no transaction
   * @param files of the version
   * @return the name under which the copy stands there; nothing where the files are to be read
   */
  Optional<String> find(Connection connection, RunFiles files, TableSchema<?> schema);

  /** There are none. */
  static QuestionCopies none() {
    return (connection, files, schema) -> Optional.empty();
  }
}
