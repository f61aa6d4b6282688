package pingyi.dashboards.deck;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import pingyi.dashboards.deck.DrawnPicture.Label;

/**
 * The scale of an axis, found again from its written numbers. These are no data. They are taken for
 * a scale only when they are multiples of a round step, one step apart, and stand as far from each
 * other as they differ. Where a line of the grid runs at a number, the line tells the place, for
 * letters stand beside it.
 *
 * @param first the least value
 * @param from its place
 * @param unit how many points one unit takes; negative where values rise upwards
 */
record DrawnScale(double first, double from, double unit) {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};
  private static final double NEAR = 6;

  private record Tick(Label label, double value, double place) {}

  /** The scale whose numbers stand in one line with the label; empty where it is no tick. */
  static Optional<DrawnScale> across(DrawnPicture picture, Label tick) {
    List<Label> row =
        picture.labels().stream()
            .filter(tick::isBeside)
            .sorted(Comparator.comparingDouble(Label::x))
            .toList();
    return of(picture, tick, row, Label::x, DrawnScale::upright);
  }

  /** The scale whose numbers stand over each other with the label; empty where it is no tick. */
  static Optional<DrawnScale> up(DrawnPicture picture, Label tick) {
    List<Label> column =
        picture.labels().stream()
            .filter(tick::isUnder)
            .sorted(Comparator.comparingDouble(Label::y).reversed())
            .toList();
    return of(picture, tick, column, Label::y, DrawnScale::level);
  }

  private static Optional<DrawnScale> of(
      DrawnPicture picture,
      Label wanted,
      List<Label> labels,
      ToDoubleFunction<Label> place,
      ToDoubleFunction<Line2D> grid) {
    List<Tick> run = new ArrayList<>();
    boolean rises = false;
    for (Label label : labels) {
      OptionalDouble value = number(label.text());
      if (value.isEmpty()) {
        continue;
      }
      double last = run.isEmpty() ? Double.NaN : run.get(run.size() - 1).value();
      if (rises && value.getAsDouble() < last) {
        // The next picture of several, with a scale of its own.
        if (run.stream().anyMatch(tick -> tick.label().equals(wanted))) {
          break;
        }
        run.clear();
        rises = false;
      }
      rises |= value.getAsDouble() > last;
      double middle = place.applyAsDouble(label);
      double line =
          picture.lines().stream()
              .mapToDouble(grid)
              .filter(one -> Math.abs(one - middle) < NEAR)
              .boxed()
              .min(Comparator.comparingDouble(one -> Math.abs(one - middle)))
              .orElse(middle);
      run.add(new Tick(label, value.getAsDouble(), line));
    }
    return scale(signed(run));
  }

  private static double upright(Line2D line) {
    return line.getX2() - line.getX1() < 0.1 ? line.getX1() : Double.NaN;
  }

  private static double level(Line2D line) {
    return Math.abs(line.getY2() - line.getY1()) < 0.1 ? line.getY1() : Double.NaN;
  }

  /** On the far side of zero numbers are written without their sign. */
  private static List<Tick> signed(List<Tick> run) {
    List<Tick> signed = new ArrayList<>();
    for (int at = 0; at < run.size(); at++) {
      Tick tick = run.get(at);
      boolean falls = at + 1 < run.size() && run.get(at + 1).value() < tick.value();
      signed.add(new Tick(tick.label(), falls ? -tick.value() : tick.value(), tick.place()));
    }
    return signed;
  }

  private static Optional<DrawnScale> scale(List<Tick> ticks) {
    if (ticks.size() < 2) {
      return Optional.empty();
    }
    Tick first = ticks.get(0);
    Tick last = ticks.get(ticks.size() - 1);
    double step = (last.value() - first.value()) / (ticks.size() - 1);
    double unit = (last.place() - first.place()) / (last.value() - first.value());
    DrawnScale scale = new DrawnScale(first.value(), first.place(), unit);
    boolean holds = isRound(step);
    for (int at = 0; at < ticks.size(); at++) {
      double value = ticks.get(at).value();
      holds &= Math.abs(value - first.value() - at * step) < step * 1e-6;
      holds &= Math.abs(value / step - Math.rint(value / step)) < 1e-6;
      holds &= Math.abs(scale.at(ticks.get(at).place()) - value) < step * 0.06;
    }
    return holds ? Optional.of(scale) : Optional.empty();
  }

  private static boolean isRound(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
    for (double round : ROUND) {
      if (Math.abs(step / power - round) < 1e-6) {
        return true;
      }
    }
    return false;
  }

  /** The value of a place. */
  double at(double place) {
    return first + (place - from) / unit;
  }

  /** How much of the scale a tenth of a millimetre is. */
  double grain() {
    return Math.abs(0.3 / unit);
  }

  /** The number that a text is and nothing else; a percentage is a part of one. */
  static OptionalDouble number(String text) {
    if (!text.matches("[+−-]?\\d[\\d,]*(\\.\\d+)?%?")) {
      return OptionalDouble.empty();
    }
    boolean percent = text.endsWith("%");
    double number = Double.parseDouble(text.replaceAll("[%,]", "").replace('−', '-'));
    return OptionalDouble.of(percent ? number / 100 : number);
  }
}
