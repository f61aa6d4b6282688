package pingyi.dashboards.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Figure.Heat;
import pingyi.dashboards.briefing.Figure.HeatRow;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * Branch by year as a real table whose cells are coloured, so that it can be read aloud, searched
 * and copied.
 */
final class HeatTable {
  /** As many shades as the style sheet has. */
  private static final int SHADES = 7;

  private HeatTable() {}

  static void print(Heat heat, Html html) {
    DoubleSummaryStatistics range =
        heat.rows().stream()
            .flatMap(row -> row.values().stream())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .text(heat.caption().title())
        .raw("\"><table class=\"heat\">")
        .element("caption", heat.caption().altText())
        .raw("<thead><tr><td></td>");
    for (int column = 0; column < heat.columns().size(); column++) {
      html.element("th scope=\"col\"" + cut(heat, column, ""), heat.columns().get(column));
    }
    html.raw("</tr></thead><tbody>");
    for (HeatRow row : heat.rows()) {
      html.raw("<tr>").raw("<th scope=\"row\"><a href=\"#/branch/");
      html.text(URLEncoder.encode(row.label(), StandardCharsets.UTF_8).replace("+", "%20"));
      html.raw("\">").text(row.label()).raw("</a></th>");
      List<@Nullable Double> values = row.values();
      for (int column = 0; column < values.size(); column++) {
        Double value = values.get(column);
        String shade = value == null ? "none" : "s" + shade(value, range);
        html.element("td" + cut(heat, column, shade), Shown.of(value, Format.SCORE));
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table></div>");
  }

  private static int shade(double value, DoubleSummaryStatistics range) {
    double width = range.getMax() - range.getMin();
    return width <= 0
        ? SHADES / 2
        : (int) Math.min(SHADES - 1, Math.floor(SHADES * (value - range.getMin()) / width));
  }

  /** A rule stands where scale or policy changed. */
  private static String cut(Heat heat, int column, String shade) {
    String classes = heat.breaksBefore().contains(column) ? (shade + " cut").strip() : shade;
    return classes.isEmpty() ? "" : " class=\"" + classes + "\"";
  }
}
