package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a formula sees of one unit in one year.
 *
 * @param place its parent and peer group
 * @param values component values by component; one that is not stated is absent
 * @param ballots the profile by voter class
 * @param panels raters' scores by component
 */
public record Unit(
    String id,
    Place place,
    Map<String, BigDecimal> values,
    Map<String, ClassBallots> ballots,
    Map<String, PanelScores> panels) {
  /** Copies the maps. */
  public Unit {
    values = Map.copyOf(values);
    ballots = Map.copyOf(ballots);
    panels = Map.copyOf(panels);
  }

  /** Where a unit stands; empty text for none. */
  public record Place(String parent, String peerGroup) {}

  /** The same unit with one component value changed. */
  public Unit with(String component, BigDecimal value) {
    Map<String, BigDecimal> changed = new java.util.HashMap<>(values);
    changed.put(component, value);
    return new Unit(id, place, changed, ballots, panels);
  }
}
