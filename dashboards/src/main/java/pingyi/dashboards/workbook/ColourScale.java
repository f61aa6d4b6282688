package pingyi.dashboards.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * Colours the scores of a wide sheet, all columns on one scale, so that a colour means the same in
 * every year. Pale, because the number is read and the colour only guides the eye.
 */
final class ColourScale {
  private static final int WIDE = 3;
  private static final String[] COLOURS = {"F8DCCB", "FFFFFF", "BFD5EA"};

  private ColourScale() {}

  /** Colours the sheet if it has scores side by side. */
  static void apply(XSSFSheet sheet, Leaf leaf) {
    List<Integer> scores =
        IntStream.range(0, leaf.heads().size())
            .filter(column -> leaf.heads().get(column).format() == Format.SCORE)
            .boxed()
            .toList();
    boolean years =
        scores.stream().filter(column -> isYear(leaf.heads().get(column).label())).count() >= WIDE;
    if (!years || !leaf.isTable()) {
      return;
    }
    CellRangeAddress[] ranges =
        scores.stream()
            .filter(column -> isYear(leaf.heads().get(column).label()))
            .map(leaf::cells)
            .toArray(CellRangeAddress[]::new);
    var formatting = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
    XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
    scale.getThresholds()[0].setRangeType(RangeType.MIN);
    scale.getThresholds()[1].setRangeType(RangeType.PERCENTILE);
    scale.getThresholds()[1].setValue(50d);
    scale.getThresholds()[2].setRangeType(RangeType.MAX);
    XSSFColor[] colours = new XSSFColor[COLOURS.length];
    for (int at = 0; at < colours.length; at++) {
      colours[at] = Styles.colour(COLOURS[at]);
    }
    scale.setColors(colours);
    formatting.addConditionalFormatting(ranges, rule);
  }

  private static boolean isYear(String heading) {
    return heading.matches("(19|20)\\d\\d.*");
  }
}
