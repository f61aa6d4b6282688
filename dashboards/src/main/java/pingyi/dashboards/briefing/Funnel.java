package pingyi.dashboards.briefing;

import java.util.List;

/**
 * Shares against the number of voters, with control limits.
 *
 * @param spacing of the axis of voters
 * @param dots those to be named first
 * @param named how many of the first dots carry their names in the picture
 */
public record Funnel(
    String id,
    Caption caption,
    Grid data,
    String xAxis,
    String yAxis,
    Spacing spacing,
    double target,
    List<Dot> dots,
    int named,
    List<Limit> limits)
    implements Figure {
  /** Copies the lists. */
  public Funnel {
    dots = List.copyOf(dots);
    limits = List.copyOf(limits);
  }

  /** How an axis is divided. */
  public enum Spacing {
    /** Equal steps are equally far. */
    EVEN,
    /** Equal ratios are equally far, for numbers from ten to ten thousands. */
    LOGARITHMIC
  }

  /** One branch; the share is 0 to 1. */
  public record Dot(String label, double voters, double share, Emphasis emphasis) {}

  /** The limits at one number of voters. */
  public record Limit(double voters, double low95, double high95, double low998, double high998) {}
}
