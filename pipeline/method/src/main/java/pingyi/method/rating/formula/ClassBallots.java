package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The profile of one voter class: ballots by grade, and how many were issued, returned, valid,
 * abstained and spoiled where that is stated.
 */
public record ClassBallots(Map<String, BigDecimal> grades, Map<String, BigDecimal> counts) {
  /** Copies the maps. */
  public ClassBallots {
    grades = Map.copyOf(grades);
    counts = Map.copyOf(counts);
  }

  /** The ballots that chose a grade. */
  BigDecimal graded() {
    return Decimals.sum(List.copyOf(grades.values()));
  }

  Optional<BigDecimal> count(String name) {
    return Optional.ofNullable(counts.get(name));
  }

  BigDecimal in(String grade) {
    return grades.getOrDefault(grade, BigDecimal.ZERO);
  }

  /**
   * Several classes as one. A count is known only where every class with ballots states it, or
   * where one row states it for all.
   */
  static ClassBallots together(Map<String, ClassBallots> classes) {
    Map<String, BigDecimal> grades = new LinkedHashMap<>();
    classes
        .values()
        .forEach(
            each -> each.grades.forEach((grade, n) -> grades.merge(grade, n, BigDecimal::add)));
    Map<String, BigDecimal> counts = new LinkedHashMap<>();
    ClassBallots all = classes.get("all");
    for (String name : List.of("issued", "returned", "valid", "abstained", "spoiled")) {
      Optional<BigDecimal> stated = all == null ? Optional.empty() : all.count(name);
      stated.or(() -> summed(classes.values(), name)).ifPresent(sum -> counts.put(name, sum));
    }
    return new ClassBallots(grades, counts);
  }

  private static Optional<BigDecimal> summed(Collection<ClassBallots> classes, String name) {
    List<BigDecimal> stated = new ArrayList<>();
    for (ClassBallots each : classes) {
      Optional<BigDecimal> count = each.count(name);
      if (count.isPresent()) {
        stated.add(count.get());
      } else if (!each.grades.isEmpty()) {
        return Optional.empty();
      }
    }
    return stated.isEmpty() ? Optional.empty() : Optional.of(Decimals.sum(stated));
  }
}
