package pingyi.dashboards.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Small pictures of the years in a column of their own. They are dots without a line, because years
 * under different rules must not be joined and a line cannot be cut inside one cell; a year without
 * a score is a gap.
 */
final class Sparklines {
  private static final String LIST = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";
  private static final String COLUMN = "sparkline";

  private Sparklines() {}

  /** Draws them if the sheet has a place for them and years side by side. */
  static void apply(XSSFSheet sheet, Leaf leaf) {
    int place = leaf.column(COLUMN);
    List<Integer> years =
        IntStream.range(0, leaf.heads().size())
            .filter(column -> leaf.heads().get(column).key().matches("year\\.\\d{4}"))
            .boxed()
            .toList();
    if (place < 0 || years.isEmpty() || !leaf.isTable()) {
      return;
    }
    StringBuilder markup = new StringBuilder(256 + 128 * leaf.rows().size());
    markup
        .append("<x14:sparklineGroups><x14:sparklineGroup lineWeight=\"2\"")
        .append(" displayEmptyCellsAs=\"gap\" markers=\"1\" minAxisType=\"group\"")
        .append(" maxAxisType=\"group\">")
        .append("<x14:colorSeries rgb=\"FFFFFFFF\"/><x14:colorNegative rgb=\"FFFFFFFF\"/>")
        .append("<x14:colorAxis rgb=\"FF8A94A0\"/><x14:colorMarkers rgb=\"FF1F4E79\"/>")
        .append("<x14:sparklines>");
    for (int row = 0; row < leaf.rows().size(); row++) {
      int number = TableSheet.HEAD_ROW + 2 + row;
      markup
          .append("<x14:sparkline><xm:f>'")
          .append(escaped(leaf.name().replace("'", "''")))
          .append("'!")
          .append(cell(years.get(0), number))
          .append(':')
          .append(cell(years.get(years.size() - 1), number))
          .append("</xm:f><xm:sqref>")
          .append(cell(place, number))
          .append("</xm:sqref></x14:sparkline>");
    }
    markup.append("</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>");
    Extension.add(sheet, LIST, markup.toString());
  }

  private static String cell(int column, int number) {
    return CellReference.convertNumToColString(column) + number;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
