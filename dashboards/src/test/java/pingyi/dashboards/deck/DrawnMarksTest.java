package pingyi.dashboards.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import pingyi.dashboards.briefing.Control;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Funnel;
import pingyi.dashboards.briefing.Multiples;
import pingyi.dashboards.deck.DrawnPicture.Drawn;
import pingyi.dashboards.deck.DrawnPicture.Label;

/**
 * Reads the marks of the vector pictures off the scales beside them, as somebody with a ruler
 * would: the ticks are right if what is read is what the tables hold.
 */
class DrawnMarksTest {
  private static final PrintedDeck DECK = PrintedDeck.in("zh-CN");

  private static <T extends Figure> List<Drawn> drawn(Class<T> kind) throws IOException {
    List<Drawn> drawn =
        DrawnPicture.in(DECK).stream().filter(one -> kind.isInstance(one.figure())).toList();
    assertThat(drawn).isNotEmpty();
    return drawn;
  }

  @Test
  void shouldDrawValuesAndIntervalsWhereTheScaleHasThem() throws IOException {
    for (Drawn one : drawn(Figure.Intervals.class)) {
      DrawnScale scale = one.numbers().scale(DrawnScale::across).orElseThrow();
      for (Point2D mark : one.picture().marks()) {
        assertThat(ofRow(one, mark.getY()))
            .as(one.figure().id() + " " + mark)
            .anyMatch(near(scale, mark.getX()));
      }
      for (Line2D line : one.picture().lines()) {
        boolean lies = Math.abs(line.getY2() - line.getY1()) < 0.1;
        if (lies && !one.numbers().rowsAt(line.getY1()).isEmpty()) {
          assertThat(ofRow(one, line.getY1())).anyMatch(near(scale, line.getX1()));
          assertThat(ofRow(one, line.getY1())).anyMatch(near(scale, line.getX2()));
        }
      }
      // A hollow mark is a filling and an outline of one place.
      assertThat(one.picture().marks().stream().distinct())
          .hasSize(((Figure.Intervals) one.figure()).items().size());
    }
  }

  @Test
  void shouldMakeSegmentsOfBallotsAsLongAsTheirShares() throws IOException {
    for (Drawn one : drawn(Figure.Ballots.class)) {
      DrawnScale scale = one.numbers().scale(DrawnScale::across).orElseThrow();
      int grades = ((Figure.Ballots) one.figure()).grades().size();
      for (int row = 0; row < one.figure().data().rows().size(); row++) {
        int wanted = row;
        List<Rectangle2D> segments =
            one.picture().bars().stream()
                .filter(bar -> one.numbers().rowsAt(bar.getCenterY()).contains(wanted))
                .filter(bar -> bar.getWidth() > 0.5)
                .sorted(Comparator.comparingDouble(Rectangle2D::getX))
                .toList();
        // The worst grade stands at the left and in the last column.
        List<Double> shares =
            IntStream.range(0, grades)
                .mapToObj(grade -> one.numbers().stored(wanted, grades + 1 - grade).get(0))
                .filter(share -> share > 0.5 * scale.grain())
                .toList();
        assertThat(segments).as("row " + row).hasSameSizeAs(shares);
        for (int at = 0; at < shares.size(); at++) {
          Rectangle2D segment = segments.get(at);
          double share = shares.get(at);
          assertThat(scale.at(segment.getMaxX()) - scale.at(segment.getX()))
              .isCloseTo(share, within(3 * scale.grain()));
          for (Label label : one.picture().labels()) {
            if (segment.contains(label.x(), label.y())) {
              assertThat(DrawnScale.number(label.text()).orElseThrow())
                  .isCloseTo(share, within(0.01));
            }
          }
        }
      }
    }
  }

  @Test
  void shouldDrawEachBranchOfTheFunnelAtItsVotersAndItsShare() throws IOException {
    for (Drawn one : drawn(Funnel.class)) {
      DrawnScale voters = one.numbers().scale(DrawnScale::across).orElseThrow();
      DrawnScale shares = one.numbers().scale(DrawnScale::up).orElseThrow();
      for (int row = 0; row < one.figure().data().rows().size(); row++) {
        double across = one.numbers().stored(row, 1).get(0);
        double up = one.numbers().stored(row, 2).get(0);
        assertThat(one.picture().marks())
            .as("row " + row)
            .anyMatch(
                mark ->
                    Math.abs(voters.at(mark.getX()) - across) < 4 * voters.grain()
                        && Math.abs(shares.at(mark.getY()) - up) < 4 * shares.grain());
      }
    }
  }

  /** The slope has no scale: its ends must lie as far apart as the values at them. */
  @Test
  void shouldDrawLinesFromTheOneYearToTheOther() throws IOException {
    for (Drawn one : drawn(Figure.Slope.class)) {
      List<double[]> values = new ArrayList<>();
      for (int row = 0; row < one.figure().data().rows().size(); row++) {
        values.add(
            new double[] {
              one.numbers().stored(row, 1).get(0), one.numbers().stored(row, 2).get(0)
            });
      }
      double most = values.stream().mapToDouble(pair -> Math.max(pair[0], pair[1])).max().orElse(0);
      double least =
          values.stream().mapToDouble(pair -> Math.min(pair[0], pair[1])).min().orElse(0);
      double top = one.picture().marks().stream().mapToDouble(Point2D::getY).min().orElse(0);
      double foot = one.picture().marks().stream().mapToDouble(Point2D::getY).max().orElse(0);
      DrawnScale scale = new DrawnScale(least, foot, (top - foot) / (most - least));
      for (double[] pair : values) {
        assertThat(one.picture().lines())
            .as(pair[0] + " to " + pair[1])
            .anyMatch(
                line ->
                    Math.abs(scale.at(line.getY1()) - pair[0]) < 3 * scale.grain()
                        && Math.abs(scale.at(line.getY2()) - pair[1]) < 3 * scale.grain());
      }
    }
  }

  @Test
  void shouldDrawTheYearsOfEveryBranchInTheirOrderAndHeight() throws IOException {
    int pictures = 0;
    for (Drawn one : drawn(Multiples.class)) {
      if (((Multiples) one.figure()).panels().size() == 1) {
        heights(one, one.numbers().scale(DrawnScale::up).orElseThrow(), 2);
        continue;
      }
      for (Label name : one.numbers().names()) {
        List<Point2D> marks =
            one.picture().marks().stream()
                .filter(mark -> one.numbers().over(mark).filter(name::equals).isPresent())
                .sorted(Comparator.comparingDouble(Point2D::getX))
                .toList();
        DrawnScale scale =
            one.picture().labels().stream()
                .filter(tick -> tick.y() > name.y())
                .sorted(Comparator.comparingDouble(Label::y))
                .flatMap(tick -> DrawnScale.up(one.picture(), tick).stream())
                .findFirst()
                .orElseThrow();
        List<Double> values =
            one.numbers().rowsAt(name).stream()
                .sorted()
                .map(row -> one.numbers().stored(row, 2).get(0))
                .toList();
        assertThat(marks).as(name.text()).hasSameSizeAs(values);
        for (int at = 0; at < values.size(); at++) {
          assertThat(scale.at(marks.get(at).getY()))
              .as(name.text() + " " + at)
              .isCloseTo(values.get(at), within(4 * scale.grain()));
        }
        pictures++;
      }
    }
    assertThat(pictures).isGreaterThan(5);
  }

  @Test
  void shouldDrawPeriodsInTheirOrderAndHeight() throws IOException {
    for (Drawn one : drawn(Control.class)) {
      heights(one, one.numbers().scale(DrawnScale::up).orElseThrow(), 1);
    }
  }

  private static void heights(Drawn one, DrawnScale scale, int column) {
    List<Point2D> marks =
        one.picture().marks().stream().sorted(Comparator.comparingDouble(Point2D::getX)).toList();
    int rows = one.figure().data().rows().size();
    assertThat(marks).hasSize(rows);
    for (int row = 0; row < rows; row++) {
      assertThat(scale.at(marks.get(row).getY()))
          .as(one.figure().id() + " row " + row)
          .isCloseTo(one.numbers().stored(row, column).get(0), within(4 * scale.grain()));
    }
  }

  private static List<Double> ofRow(Drawn one, double y) {
    Set<Integer> rows = one.numbers().rowsAt(y);
    List<Double> values = new ArrayList<>();
    for (int row : rows) {
      for (int column = 0; column < one.figure().data().heads().size(); column++) {
        values.addAll(one.numbers().stored(row, column));
      }
    }
    return values;
  }

  private static Predicate<Double> near(DrawnScale scale, double place) {
    return value -> Math.abs(scale.at(place) - value) < 2 * scale.grain();
  }

  private static Offset<Double> within(double offset) {
    return Offset.offset(offset);
  }
}
