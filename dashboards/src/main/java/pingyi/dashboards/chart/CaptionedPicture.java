package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import pingyi.dashboards.briefing.Figure;

/** A picture with its title and subtitle above and its source below. */
final class CaptionedPicture {
  private static final double MARGIN = 32;
  private static final double TOP = 24;
  private static final double LEADING = 1.4;

  private final Picture picture;
  private final double width;
  private final Block title;
  private final Block subtitle;
  private final Block note;

  CaptionedPicture(Figure figure, double width) {
    double room = width - 2 * MARGIN;
    this.picture = Pictures.of(figure);
    this.width = width;
    this.title = Block.of(figure.caption().title(), Fonts.bold(Theme.TITLE), Theme.INK, room);
    this.subtitle =
        Block.of(figure.caption().subtitle(), Fonts.regular(Theme.SUBTITLE), Theme.SECONDARY, room);
    this.note = Block.of(figure.caption().note(), Fonts.regular(Theme.NOTE), Theme.SECONDARY, room);
  }

  private record Block(List<String> lines, Font font, Color color) {
    static Block of(String text, Font font, Color color, double room) {
      return new Block(text.isBlank() ? List.of() : Lines.balanced(text, font, room), font, color);
    }

    double leading() {
      return font.getSize2D() * LEADING;
    }

    double height() {
      return lines.size() * leading();
    }

    void draw(Pen pen, double top) {
      for (int i = 0; i < lines.size(); i++) {
        double middle = top + (i + 0.5) * leading();
        pen.text(lines.get(i), MARGIN, middle, Pen.Side.LEFT, font, color);
      }
    }
  }

  double height() {
    return above() + picture.height() + below();
  }

  private double above() {
    return TOP + title.height() + 4 + subtitle.height() + 16;
  }

  private double below() {
    return 14 + note.height() + 18;
  }

  void draw(Graphics2D surface, double height) {
    Pen pen = new Pen(surface);
    title.draw(pen, TOP);
    subtitle.draw(pen, TOP + title.height() + 4);
    Rectangle2D area =
        new Rectangle2D.Double(MARGIN, above(), width - 2 * MARGIN, height - above() - below());
    picture.draw(surface, area);
    note.draw(pen, height - below() + 14);
  }
}
