package pingyi.dashboards.briefing;

import java.util.List;

/**
 * What became of the items of each year: one bar a year, parted by how the items stand.
 *
 * @param states the standings that occur, from done to overdue
 * @param labels their names
 * @param rows the years
 */
public record Rectification(
    String id,
    Caption caption,
    Grid data,
    String axis,
    List<State> states,
    List<String> labels,
    List<Row> rows)
    implements Figure {
  /** Copies the lists. */
  public Rectification {
    states = List.copyOf(states);
    labels = List.copyOf(labels);
    rows = List.copyOf(rows);
  }

  /** How an item stands, from the best to the most urgent. */
  public enum State {
    ON_TIME,
    LATE,
    UNTIMED,
    LASTING,
    NOT_STATED,
    OPEN,
    OVERDUE
  }

  /** One year; one count a state. */
  public record Row(String label, List<Double> counts) {
    /** Copies the list. */
    public Row {
      counts = List.copyOf(counts);
    }
  }
}
