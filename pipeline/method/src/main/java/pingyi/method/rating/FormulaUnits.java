package pingyi.method.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pingyi.method.rating.formula.ClassBallots;
import pingyi.method.rating.formula.PanelScores;
import pingyi.method.rating.formula.Unit;
import pingyi.warehouse.table.working.FormulaItem;

/** Puts the items of a year together again, unit by unit, in their stored order. */
final class FormulaUnits {
  private FormulaUnits() {}

  /** A unit with the items it was made of. */
  record Described(Unit unit, List<FormulaItem> items) {}

  static List<Described> of(List<FormulaItem> year) {
    Map<String, List<FormulaItem>> byUnit = new LinkedHashMap<>();
    for (FormulaItem item : year) {
      byUnit.computeIfAbsent(item.organizationId(), id -> new ArrayList<>()).add(item);
    }
    return byUnit.values().stream().map(items -> new Described(unit(items), items)).toList();
  }

  private static Unit unit(List<FormulaItem> items) {
    Map<String, BigDecimal> values = new HashMap<>();
    Map<String, Map<String, BigDecimal>> grades = new HashMap<>();
    Map<String, Map<String, BigDecimal>> counts = new HashMap<>();
    Map<String, Map<String, Map<String, BigDecimal>>> panels = new HashMap<>();
    for (FormulaItem item : items) {
      Double number = item.number();
      if (number == null) {
        continue;
      }
      BigDecimal value = BigDecimal.valueOf(number);
      switch (item.kind()) {
        case "component" -> values.put(item.item(), value);
        case "ballots" -> put(grades, item, value);
        case "count" -> put(counts, item, value);
        case "panel" ->
            panels
                .computeIfAbsent(item.item(), component -> new HashMap<>())
                .computeIfAbsent(item.voterClass(), voterClass -> new HashMap<>())
                .put(item.rater(), value);
        default -> throw new IllegalStateException("No such kind of item: " + item);
      }
    }
    Map<String, ClassBallots> ballots = new HashMap<>();
    for (String voterClass : grades.keySet()) {
      ballots.put(
          voterClass,
          new ClassBallots(grades.get(voterClass), counts.getOrDefault(voterClass, Map.of())));
    }
    counts.forEach(
        (voterClass, stated) ->
            ballots.computeIfAbsent(voterClass, name -> new ClassBallots(Map.of(), stated)));
    Map<String, PanelScores> scores = new HashMap<>();
    panels.forEach((component, classes) -> scores.put(component, new PanelScores(classes)));
    FormulaItem first = items.get(0);
    String parent = first.parentId();
    String peers = first.peerGroup();
    return new Unit(
        first.organizationId(),
        new Unit.Place(parent == null ? "" : parent, peers == null ? "" : peers),
        values,
        ballots,
        scores);
  }

  private static void put(
      Map<String, Map<String, BigDecimal>> classes, FormulaItem item, BigDecimal value) {
    classes.computeIfAbsent(item.voterClass(), name -> new HashMap<>()).put(item.item(), value);
  }
}
