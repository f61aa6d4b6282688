package pingyi.dashboards.workbook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;

/**
 * Bars behind shares, from nothing to the whole in every row, so that a bar half as long is half as
 * much. The rule of 2007 would begin at the least value and fade: the one of 2010 stands beside it.
 */
final class DataBars {
  private static final String COLOUR = "BFD5EA";
  private static final Set<String> SHARES = Set.of("share", "favourable", "favourable.stated");
  private static final String RULE = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
  private static final String LIST = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

  private DataBars() {}

  /** Draws them in the columns that are shares of one whole. */
  static void apply(XSSFSheet sheet, Leaf leaf) {
    List<Integer> columns =
        IntStream.range(0, leaf.heads().size())
            .filter(column -> SHARES.contains(leaf.heads().get(column).key()))
            .boxed()
            .toList();
    if (columns.isEmpty() || !leaf.isTable()) {
      return;
    }
    StringBuilder list = new StringBuilder("<x14:conditionalFormattings>");
    for (int column : columns) {
      CellRangeAddress cells = leaf.cells(column);
      // A name-based id: the same sheet makes the same bytes.
      String id =
          "{"
              + UUID.nameUUIDFromBytes(
                      (leaf.name() + cells.formatAsString()).getBytes(StandardCharsets.UTF_8))
                  .toString()
                  .toUpperCase(Locale.ROOT)
              + "}";
      rule(sheet, cells, id);
      list.append("<x14:conditionalFormatting><x14:cfRule type=\"dataBar\" id=\"")
          .append(id)
          .append("\"><x14:dataBar minLength=\"0\" maxLength=\"100\" gradient=\"0\">")
          .append("<x14:cfvo type=\"num\"><xm:f>0</xm:f></x14:cfvo>")
          .append("<x14:cfvo type=\"num\"><xm:f>1</xm:f></x14:cfvo>")
          .append("</x14:dataBar></x14:cfRule><xm:sqref>")
          .append(cells.formatAsString())
          .append("</xm:sqref></x14:conditionalFormatting>");
    }
    Extension.add(sheet, LIST, list.append("</x14:conditionalFormattings>").toString());
  }

  private static void rule(XSSFSheet sheet, CellRangeAddress cells, String id) {
    var formatting = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule(Styles.colour(COLOUR));
    XSSFDataBarFormatting bar = rule.getDataBarFormatting();
    bar.getMinThreshold().setRangeType(RangeType.NUMBER);
    bar.getMinThreshold().setValue(0d);
    bar.getMaxThreshold().setRangeType(RangeType.NUMBER);
    bar.getMaxThreshold().setValue(1d);
    formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    List<CTConditionalFormatting> all = sheet.getCTWorksheet().getConditionalFormattingList();
    CTCfRule made = all.get(all.size() - 1).getCfRuleArray(0);
    Extension.add(made.addNewExtLst(), RULE, "<x14:id>" + id + "</x14:id>");
  }
}
