package pingyi.dashboards.deck;

import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import pingyi.dashboards.briefing.Figure;

/**
 * A vector picture as it stands in the file: what is written, and where its strokes lie, in points.
 *
 * @param name the name of the group, which is the id of its figure
 * @param lines straight strokes from left to right
 * @param marks the middles of dots and triangles
 * @param bars filled rectangles
 */
record DrawnPicture(
    String name,
    List<Label> labels,
    List<Line2D> lines,
    List<Point2D> marks,
    List<Rectangle2D> bars) {
  private static final double LARGEST_MARK = 26;

  /** Written words in the box that they take. */
  record Label(String text, Rectangle2D box) {
    double x() {
      return box.getCenterX();
    }

    double y() {
      return box.getCenterY();
    }

    boolean isBeside(Label other) {
      return Math.abs(y() - other.y()) < 2;
    }

    boolean isUnder(Label other) {
      return Math.abs(x() - other.x()) < 3 || Math.abs(box.getMaxX() - other.box.getMaxX()) < 3;
    }
  }

  /** The pictures of a deck that are drawn as shapes, with their figures and their numbers. */
  static List<Drawn> in(PrintedDeck deck) throws IOException {
    List<Drawn> drawn = new ArrayList<>();
    try (XMLSlideShow show = deck.open()) {
      for (XSLFSlide slide : show.getSlides()) {
        on(slide)
            .ifPresent(
                picture -> {
                  Figure figure = deck.briefing().figure(picture.name()).orElseThrow();
                  drawn.add(new Drawn(figure, picture, new DrawnNumbers(deck, figure, picture)));
                });
      }
    }
    return drawn;
  }

  /** A picture, the figure it draws and what its numbers are held against. */
  record Drawn(Figure figure, DrawnPicture picture, DrawnNumbers numbers) {}

  /** The picture of a slide; empty where it has none or a native chart. */
  private static Optional<DrawnPicture> on(XSLFSlide slide) {
    return slide.getShapes().stream()
        .filter(XSLFGroupShape.class::isInstance)
        .map(group -> of((XSLFGroupShape) group))
        .findFirst();
  }

  private static DrawnPicture of(XSLFGroupShape group) {
    DrawnPicture picture =
        new DrawnPicture(
            group.getShapeName(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    group.getShapes().forEach(picture::add);
    return picture;
  }

  private void add(XSLFShape shape) {
    Rectangle2D box = shape.getAnchor();
    boolean small = Math.max(box.getWidth(), box.getHeight()) < LARGEST_MARK;
    if (shape instanceof XSLFTextBox text) {
      labels.add(new Label(text.getText(), box));
    } else if (shape instanceof XSLFFreeformShape path && small) {
      marks.add(triangle(path));
    } else if (shape instanceof XSLFAutoShape auto && auto.getShapeType() == ShapeType.LINE) {
      double from = auto.getFlipVertical() ? box.getMaxY() : box.getY();
      double to = auto.getFlipVertical() ? box.getY() : box.getMaxY();
      lines.add(new Line2D.Double(box.getX(), from, box.getMaxX(), to));
    } else if (shape instanceof XSLFAutoShape auto && auto.getShapeType() == ShapeType.ELLIPSE) {
      marks.add(new Point2D.Double(box.getCenterX(), box.getCenterY()));
    } else if (shape instanceof XSLFAutoShape auto && auto.getShapeType() == ShapeType.RECT) {
      bars.add(box);
    }
  }

  /** A triangle stands for the place that its tip is four parts of seven away from. */
  private static Point2D triangle(XSLFFreeformShape shape) {
    double[] at = new double[6];
    List<Point2D> corners = new ArrayList<>();
    for (PathIterator path = shape.getPath().getPathIterator(null); !path.isDone(); path.next()) {
      if (path.currentSegment(at) != PathIterator.SEG_CLOSE) {
        corners.add(new Point2D.Double(at[0], at[1]));
      }
    }
    Point2D tip = corners.get(0);
    double base = corners.get(1).getY();
    return new Point2D.Double(tip.getX(), (base * 4 + tip.getY() * 3) / 7);
  }
}
