package pingyi.dashboards.deck;

import java.awt.geom.Rectangle2D;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Funnel;
import pingyi.dashboards.chart.Fonts;
import pingyi.dashboards.chart.Picture;
import pingyi.dashboards.chart.Pictures;

/** A figure as one group of shapes with one text for readers who do not see it. */
final class FigureShapes {
  /** Pictures of few marks are drawn larger: a deck is read from the back of a room. */
  private static final double ENLARGED = 1.15;

  private FigureShapes() {}

  /** Draws a figure into an area, in points. */
  static void draw(Markup markup, Figure figure, Rectangle2D area, int id) {
    markup
        .add("<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"")
        .add(id)
        .add("\" name=\"")
        .words(figure.id())
        .add("\" descr=\"")
        .words(figure.caption().altText())
        .add("\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>")
        .place("a:xfrm", area, "")
        .add("<a:chOff x=\"")
        .add(Markup.emu(area.getX()))
        .add("\" y=\"")
        .add(Markup.emu(area.getY()))
        .add("\"/><a:chExt cx=\"")
        .add(Markup.emu(area.getWidth()))
        .add("\" cy=\"")
        .add(Markup.emu(area.getHeight()))
        .add("\"/></a:xfrm></p:grpSpPr>");
    Picture picture = Pictures.of(figure);
    ShapeGraphics surface = new ShapeGraphics(markup, id + 1);
    surface.setFont(Fonts.regular(12));
    double scale = figure instanceof Figure.Trend || figure instanceof Funnel ? ENLARGED : 1;
    surface.translate(area.getX(), area.getY());
    surface.scale(scale, scale);
    picture.draw(
        surface, new Rectangle2D.Double(0, 0, area.getWidth() / scale, area.getHeight() / scale));
    surface.finish();
    markup.add("</p:grpSp>");
  }
}
