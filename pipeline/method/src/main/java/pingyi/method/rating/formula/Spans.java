package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pingyi.method.rating.formula.Span.Edge;

/**
 * Named intervals that must cover a range exactly once.
 *
 * @param range what they must cover
 * @param bands the intervals with their names
 */
public record Spans(Span range, List<Band> bands) {

  /** One interval with its name: a grade, or the place in a list. */
  public record Band(String name, Span span) {}

  /**
   * Copies and checks.
   *
   * @throws FormulaFault naming every overlap and every gap
   */
  public Spans {
    bands = List.copyOf(bands);
    String overlaps = overlaps(bands);
    String gaps = gaps(range, bands);
    if (!overlaps.isEmpty() || !gaps.isEmpty()) {
      throw new FormulaFault(
          overlaps.isEmpty() ? "bands_gap" : gaps.isEmpty() ? "bands_overlap" : "bands_broken",
          "bands",
          range,
          overlaps,
          gaps);
    }
  }

  /** The band that holds a number; none outside the range. */
  public Optional<Band> of(BigDecimal value) {
    return bands.stream().filter(band -> band.span().holds(value)).findFirst();
  }

  private static String overlaps(List<Band> bands) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      for (int j = i + 1; j < bands.size(); j++) {
        Span shared = bands.get(i).span().shared(bands.get(j).span());
        if (!shared.empty()) {
          found.add(shared + " (" + bands.get(i).name() + ", " + bands.get(j).name() + ")");
        }
      }
    }
    return String.join("; ", found);
  }

  /** Walks up from the lower end of the range and notes what no band holds. */
  private static String gaps(Span range, List<Band> bands) {
    List<Span> rising =
        bands.stream()
            .map(Band::span)
            .sorted(
                Comparator.comparing(
                        Span::low, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                    .thenComparing(Span::lowEdge))
            .toList();
    List<String> found = new ArrayList<>();
    Span open = range;
    for (Span span : rising) {
      if (open.empty()) {
        break;
      }
      if (span.low() != null) {
        Span before =
            open.shared(
                new Span(
                    null,
                    Edge.OPEN,
                    span.low(),
                    span.lowEdge() == Edge.CLOSED ? Edge.OPEN : Edge.CLOSED));
        if (!before.empty()) {
          found.add(before.toString());
        }
      }
      if (span.high() == null) {
        return String.join("; ", found);
      }
      open =
          open.shared(
              new Span(
                  span.high(),
                  span.highEdge() == Edge.CLOSED ? Edge.OPEN : Edge.CLOSED,
                  null,
                  Edge.OPEN));
    }
    if (!open.empty()) {
      found.add(open.toString());
    }
    return String.join("; ", found);
  }
}
