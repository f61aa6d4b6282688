package pingyi.dashboards.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import pingyi.dashboards.briefing.Grid.Format;

/** Axes whose ticks a reader would have chosen. */
final class Ticks {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  private static final double[] DENSE = {1, 2, 5};
  private static final double[] SPARSE = {1};

  private Ticks() {}

  /** An axis that holds the values with a little room, on round numbers. */
  static NumberAxis around(double low, double high, Format format) {
    return around(low, high, format, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** The same, never beyond what the measure can be. */
  static NumberAxis around(double low, double high, Format format, double least, double most) {
    double room = high > low ? (high - low) * 0.06 : Math.max(Math.abs(high) * 0.05, 0.01);
    double from = Math.max(least, low - room);
    double to = Math.min(most, high + room);
    NumberAxis axis = Plotting.axis(from, to);
    double step = step(to - from, 6);
    axis.setTickUnit(new NumberTickUnit(step, new Printed(format, step)));
    return axis;
  }

  /** A round step that cuts the span in about so many parts. */
  static double step(double span, int parts) {
    double rough = span / parts;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double step : STEPS) {
      if (step * power >= rough) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** Counts from zero: bars must start there. */
  static NumberAxis counts(double to, double step) {
    NumberAxis axis = Plotting.axis(0, to);
    axis.setTickUnit(new NumberTickUnit(step, new Printed(Format.COUNT, step)));
    return axis;
  }

  /** Whole numbers around the data, for marks that need no zero. */
  static NumberAxis countsAround(double low, double high) {
    double room = Math.max(1, (high - low) * 0.06);
    double from = Math.max(0, low - room);
    double step = Math.max(1, Math.ceil(step(high + room - from, 8)));
    NumberAxis axis = Plotting.axis(from, high + room);
    axis.setTickUnit(new NumberTickUnit(step, new Printed(Format.COUNT, step)));
    return axis;
  }

  /**
   * Counts on a logarithmic axis, whose own numbers are powers of ten: 1 stands for 10 and 2 for
   * 100. Labels stand at 1, 2 and 5 of each power while there is room for them.
   */
  static NumberAxis powers(double low, double high) {
    NumberAxis axis =
        new NumberAxis() {
          @Override
          public List<?> refreshTicks(
              Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
            List<NumberTick> ticks = new ArrayList<>();
            for (double power = 1; power <= high * 1.2; power *= 10) {
              for (double part : high < 1000 * low ? DENSE : SPARSE) {
                double at = Math.log10(part * power);
                if (getRange().contains(at)) {
                  String text = Numerals.print(part * power, Format.COUNT);
                  ticks.add(new NumberTick(at, text, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
                }
              }
            }
            return ticks;
          }
        };
    double room = Math.max(0.1, (Math.log10(high) - Math.log10(low)) * 0.03);
    axis.setRange(Math.log10(low) - room, Math.log10(high) + room);
    Plotting.dress(axis);
    return axis;
  }

  /** Shares on both sides of a middle line: neither side is negative to a reader. */
  static NumberAxis shares(double from, double to, double step) {
    NumberAxis axis = Plotting.axis(from, to);
    NumberFormat printed =
        new Printed(Format.SHARE, step) {
          @Override
          public StringBuffer format(double value, StringBuffer text, FieldPosition position) {
            return super.format(Math.abs(value), text, position);
          }
        };
    axis.setTickUnit(new NumberTickUnit(step, printed));
    return axis;
  }

  /** Ticks just at the years; JFreeChart's own are multiples of a unit. */
  static NumberAxis years(int first, int last, double before, double after) {
    NumberAxis axis =
        new NumberAxis() {
          @Override
          public List<?> refreshTicks(
              Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
            List<NumberTick> ticks = new ArrayList<>();
            for (int year = first; year <= last; year++) {
              ticks.add(
                  new NumberTick(
                      year, Integer.toString(year), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
            }
            return ticks;
          }
        };
    axis.setRange(first - before, last + after);
    Plotting.dress(axis);
    axis.setAxisLineVisible(true);
    return axis;
  }

  /** Tick labels in the figure's own format, without decimals that say nothing. */
  private static class Printed extends NumberFormat {
    private final Format format;
    private final double step;

    Printed(Format format, double step) {
      this.format = format;
      this.step = step;
    }

    @Override
    public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
      boolean whole = Math.abs(step * scale() - Math.rint(step * scale())) < 1e-9;
      if (format == Format.SHARE) {
        String text = Numerals.print(value, Format.SHARE);
        return to.append(whole ? text.replace(".0%", "%") : text);
      }
      if (whole && format != Format.STATISTIC) {
        return to.append(Numerals.print(value, Format.COUNT));
      }
      return to.append(Numerals.print(value, format));
    }

    private double scale() {
      return format == Format.SHARE ? 100 : 1;
    }

    @Override
    public StringBuffer format(long value, StringBuffer to, FieldPosition position) {
      return format((double) value, to, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
      throw new UnsupportedOperationException("Ticks are only printed.");
    }
  }
}
