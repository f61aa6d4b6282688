package pingyi.dashboards.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A figure's marks without the words around it; it fills whatever area it is given. */
public interface Picture {
  /** The height at which it reads best; it can be drawn lower. */
  double height();

  /** Draws within the area and nowhere else. */
  void draw(Graphics2D surface, Rectangle2D area);
}
