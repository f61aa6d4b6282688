package pingyi.dashboards.deck;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Grid.Head;
import pingyi.dashboards.chart.Theme;

/**
 * A table in the house look: no boxes, one strong rule under the heading, hair lines between rows.
 */
final class TableShape {
  private static final int STRONG = 19_050;
  private static final int HAIR = 6_350;

  private TableShape() {}

  static void draw(Markup markup, TableLayout layout, Rectangle2D area, int id, String says) {
    Rectangle2D box =
        new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), layout.height());
    markup
        .add("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"")
        .add(id)
        .add("\" name=\"t")
        .add(id)
        .add("\" descr=\"")
        .words(says)
        .add("\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr>")
        .add("<p:nvPr/></p:nvGraphicFramePr>")
        .place("p:xfrm", box, "")
        .add("</p:xfrm><a:graphic><a:graphicData")
        .add(" uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>")
        .add("<a:tblPr firstRow=\"1\"/><a:tblGrid>");
    for (double width : layout.widths()) {
      markup.add("<a:gridCol w=\"").add(Markup.emu(width)).add("\"/>");
    }
    markup.add("</a:tblGrid>");
    List<Head> heads = layout.grid().heads();
    startRow(markup, layout, 0);
    for (int column = 0; column < heads.size(); column++) {
      cell(markup, layout, column, heads.get(column).label(), true);
    }
    markup.add("</a:tr>");
    for (int row = 0; row < layout.grid().rows().size(); row++) {
      startRow(markup, layout, row + 1);
      for (int column = 0; column < heads.size(); column++) {
        @Nullable Object value = layout.grid().rows().get(row).get(column);
        cell(markup, layout, column, TableLayout.text(value, heads.get(column).format()), false);
      }
      markup.add("</a:tr>");
    }
    markup.add("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
  }

  private static void startRow(Markup markup, TableLayout layout, int row) {
    markup.add("<a:tr h=\"").add(Markup.emu(layout.heights().get(row))).add("\">");
  }

  private static void cell(
      Markup markup, TableLayout layout, int column, String words, boolean head) {
    markup
        .add("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"")
        .add(layout.isNumeric(column) ? "r" : "l")
        .add("\"/>")
        .run(words, layout.points(), head, head ? Theme.NAVY : Theme.INK)
        .add("</a:p></a:txBody><a:tcPr marL=\"")
        .add(Markup.emu(layout.left(column)))
        .add("\" marR=\"")
        .add(Markup.emu(TableLayout.PAD))
        .add("\" marT=\"0\" marB=\"0\" anchor=\"ctr\">");
    for (String side : new String[] {"lnL", "lnR", "lnT"}) {
      markup.add("<a:").add(side).add(" w=\"0\"><a:noFill/></a:").add(side).add(">");
    }
    Color rule = head ? Theme.NAVY : Theme.GRID;
    markup
        .add("<a:lnB w=\"")
        .add(head ? STRONG : HAIR)
        .add("\">")
        .solid(rule)
        .add("</a:lnB><a:noFill/></a:tcPr></a:tc>");
  }
}
