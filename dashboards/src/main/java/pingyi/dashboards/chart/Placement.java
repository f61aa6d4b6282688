package pingyi.dashboards.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a free place for a label near its mark: rings of growing distance around the mark, in each
 * the eight usual positions; what they touch and how far they are has a price, the cheapest wins.
 */
final class Placement {
  private static final double[][] SIDES = {
    {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}
  };
  private static final int RINGS = 28;
  private static final double HARD = 100;

  /** A name across another cannot be read, one across a mark can. */
  private static final double WORST = 1_000;

  private static final double SOFT = 0.6;
  private static final double FIRST = 8;
  private static final double STEP = 11;

  private final Rectangle2D room;
  private final List<Rectangle2D> marks = new ArrayList<>();
  private final List<Rectangle2D> labels = new ArrayList<>();
  private final List<Rectangle2D> lines = new ArrayList<>();

  Placement(Rectangle2D room) {
    this.room = room;
  }

  void occupy(double x, double y, double radius) {
    marks.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  /** Something a label may cross, but had better not. */
  void avoid(double x, double y) {
    lines.add(new Rectangle2D.Double(x - 2, y - 2, 4, 4));
  }

  /** The cheapest box: near, within the room, off marks and labels, off lines if that is easy. */
  Rectangle2D place(double x, double y, double width, double height) {
    Rectangle2D best = new Rectangle2D.Double(x, y, width, height);
    double least = Double.POSITIVE_INFINITY;
    for (int ring = 0; ring < RINGS; ring++) {
      double away = FIRST + ring * STEP;
      for (int i = 0; i < SIDES.length; i++) {
        double[] side = SIDES[i];
        Rectangle2D box =
            new Rectangle2D.Double(
                x - width / 2 + side[0] * (width / 2 + away * (side[1] == 0 ? 1 : 0.7)),
                y - height / 2 + side[1] * (height / 2 + away * (side[0] == 0 ? 0.6 : 0.8)),
                width,
                height);
        double cost = ring * STEP + i;
        cost += WORST * overlap(box, labels) + HARD * overlap(box, marks);
        cost += SOFT * overlap(box, lines);
        cost += room.contains(box) ? 0 : 1e9;
        if (cost < least) {
          least = cost;
          best = box;
        }
      }
    }
    Rectangle2D chosen = inside(best);
    labels.add(chosen);
    return chosen;
  }

  /** A line from the mark to a label that had to move away. */
  Optional<Line2D> leader(Rectangle2D box, double x, double y) {
    double nearX = Math.max(box.getX(), Math.min(box.getMaxX(), x));
    double nearY = Math.max(box.getY(), Math.min(box.getMaxY(), y));
    double distance = Math.hypot(nearX - x, nearY - y);
    if (distance < FIRST + STEP) {
      return Optional.empty();
    }
    double start = 7 / distance;
    return Optional.of(
        new Line2D.Double(x + (nearX - x) * start, y + (nearY - y) * start, nearX, nearY));
  }

  private static double overlap(Rectangle2D box, List<Rectangle2D> others) {
    double sum = 0;
    for (Rectangle2D other : others) {
      if (other.intersects(box)) {
        Rectangle2D common = other.createIntersection(box);
        sum += common.getWidth() * common.getHeight();
      }
    }
    return sum;
  }

  private Rectangle2D inside(Rectangle2D box) {
    double x = Math.max(room.getX(), Math.min(room.getMaxX() - box.getWidth(), box.getX()));
    double y = Math.max(room.getY(), Math.min(room.getMaxY() - box.getHeight(), box.getY()));
    return new Rectangle2D.Double(x, y, box.getWidth(), box.getHeight());
  }
}
