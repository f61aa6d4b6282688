package pingyi.dashboards.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Figure.Heat;
import pingyi.dashboards.briefing.Figure.Trend;
import pingyi.dashboards.briefing.Grid;

/** The views of the page, one section each, with all words and tables. */
final class Body {
  /** So many rows a page can hold and still scroll; the workbook has them all. */
  static final int LONGEST_TABLE = 3_000;

  private static final String LONG = "03";
  private static final String DEFINITIONS = "07";
  private static final String QUALITY = "08";

  private final Briefing briefing;
  private final ResourceBundle words;
  private final Html html = new Html();

  Body(Briefing briefing, ResourceBundle words) {
    this.briefing = briefing;
    this.words = words;
  }

  /** The links to all views. */
  String navigation() {
    Html links = new Html();
    link(links, "#/", words.getString("nav.overview"), "");
    for (Figure figure : briefing.figures()) {
      link(links, "#/figure/" + figure.id(), kind(figure), figure.caption().title());
    }
    link(links, "#/branch", words.getString("nav.branch"), "");
    link(links, "#/quality", words.getString("nav.quality"), "");
    link(links, "#/method", words.getString("nav.method"), "");
    return links.toString();
  }

  /** All views. */
  String views() {
    overview();
    briefing.figures().forEach(this::figure);
    branch();
    quality();
    method();
    return html.toString();
  }

  private void overview() {
    open("overview", words.getString("nav.overview"));
    keyFigures();
    html.element("h3", words.getString("overview.conclusions")).raw("<ol class=\"conclusions\">");
    briefing.conclusions().forEach(conclusion -> html.element("li", conclusion));
    html.raw("</ol>")
        .element("h3", words.getString("overview.figures"))
        .raw("<ul class=\"cards\">");
    for (Figure figure : briefing.figures()) {
      html.raw("<li><a href=\"#/figure/").text(figure.id()).raw("\">");
      html.element("small", kind(figure)).element("strong", figure.caption().title());
      html.element("span", figure.caption().subtitle()).raw("</a></li>");
    }
    html.raw("</ul></section>");
  }

  /** The last year of the trend, as its table says it. */
  private void keyFigures() {
    Optional<Grid> trend =
        briefing.figures().stream()
            .filter(Trend.class::isInstance)
            .map(Figure::data)
            .filter(grid -> !grid.rows().isEmpty())
            .findFirst();
    if (trend.isEmpty()) {
      return;
    }
    Grid grid = trend.get();
    List<@Nullable Object> last = grid.rows().get(grid.rows().size() - 1);
    html.raw("<dl class=\"key\">");
    for (int column = 0; column < last.size(); column++) {
      html.raw("<div>").element("dt", grid.heads().get(column).label());
      html.element("dd", Shown.of(last.get(column), grid.heads().get(column).format()))
          .raw("</div>");
    }
    html.raw("</dl>");
  }

  private void figure(Figure figure) {
    html.raw("<section class=\"view figure\" data-view=\"figure/").text(figure.id());
    html.raw("\"><p class=\"kind\">").text(kind(figure)).raw("</p>");
    html.element("h2 tabindex=\"-1\"", figure.caption().title());
    html.element("p class=\"subtitle\"", figure.caption().subtitle());
    if (figure instanceof Heat heat) {
      HeatTable.print(heat, html);
    } else {
      html.raw("<div class=\"legend\"></div><div class=\"chart\" role=\"img\" data-figure=\"");
      html.text(figure.id())
          .raw("\" aria-label=\"")
          .text(figure.caption().altText())
          .raw("\"></div>");
    }
    html.element("p class=\"note\"", figure.caption().note());
    html.raw("<details class=\"facts\" data-figure=\"").text(figure.id()).raw("\">");
    html.element("summary", words.getString("figure.data"));
    table(figure.data(), figure.caption().title());
    html.raw("</details></section>");
  }

  private void branch() {
    open("branch", words.getString("nav.branch"));
    html.raw("<p class=\"pick\"><label for=\"branch-pick\">").text(words.getString("branch.pick"));
    html.raw("</label> <select id=\"branch-pick\"></select></p>");
    html.raw("<div id=\"branch\" aria-live=\"polite\"></div>");
    for (Sheet sheet : sheets(LONG)) {
      html.raw("<div class=\"branch-rows\">").element("h3", title(sheet));
      html.element("p class=\"subtitle\"", sheet.says());
      table(sheet.grid(), sheet.name());
      html.raw("</div>");
    }
    html.raw("</section>");
  }

  private void method() {
    open("method", words.getString("nav.method"));
    for (Slide slide : briefing.slides()) {
      if (slide.kind() == Slide.Kind.APPENDIX) {
        html.element("h3", slide.title());
        if (!slide.bullets().isEmpty()) {
          html.raw("<ul class=\"prose\">");
          slide.bullets().forEach(bullet -> html.element("li", bullet));
          html.raw("</ul>");
        }
        slide.table().ifPresent(grid -> table(grid, slide.title()));
      }
    }
    sheets(DEFINITIONS).forEach(this::sheet);
    html.raw("</section>");
  }

  private void quality() {
    open("quality", words.getString("nav.quality"));
    List<Sheet> found = sheets(QUALITY);
    found.forEach(this::sheet);
    if (found.isEmpty()) {
      html.element("p class=\"subtitle\"", words.getString("table.empty"));
    }
    html.raw("</section>");
  }

  private void sheet(Sheet sheet) {
    if (!title(sheet).equals(words.getString("nav.quality"))) {
      html.element("h3", title(sheet));
    }
    html.element("p class=\"subtitle\"", sheet.says());
    if (sheet.grid().rows().isEmpty()) {
      html.element("p", words.getString("table.empty"));
    } else {
      table(sheet.grid(), sheet.name());
    }
  }

  private void table(Grid grid, String caption) {
    html.table(grid, caption, LONGEST_TABLE);
    if (grid.rows().size() > LONGEST_TABLE) {
      html.element("p class=\"note\"", words.getString("table.cut"));
    }
  }

  private void open(String view, String title) {
    html.raw("<section class=\"view\" data-view=\"" + view + "\">");
    html.element("h2 tabindex=\"-1\"", title);
  }

  private static void link(Html links, String address, String label, String detail) {
    links.raw("<li><a href=\"").text(address).raw("\">").element("span", label);
    if (!detail.isEmpty()) {
      links.element("small", detail);
    }
    links.raw("</a></li>");
  }

  private String kind(Figure figure) {
    return words.getString("kind." + figure.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  /** The number orders the workbook's sheets and says nothing in the page. */
  private static String title(Sheet sheet) {
    return sheet.name().replaceFirst("^\\d\\d\\p{Alpha}?\\s+", "");
  }

  /** A sheet and those that belong to it: 08 and 08b. */
  private List<Sheet> sheets(String number) {
    return briefing.sheets().stream().filter(sheet -> sheet.name().startsWith(number)).toList();
  }
}
