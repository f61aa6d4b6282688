package pingyi.audit.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.method.disclosure.SuppressedCells;

/**
 * A table of any number of dimensions with margins.
 *
 * @param suppressed the labels of the cells not shown
 * @param sums what the published margins say of them
 * @param contradictory whether margins of published cells alone do not add up
 */
record MarginTable(
    List<List<String>> suppressed, List<SuppressedCells.Sum> sums, boolean contradictory) {

  static MarginTable read(MethodInput input) {
    List<Column> dimensions = input.many("dimensions");
    Column values = input.column("value");
    Map<List<String>, Double> shown = new LinkedHashMap<>();
    List<List<String>> suppressed = new ArrayList<>();
    for (int row = 0; row < input.rows(); row++) {
      int place = row;
      List<String> labels = dimensions.stream().map(column -> column.text(place)).toList();
      if (shown.containsKey(labels) || suppressed.contains(labels)) {
        throw values.fault("cell_twice", row);
      }
      if (values.missing(row)) {
        suppressed.add(labels);
      } else {
        shown.put(labels, values.number(row));
      }
    }
    return equations(shown, suppressed, input.options().text("total"), dimensions.size());
  }

  private static MarginTable equations(
      Map<List<String>, Double> shown, List<List<String>> suppressed, String total, int width) {
    List<List<String>> all = new ArrayList<>(shown.keySet());
    all.addAll(suppressed);
    List<SuppressedCells.Sum> sums = new ArrayList<>();
    boolean contradictory = false;
    for (List<String> margin : all) {
      for (int dimension = 0; dimension < width; dimension++) {
        if (margin.get(dimension).equals(total)) {
          double[] factors = new double[suppressed.size()];
          double known = 0;
          for (List<String> cell : all) {
            double factor = factor(cell, margin, dimension, total);
            int place = suppressed.indexOf(cell);
            if (factor != 0 && place >= 0) {
              factors[place] = factor;
            } else {
              known += factor * shown.getOrDefault(cell, 0.0);
            }
          }
          boolean bare = Arrays.stream(factors).allMatch(factor -> factor == 0);
          contradictory |= bare && Math.abs(known) > 1e-9;
          if (!bare) {
            sums.add(new SuppressedCells.Sum(factors, -known));
          }
        }
      }
    }
    return new MarginTable(List.copyOf(suppressed), sums, contradictory);
  }

  /** 1 for a cell the margin sums along the dimension, -1 for the margin itself, else 0. */
  private static double factor(
      List<String> cell, List<String> margin, int dimension, String total) {
    for (int other = 0; other < cell.size(); other++) {
      if (other != dimension && !cell.get(other).equals(margin.get(other))) {
        return 0;
      }
    }
    return cell.get(dimension).equals(total) ? -1 : 1;
  }
}
