package pingyi.audit.statistics.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.GradeOrder;
import pingyi.audit.statistics.form.MethodInput;

/**
 * Pairs of an earlier and a later grade.
 *
 * @param levels the grades in order, then what is ungraded
 * @param graded how many of them are grades
 */
record TransitionPairs(List<String> levels, int graded, long[][] cells, long entries, long exits) {

  /** The pairs between the first levels. */
  long[][] counts(int first) {
    return IntStream.range(0, first)
        .mapToObj(i -> Arrays.copyOf(cells[i], first))
        .toArray(long[][]::new);
  }

  static TransitionPairs read(MethodInput input) {
    Optional<Column> from = input.optional("from");
    return from.isPresent()
        ? wide(input, from.get(), input.column("to"))
        : consecutive(input, input.column("unit"), input.column("time"), input.column("state"));
  }

  private static TransitionPairs wide(MethodInput input, Column from, Column to) {
    TransitionPairs pairs = empty(input, List.of(from, to));
    Optional<Column> counts = input.optional("count");
    long entries = 0;
    long exits = 0;
    for (int row = 0; row < input.rows(); row++) {
      int place = row;
      long count = counts.map(column -> column.count(place)).orElse(1L);
      if (from.missing(row)) {
        entries += to.missing(row) ? 0 : count;
      } else if (to.missing(row)) {
        exits += count;
      } else {
        pairs.cells[pairs.order().place(from, row)][pairs.order().place(to, row)] += count;
      }
    }
    return new TransitionPairs(pairs.levels, pairs.graded, pairs.cells, entries, exits);
  }

  private static TransitionPairs consecutive(
      MethodInput input, Column units, Column times, Column states) {
    TransitionPairs pairs = empty(input, List.of(states));
    Map<String, TreeMap<Double, Integer>> histories = new LinkedHashMap<>();
    for (int row = 0; row < input.rows(); row++) {
      TreeMap<Double, Integer> history =
          histories.computeIfAbsent(units.text(row), unit -> new TreeMap<>());
      if (!states.missing(row) && history.put(times.number(row), row) != null) {
        throw times.fault("time_twice", row);
      }
    }
    for (TreeMap<Double, Integer> history : histories.values()) {
      List<Integer> places =
          history.values().stream().map(row -> pairs.order().place(states, row)).toList();
      for (int i = 1; i < places.size(); i++) {
        pairs.cells[places.get(i - 1)][places.get(i)]++;
      }
    }
    return pairs;
  }

  private GradeOrder order() {
    return new GradeOrder(levels);
  }

  private static TransitionPairs empty(MethodInput input, List<Column> columns) {
    List<String> ungraded = input.options().texts("ungraded");
    List<String> found = new ArrayList<>();
    for (Column column : columns) {
      for (int row = 0; row < column.size(); row++) {
        if (!column.missing(row) && !ungraded.contains(column.text(row))) {
          found.add(column.text(row));
        }
      }
    }
    List<String> levels =
        new ArrayList<>(GradeOrder.of(input.options().texts("levels"), found).grades());
    int graded = levels.size();
    levels.addAll(ungraded);
    return new TransitionPairs(
        List.copyOf(levels), graded, new long[levels.size()][levels.size()], 0, 0);
  }
}
