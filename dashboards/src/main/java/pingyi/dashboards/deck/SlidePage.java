package pingyi.dashboards.deck;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Identity;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.chart.Fonts;
import pingyi.dashboards.chart.Lines;
import pingyi.dashboards.chart.Theme;

/**
 * One slide's shapes. Placeholders take their places from the layout and are written only when they
 * have text, so no prompt is left behind.
 *
 * @param number from 1
 * @param chartId the relation to the native chart, when the figure is one
 * @param letters the largest letters of its table
 */
record SlidePage(
    Slide slide,
    int number,
    Identity identity,
    Optional<Figure> figure,
    @Nullable String chartId,
    double letters) {
  static final double LEFT = 40;
  static final double WIDTH = 880;
  static final double TOP = 116;
  static final double BOTTOM = 472;
  private static final double TITLE = 26;
  private static final double COVER_TITLE = 36;
  private static final int TITLE_LINES = 2;
  private static final double SIDE = 242;
  private static final double GAP = 24;

  /** The deck's font is up to this much wider than the one that is measured. */
  private static final double SAFE = 0.97;

  private static final int FIGURE_ID = 100;

  /** Smaller letters are not read. */
  private static final double LEAST = 9;

  /** The shape tree of the slide. */
  String markup() {
    checkTitle();
    Markup markup = new Markup();
    markup
        .add("<p:spTree ")
        .add(Markup.NAMESPACES)
        .add("><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>")
        .add("<p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>")
        .add("<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>");
    if (isCover()) {
      cover(markup);
    } else {
      title(markup);
      line(markup, 3, "type=\"body\" idx=\"13\"", subtitle(), size(subtitle(), 14, WIDTH));
      content(markup);
      String note = note();
      line(markup, 5, "type=\"body\" idx=\"14\"", note, size(note, 10.5, 2 * WIDTH - 40));
      footer(markup);
    }
    return markup.add("</p:spTree>").toString();
  }

  /** A title of two lines breaks where it pauses, never before its last word. */
  private void title(Markup markup) {
    open(markup, 2, "type=\"title\"", Optional.empty());
    markup.add("<a:p>");
    String between = "";
    for (String line : Lines.balanced(slide.title(), Fonts.bold(TITLE), WIDTH * SAFE)) {
      // The space at the break stays, so that the title can be copied as one line.
      String kept = slide.title().startsWith(line + " ") ? line + " " : line;
      markup.add(between).run(kept, true);
      between = "<a:br><a:rPr lang=\"zh-CN\" altLang=\"en-US\"/></a:br>";
    }
    markup.add("</a:p>");
    close(markup);
  }

  /** The caveats that no bullet says already; the source stands in the footer of every slide. */
  private String note() {
    return figure.stream()
        .flatMap(shown -> shown.caption().caveats().stream())
        .filter(caveat -> !slide.bullets().contains(caveat))
        .collect(Collectors.joining(identity.language().getLanguage().equals("en") ? ". " : "。"));
  }

  private boolean isCover() {
    return slide.kind() == Slide.Kind.COVER;
  }

  private void checkTitle() {
    Font font = Fonts.bold(isCover() ? COVER_TITLE : TITLE);
    int lines = Lines.of(slide.title(), font, WIDTH * SAFE).size();
    if (lines > TITLE_LINES) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The title of slide %d takes %d lines, at most %d fit: %s",
              number,
              lines,
              TITLE_LINES,
              slide.title()));
    }
  }

  /** The slide's own subtitle, or the figure's: a picture never stands without measure and unit. */
  private String subtitle() {
    return slide.subtitle().isBlank()
        ? figure.map(shown -> shown.caption().subtitle()).orElse("")
        : slide.subtitle();
  }

  private void cover(Markup markup) {
    line(markup, 2, "type=\"title\"", slide.title(), 0);
    line(markup, 3, "type=\"subTitle\" idx=\"1\"", slide.subtitle(), 0);
    List<String> lines =
        slide.bullets().isEmpty()
            ? List.of(identity.institution(), identity.asOf())
            : slide.bullets();
    open(markup, 4, "type=\"body\" idx=\"15\"", Optional.empty());
    for (String text : lines) {
      markup.add("<a:p>").run(text, false).add("</a:p>");
    }
    close(markup);
  }

  private void content(Markup markup) {
    double top = TOP;
    if (!slide.bullets().isEmpty()) {
      top = bullets(markup);
    }
    boolean beside = figure.isPresent() && !slide.bullets().isEmpty() && !isStacked();
    double width = beside ? WIDTH - SIDE - GAP : WIDTH;
    Rectangle2D area = new Rectangle2D.Double(LEFT, top, width, BOTTOM - top);
    if (figure.isPresent()) {
      figure(markup, figure.get(), area);
    } else if (slide.table().isPresent()) {
      TableLayout layout =
          TableLayout.of(slide.table().get(), letters, area.getWidth(), area.getHeight());
      String says = subtitle().isBlank() ? slide.title() : subtitle();
      TableShape.draw(markup, layout, area, FIGURE_ID, says);
    }
  }

  /** Text stands above a table, beside a figure in the layout of figures. */
  private boolean isStacked() {
    return slide.kind() != Slide.Kind.FIGURE;
  }

  private double bullets(Markup markup) {
    boolean alone = figure.isEmpty() && slide.table().isEmpty();
    if (alone) {
      Bullets bullets = Bullets.fitted(slide.bullets(), 20, WIDTH, BOTTOM - TOP);
      body(markup, bullets, Optional.empty());
      return TOP;
    }
    if (figure.isPresent() && !isStacked()) {
      Bullets bullets = Bullets.fitted(slide.bullets(), 16, SIDE, BOTTOM - TOP);
      Rectangle2D side = new Rectangle2D.Double(LEFT + WIDTH - SIDE, TOP, SIDE, BOTTOM - TOP);
      body(markup, bullets, Optional.of(side));
      return TOP;
    }
    Bullets bullets = Bullets.fitted(slide.bullets(), 16, WIDTH, (BOTTOM - TOP) / 2);
    double height = bullets.height(WIDTH);
    body(markup, bullets, Optional.of(new Rectangle2D.Double(LEFT, TOP, WIDTH, height)));
    return TOP + height + 8;
  }

  /** The room a table has below the text above it. */
  static double tableRoom(Slide slide) {
    double text =
        slide.bullets().isEmpty()
            ? 0
            : Bullets.fitted(slide.bullets(), 16, WIDTH, (BOTTOM - TOP) / 2).height(WIDTH) + 8;
    return BOTTOM - TOP - text;
  }

  private void body(Markup markup, Bullets bullets, Optional<Rectangle2D> place) {
    open(markup, 4, "type=\"body\" idx=\"1\"", place);
    bullets.write(markup);
    close(markup);
  }

  private void figure(Markup markup, Figure shown, Rectangle2D area) {
    if (chartId == null) {
      FigureShapes.draw(markup, shown, area, FIGURE_ID);
      return;
    }
    markup
        .add("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"")
        .add(FIGURE_ID)
        .add("\" name=\"")
        .words(shown.id())
        .add("\" descr=\"")
        .words(shown.caption().altText())
        .add("\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>")
        .place("p:xfrm", area, "")
        .add("</p:xfrm><a:graphic><a:graphicData")
        .add(" uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart")
        .add(" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"")
        .add(chartId)
        .add("\"/></a:graphicData></a:graphic></p:graphicFrame>");
    NativeChart.of(shown)
        .filter(chart -> !chart.breaksBefore().isEmpty())
        .ifPresent(
            chart -> {
              ShapeGraphics surface = new ShapeGraphics(markup, FIGURE_ID + 1);
              surface.setPaint(Theme.INK);
              surface.setStroke(new BasicStroke(1.3f));
              chart.rules(area).forEach(surface::draw);
              surface.finish();
            });
  }

  private void footer(Markup markup) {
    double points = size(identity.footer(), 10.5, 750);
    line(markup, 6, "type=\"ftr\" idx=\"10\"", identity.footer(), points);
    UUID field = UUID.nameUUIDFromBytes(("slide " + number).getBytes(StandardCharsets.UTF_8));
    open(markup, 7, "type=\"sldNum\" idx=\"11\"", Optional.empty());
    markup
        .add("<a:p><a:fld id=\"{")
        .add(field.toString().toUpperCase(Locale.ROOT))
        .add("}\" type=\"slidenum\"><a:rPr lang=\"zh-CN\" altLang=\"en-US\"/><a:t>")
        .add(number)
        .add("</a:t></a:fld></a:p>");
    close(markup);
  }

  /** The layout's size, or less when the words would not fit their line. */
  private static double size(String words, double most, double width) {
    double natural = Lines.width(words, Fonts.regular(most));
    return natural <= width * SAFE ? most : Math.max(LEAST, most * width * SAFE / natural);
  }

  /** One placeholder of one paragraph; zero points leaves the size to the layout. */
  private static void line(Markup markup, int id, String placeholder, String words, double points) {
    if (words.isBlank()) {
      return;
    }
    open(markup, id, placeholder, Optional.empty());
    markup.add("<a:p><a:r><a:rPr lang=\"zh-CN\" altLang=\"en-US\"");
    if (points > 0) {
      markup.add(" sz=\"").add(Math.round(points * 100)).add("\"");
    }
    markup.add("/><a:t>").words(words).add("</a:t></a:r></a:p>");
    close(markup);
  }

  private static void open(Markup markup, int id, String placeholder, Optional<Rectangle2D> place) {
    markup
        .add("<p:sp><p:nvSpPr><p:cNvPr id=\"")
        .add(id)
        .add("\" name=\"p")
        .add(id)
        .add("\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph ")
        .add(placeholder)
        .add("/></p:nvPr></p:nvSpPr><p:spPr>");
    place.ifPresent(box -> markup.place("a:xfrm", box, "").add("</a:xfrm>"));
    markup.add("</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>");
  }

  private static void close(Markup markup) {
    markup.add("</p:txBody></p:sp>");
  }
}
