package pingyi.dashboards.deck;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator;
import org.apache.poi.sl.draw.SLGraphics;
import pingyi.dashboards.chart.Anchor;
import pingyi.dashboards.chart.Lines;

/**
 * A drawing surface whose strokes become shapes of a slide.
 *
 * <p>POI's own surface gives the bookkeeping of a {@code Graphics2D}, but loses size, weight and
 * colour of text and is slow; everything that draws is replaced here. Clips are ignored, as in its
 * parent: pictures keep within their area by themselves.
 */
final class ShapeGraphics extends SLGraphics {
  private final Markup markup;
  private final int[] nextId;

  /** A filled box that waits whether an outline of the same box follows, to become one shape. */
  private final Rectangle2D.Double waiting = new Rectangle2D.Double();

  private Color waitingColor = Color.WHITE;
  private boolean isWaiting;

  ShapeGraphics(Markup markup, int firstId) {
    this(markup, new int[] {firstId});
  }

  @SuppressWarnings("NullAway") // The group is only used by the methods replaced here.
  private ShapeGraphics(Markup markup, int[] nextId) {
    super(null);
    this.markup = markup;
    this.nextId = nextId;
  }

  /** Writes what still waits; call once at the end. */
  void finish() {
    if (isWaiting) {
      isWaiting = false;
      open("rect", waiting);
      markup.solid(waitingColor).add("<a:ln><a:noFill/></a:ln></p:spPr></p:sp>");
    }
  }

  @Override
  public Graphics create() {
    finish();
    ShapeGraphics copy = new ShapeGraphics(markup, nextId);
    copy.setTransform(getTransform());
    copy.setPaint(getPaint());
    copy.setStroke(getStroke());
    copy.setFont(getFont());
    copy.setRenderingHints(getRenderingHints());
    return copy;
  }

  @Override
  public void dispose() {
    finish();
  }

  @Override
  public void setComposite(Composite composite) {
    // All marks are opaque.
  }

  @Override
  public void clip(Shape shape) {
    // A slide has no clip.
  }

  @Override
  public void fill(Shape shape) {
    finish();
    Color color = color();
    if (shape instanceof Rectangle2D box) {
      Rectangle2D placed = moved(box);
      if (placed.getWidth() > 0 && placed.getHeight() > 0) {
        waiting.setRect(placed);
        waitingColor = color;
        isWaiting = true;
      }
    } else if (shape instanceof Ellipse2D ellipse) {
      open("ellipse", moved(ellipse.getFrame()));
      markup.solid(color).add("<a:ln><a:noFill/></a:ln></p:spPr></p:sp>");
    } else {
      path(shape, false);
      markup.solid(color).add("<a:ln><a:noFill/></a:ln></p:spPr></p:sp>");
    }
  }

  @Override
  public void draw(Shape shape) {
    if (shape instanceof Rectangle2D box) {
      Rectangle2D placed = moved(box);
      boolean filled = isWaiting && placed.equals(waiting);
      if (!filled) {
        finish();
      }
      open("rect", placed);
      if (filled) {
        isWaiting = false;
        markup.solid(waitingColor);
      } else {
        markup.add("<a:noFill/>");
      }
      stroke();
    } else if (shape instanceof Line2D line) {
      finish();
      line(line);
    } else if (shape instanceof Ellipse2D ellipse) {
      finish();
      open("ellipse", moved(ellipse.getFrame()));
      markup.add("<a:noFill/>");
      stroke();
    } else {
      finish();
      path(shape, true);
      markup.add("<a:noFill/>");
      stroke();
    }
  }

  private void line(Line2D line) {
    Point2D from = getTransform().transform(line.getP1(), null);
    Point2D to = getTransform().transform(line.getP2(), null);
    boolean rising = (to.getX() - from.getX()) * (to.getY() - from.getY()) < 0;
    Rectangle2D box = new Rectangle2D.Double();
    box.setFrameFromDiagonal(from, to);
    open("line", box, rising ? " flipV=\"1\"" : "");
    stroke();
  }

  @Override
  public void drawString(String words, int x, int y) {
    drawString(words, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator words, int x, int y) {
    drawString(words, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator words, float x, float y) {
    StringBuilder plain = new StringBuilder();
    for (char c = words.first(); c != AttributedCharacterIterator.DONE; c = words.next()) {
      plain.append(c);
    }
    drawString(plain.toString(), x, y);
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    fill(glyphs.getOutline(x, y));
  }

  /**
   * Letters in a box of their measured size. The deck's font is a little wider or narrower: the end
   * that the picture anchored keeps its place, else both ends share the difference.
   */
  @Override
  public void drawString(String words, float x, float y) {
    if (words.isBlank()) {
      return;
    }
    finish();
    Font font = getFont();
    double scale = getTransform().getScaleX();
    double size = font.getSize2D() * scale;
    double width = Lines.width(words, font) * scale;
    Point2D start = getTransform().transform(new Point2D.Double(x, y), null);
    double middle = start.getY() - size * 0.36;
    Rectangle2D box = new Rectangle2D.Double(start.getX(), middle - size * 0.6, width, size * 1.2);
    int id = nextId[0]++;
    markup
        .add("<p:sp><p:nvSpPr><p:cNvPr id=\"")
        .add(id)
        .add("\" name=\"t")
        .add(id)
        .add("\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>")
        .place("a:xfrm", box, "")
        .add("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>")
        .add("<p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"")
        .add(" anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:p><a:pPr algn=\"")
        .add(alignment())
        .add("\"/>")
        .run(words, size, isBold(font), color())
        .add("</a:p></p:txBody></p:sp>");
  }

  private String alignment() {
    double share = getRenderingHint(Anchor.KEY) instanceof Double kept ? kept : Anchor.MIDDLE;
    if (share == Anchor.MIDDLE) {
      return "ctr";
    }
    return share < Anchor.MIDDLE ? "l" : "r";
  }

  /** A face loaded from a file is plain by its style; its name tells the weight. */
  private static boolean isBold(Font font) {
    return font.isBold() || font.getPSName().endsWith("Bold");
  }

  private void open(String geometry, Rectangle2D box) {
    open(geometry, box, "");
  }

  private void open(String geometry, Rectangle2D box, String flip) {
    head();
    markup
        .place("a:xfrm", box, flip)
        .add("</a:xfrm><a:prstGeom prst=\"")
        .add(geometry)
        .add("\"><a:avLst/></a:prstGeom>");
  }

  private void head() {
    int id = nextId[0]++;
    markup
        .add("<p:sp><p:nvSpPr><p:cNvPr id=\"")
        .add(id)
        .add("\" name=\"s")
        .add(id)
        .add("\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
  }

  private void path(Shape shape, boolean open) {
    AffineTransform transform = getTransform();
    Rectangle2D box = transform.createTransformedShape(shape).getBounds2D();
    head();
    markup
        .place("a:xfrm", box, "")
        .add("</a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/>")
        .add("<a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path w=\"")
        .add(Markup.emu(box.getWidth()))
        .add("\" h=\"")
        .add(Markup.emu(box.getHeight()))
        .add(open ? "\" fill=\"none\">" : "\">");
    double[] at = new double[6];
    for (PathIterator steps = shape.getPathIterator(transform); !steps.isDone(); steps.next()) {
      switch (steps.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> step("moveTo", at, 1, box);
        case PathIterator.SEG_LINETO -> step("lnTo", at, 1, box);
        case PathIterator.SEG_QUADTO -> step("quadBezTo", at, 2, box);
        case PathIterator.SEG_CUBICTO -> step("cubicBezTo", at, 3, box);
        default -> markup.add("<a:close/>");
      }
    }
    markup.add("</a:path></a:pathLst></a:custGeom>");
  }

  private void step(String name, double[] at, int points, Rectangle2D box) {
    markup.add("<a:").add(name).add(">");
    for (int i = 0; i < points; i++) {
      markup
          .add("<a:pt x=\"")
          .add(Markup.emu(at[2 * i] - box.getX()))
          .add("\" y=\"")
          .add(Markup.emu(at[2 * i + 1] - box.getY()))
          .add("\"/>");
    }
    markup.add("</a:").add(name).add(">");
  }

  private void stroke() {
    BasicStroke stroke = getStroke() instanceof BasicStroke basic ? basic : new BasicStroke(1f);
    double scale = getTransform().getScaleX();
    // A hair line of one pixel is three quarters of a point.
    markup
        .add("<a:ln w=\"")
        .add(Markup.emu(Math.max(0.75, stroke.getLineWidth() * scale * 0.85)))
        .add(stroke.getEndCap() == BasicStroke.CAP_ROUND ? "\" cap=\"rnd\">" : "\">")
        .solid(color());
    float[] dashes = stroke.getDashArray();
    if (dashes != null) {
      markup.add(dashes[0] < 4 ? "<a:prstDash val=\"sysDash\"/>" : "<a:prstDash val=\"dash\"/>");
    }
    markup.add("</a:ln></p:spPr></p:sp>");
  }

  private Rectangle2D moved(Rectangle2D box) {
    return getTransform().createTransformedShape(box).getBounds2D();
  }

  private Color color() {
    Paint paint = getPaint();
    return paint instanceof Color color ? color : getColor();
  }
}
