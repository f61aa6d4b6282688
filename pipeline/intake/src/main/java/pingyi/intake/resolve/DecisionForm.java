package pingyi.intake.resolve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import pingyi.intake.finding.Words;
import pingyi.intake.sheet.CellAddress;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.recognised.Organization;

/**
 * Writes the form: one line for each name, what is suggested and why, and empty columns for the
 * decision with lists to choose from. A second sheet lists every organization.
 */
public final class DecisionForm {
  private static final int LINE_HEIGHT = 15;
  private static final int CHARACTER = 256;

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Words words;
  private final CellStyle heading;
  private final CellStyle given;
  private final CellStyle blank;

  private DecisionForm(Words words) {
    this.words = words;
    Font bold = book.createFont();
    bold.setBold(true);
    heading = style(IndexedColors.GREY_25_PERCENT);
    heading.setFont(bold);
    given = style(IndexedColors.WHITE);
    // A name that begins like a formula stays a name.
    given.setQuotePrefixed(true);
    blank = style(IndexedColors.LIGHT_YELLOW);
  }

  /**
   * Writes the names that matched nothing.
   *
   * @param tables the recognised tables
   * @return how many names it lists
   */
  public static int write(Path file, TableReader tables, Locale language) throws IOException {
    List<OpenName> names = OpenNames.in(tables, language);
    DecisionForm form = new DecisionForm(new Words(language));
    try (form.book) {
      form.names(names);
      form.organizations(tables.read(Organization.class));
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        form.book.write(out);
      }
    }
    return names.size();
  }

  private CellStyle style(IndexedColors colour) {
    CellStyle style = book.createCellStyle();
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private void names(List<OpenName> names) {
    XSSFSheet sheet = book.createSheet(words.message("resolve.sheet"));
    Row top = sheet.createRow(0);
    for (FormColumn column : FormColumn.values()) {
      cell(top, column.ordinal(), column.heading(words), heading);
      sheet.setColumnWidth(column.ordinal(), column.width() * CHARACTER);
    }
    sheet.createFreezePane(1, 1);
    for (int i = 0; i < names.size(); i++) {
      line(sheet, i + 1, names.get(i));
    }
  }

  private void line(XSSFSheet sheet, int index, OpenName name) {
    Row row = sheet.createRow(index);
    row.setHeightInPoints(LINE_HEIGHT * Math.max(2, name.candidates().size()));
    for (FormColumn column : FormColumn.values()) {
      cell(row, column.ordinal(), text(column, name), column.decides() ? blank : given);
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String[] answers = {words.message("resolve.confirm"), words.message("resolve.reject")};
    choose(sheet, index, FormColumn.DECISION, helper.createExplicitListConstraint(answers));
    if (!name.candidates().isEmpty()) {
      String from = CellAddress.of(FormColumn.FIRST_CANDIDATE.ordinal(), index + 1);
      String to =
          CellAddress.of(
              FormColumn.FIRST_CANDIDATE.ordinal() + name.candidates().size() - 1, index + 1);
      choose(
          sheet,
          index,
          FormColumn.ORGANIZATION,
          helper.createFormulaListConstraint(from + ":" + to));
    }
  }

  /** A list to choose from; an organization that is not suggested may be typed all the same. */
  private static void choose(
      XSSFSheet sheet, int row, FormColumn column, DataValidationConstraint list) {
    CellRangeAddressList place =
        new CellRangeAddressList(row, row, column.ordinal(), column.ordinal());
    DataValidation validation = sheet.getDataValidationHelper().createValidation(list, place);
    validation.setShowErrorBox(column == FormColumn.DECISION);
    sheet.addValidationData(validation);
  }

  private static String text(FormColumn column, OpenName name) {
    int candidate = column.ordinal() - FormColumn.FIRST_CANDIDATE.ordinal();
    return switch (column) {
      case NAME -> name.name();
      case PARENT -> name.parent().orElse("");
      case REASON -> name.reason();
      case YEARS -> name.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
      case PLACES -> String.join("\n", name.places());
      case FIRST_CANDIDATE, SECOND_CANDIDATE, THIRD_CANDIDATE, FOURTH_CANDIDATE, FIFTH_CANDIDATE ->
          candidate < name.candidates().size() ? name.candidates().get(candidate).label() : "";
      case WHY_SUGGESTED ->
          IntStream.range(0, name.candidates().size())
              .mapToObj(i -> (i + 1) + ". " + name.candidates().get(i).reason())
              .collect(Collectors.joining("\n"));
      case SCOPE -> name.scope().orElse("");
      default -> "";
    };
  }

  private void organizations(List<Organization> organizations) {
    XSSFSheet sheet = book.createSheet(words.message("resolve.units"));
    List<String> columns = List.of("id", "name", "parent", "first", "last");
    Row top = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      cell(top, i, words.message("resolve.units." + columns.get(i)), heading);
      sheet.setColumnWidth(i, FormColumn.NAME.width() * CHARACTER);
    }
    sheet.createFreezePane(1, 1);
    int line = 1;
    for (Organization each : organizations) {
      Row row = sheet.createRow(line++);
      List<String> texts = new ArrayList<>();
      texts.add(each.organizationId());
      texts.add(each.name());
      texts.add(each.parentId() == null ? "" : each.parentId());
      texts.add(String.valueOf(each.firstYear()));
      texts.add(each.lastYear() == null ? "" : String.valueOf(each.lastYear()));
      for (int i = 0; i < texts.size(); i++) {
        cell(row, i, texts.get(i), given);
      }
    }
  }

  private static void cell(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }
}
