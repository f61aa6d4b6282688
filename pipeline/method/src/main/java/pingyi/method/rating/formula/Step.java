package pingyi.method.rating.formula;

import java.util.List;

/**
 * One step of a formula. Each kind is a record with its operation; together they are the registry
 * of primitives.
 */
public sealed interface Step permits UnitStep, GroupStep {
  /** The kind as the rulebook writes it. */
  String kind();

  /** The name of the value it gives; empty text where it gives none. */
  String result();

  /** The names of the values it reads. */
  List<String> reads();

  /** Works on the group. */
  void apply(List<Line> lines);
}
