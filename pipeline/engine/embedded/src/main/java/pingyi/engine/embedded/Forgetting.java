package pingyi.engine.embedded;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drops what nobody reads any more. What a view shows waits until the view is dropped. */
final class Forgetting {
  /** The tables that each view shows, by its name. */
  private final Map<String, Set<String>> shown = new HashMap<>();

  private final Set<String> spent = new HashSet<>();

  /** There is a view of some tables. */
  synchronized void shows(String view, Collection<String> tables) {
    shown.put(view, Set.copyOf(tables));
  }

  /** Drops tables and views, each as soon as no view shows it. */
  synchronized void drop(Collection<String> names, Statement statement) throws SQLException {
    spent.addAll(names);
    for (List<String> next = droppable(); !next.isEmpty(); next = droppable()) {
      for (String name : next) {
        boolean view = shown.remove(name) != null;
        statement.execute((view ? "DROP VIEW " : "DROP TABLE ") + Sql.quote(name));
        spent.remove(name);
      }
    }
  }

  private List<String> droppable() {
    return spent.stream()
        .filter(name -> shown.values().stream().noneMatch(tables -> tables.contains(name)))
        .toList();
  }
}
