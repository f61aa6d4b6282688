package pingyi.dashboards.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {
  @Test
  void shouldKeepLabelsOfCrowdedMarksApart() {
    Placement placement = new Placement(new Rectangle2D.Double(0, 0, 800, 400));
    List<Rectangle2D> boxes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      placement.occupy(400 + i * 6, 200, 5);
    }
    for (int i = 0; i < 6; i++) {
      boxes.add(placement.place(400 + i * 6, 200, 120, 15));
    }

    for (int i = 0; i < boxes.size(); i++) {
      for (int k = 0; k < i; k++) {
        assertThat(boxes.get(i).intersects(boxes.get(k))).isFalse();
      }
      assertThat(new Rectangle2D.Double(0, 0, 800, 400).contains(boxes.get(i))).isTrue();
    }
  }

  @Test
  void shouldSpreadNamesInTheOrderOfTheirMarks() {
    double[] placed = Spread.apart(new double[] {50, 51, 49, 300}, 12, 0, 400);

    assertThat(placed[2]).isLessThan(placed[0]);
    assertThat(placed[1] - placed[0]).isGreaterThanOrEqualTo(11.999);
    assertThat(placed[0] - placed[2]).isGreaterThanOrEqualTo(11.999);
    assertThat(placed[3]).isEqualTo(300);
  }

  @Test
  void shouldSqueezeNamesThatDoNotFit() {
    double[] placed = Spread.apart(new double[] {5, 5, 5, 5, 5}, 100, 0, 40);

    assertThat(placed).isSorted();
    assertThat(placed[4]).isLessThanOrEqualTo(40.001);
  }
}
