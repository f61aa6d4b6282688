package pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static pingyi.intake.SampleWorkspace.classes;
import static pingyi.intake.SampleWorkspace.fill;
import static pingyi.intake.SampleWorkspace.findings;
import static pingyi.intake.SampleWorkspace.merge;
import static pingyi.intake.SampleWorkspace.problems;
import static pingyi.intake.SampleWorkspace.records;
import static pingyi.intake.SampleWorkspace.row;
import static pingyi.intake.SampleWorkspace.values;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.warehouse.table.received.Document;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.received.SourceFile;

class RecordsTest {
  private static final String SMALL = "党支部,发出票数,好,较好\n第一党支部,30,20,10\n";

  @TempDir Path folder;

  private static Workbook workbook(String format) {
    return format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
  }

  private SampleWorkspace workspace() {
    return new SampleWorkspace(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void shouldReadATableWithTitleTwoLevelHeadingTotalsAndSignature(String format) {
    // given
    Workbook workbook = workbook(format);
    Sheet sheet =
        fill(
            workbook.createSheet("测评"),
            row("2019年度述职评议测评汇总表"),
            row("填报单位：机关党委"),
            row("序号", "党支部", "发出票数（张）", "领导班子", null, "群众", null, "备注"),
            row(null, null, null, "好", "较好", "好", "较好"),
            row(1, "第一党支部", 30, 8, 2, 15, 5, null),
            row(2, "教务处 党支部", "２0票", "/", 1, 10, 9, "补"),
            row(),
            row("合计", null, 50, 8, 3, 25, 14),
            row("填表人：张", null, null, "审核人：李", null, "2020年1月5日"));
    merge(sheet, "A1:H1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:H4");

    // when
    Intake intake =
        workspace().with("records/2019/测评." + format, SampleWorkspace.bytes(workbook)).read();

    // then
    assertThat(findings(intake)).isEmpty();
    assertThat(classes(intake))
        .containsExactly(
            "1 title", "2 title", "3 header", "4 header", "5 data", "6 data", "8 total", "9 note");
    assertThat(values(intake))
        .containsExactly(
            "B5 organization 第一党支部",
            "C5 issued 30=30.0",
            "D5 grade_count[好]@A 8=8.0",
            "E5 grade_count[较好]@A 2=2.0",
            "F5 grade_count[好] 15=15.0",
            "G5 grade_count[较好] 5=5.0",
            "B6 organization 教务处 党支部",
            "C6 issued ２0票=20.0",
            "D6 grade_count[好]@A / missing",
            "E6 grade_count[较好]@A 1=1.0",
            "F6 grade_count[好] 10=10.0",
            "G6 grade_count[较好] 9=9.0");
    assertThat(problems(intake)).isEmpty();
    ReceivedRecord data = records(intake).get(4);
    SourceFile file =
        intake.tables().read(SourceFile.class).stream()
            .filter(source -> source.kind().equals("record"))
            .findFirst()
            .orElseThrow();
    assertThat(data.recordId()).isEqualTo(file.fileId() + ":1:5");
    assertThat(data.sheet()).isEqualTo("测评");
    assertThat(data.reviewYear()).isEqualTo(2019);
    assertThat(data.yearBasis()).isEqualTo("title");
    assertThat(data.rawText()).isEqualTo("1|第一党支部|30|8|2|15|5");
    assertThat(file.media()).isEqualTo(format);
    assertThat(file.status()).isEqualTo("read");
    assertThat(file.folderYear()).isEqualTo(2019);
    assertThat(intake.tables().read(ReceivedValue.class).get(2).heading()).isEqualTo("领导班子/好");
  }

  @Test
  void shouldReadGroupsAboveAHeadingThatLeaveTheOrganizationFree() {
    Workbook workbook = workbook("xlsx");
    Sheet sheet =
        fill(
            workbook.createSheet("a"),
            row("测评汇总"),
            row(null, "领导班子", null, "评委评分", null),
            row("党支部", "好", "较好", "评委1", "评委2"),
            row("第一党支部", 8, 2, 91.5, 90));
    merge(sheet, "A1:E1", "B2:C2", "D2:E2");

    Intake intake = workspace().with("records/2019/a.xlsx", SampleWorkspace.bytes(workbook)).read();

    assertThat(findings(intake)).isEmpty();
    assertThat(classes(intake)).containsExactly("1 title", "2 header", "3 header", "4 data");
    assertThat(values(intake))
        .containsExactly(
            "A4 organization 第一党支部",
            "B4 grade_count[好]@A 8=8.0",
            "C4 grade_count[较好]@A 2=2.0",
            "D4 panel_score[panel/评委1] 91.5=91.5",
            "E4 panel_score[panel/评委2] 90=90.0");
  }

  @Test
  void shouldReadSeveralTablesOnOneSheet() {
    Workbook workbook = workbook("xlsx");
    Sheet sheet =
        fill(
            workbook.createSheet("a"),
            row("2019年度测评"),
            row("党支部", "好"),
            row("第一党支部", 8),
            row(),
            row("综合考核"),
            row("党支部名称", "综合考核得分"),
            row("第一党支部", 95.5));
    merge(sheet, "A1:B1", "A5:B5");

    Intake intake = workspace().with("records/2019/a.xlsx", SampleWorkspace.bytes(workbook)).read();

    assertThat(classes(intake))
        .containsExactly("1 title", "2 header", "3 data", "5 title", "6 header", "7 data");
    assertThat(values(intake))
        .containsExactly(
            "A3 organization 第一党支部",
            "B3 grade_count[好] 8=8.0",
            "A7 organization 第一党支部",
            "B7 component_score[comprehensive] 95.5=95.5");
    assertThat(records(intake).get(5).yearBasis()).isEqualTo("title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void shouldFillMergedDataCellsDownAndKeepWhereTheyStand(String format) {
    Workbook workbook = workbook(format);
    Sheet sheet =
        fill(
            workbook.createSheet("a"),
            row("党支部", "测评主体", "好"),
            row("第一党支部", "领导 班子", 8),
            row(null, "群众", 20));
    merge(sheet, "A2:A3");

    Intake intake =
        workspace().with("records/2019/a." + format, SampleWorkspace.bytes(workbook)).read();

    assertThat(values(intake))
        .containsExactly(
            "A2 organization 第一党支部",
            "B2 voter_class 领导 班子",
            "C2 grade_count[好]@领导班子 8=8.0",
            "A2 organization 第一党支部",
            "B3 voter_class 群众",
            "C3 grade_count[好]@群众 20=20.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void shouldReadStoredNumbersAndNeverTheDisplayedOnes(String format) {
    Workbook workbook = workbook(format);
    Sheet sheet =
        fill(
            workbook.createSheet("a"),
            row("党支部", "好评占比", "综合考核得分", "年度", "发出票数"),
            row("第一党支部", 0.955, 0.955, null, 30));
    CellStyle percent = workbook.createCellStyle();
    percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\""));
    sheet.getRow(1).getCell(1).setCellStyle(percent);
    sheet.getRow(1).getCell(2).setCellStyle(percent);
    sheet.getRow(1).createCell(3).setCellValue(LocalDate.of(2018, 5, 1));
    sheet.getRow(1).getCell(3).setCellStyle(date);

    Intake intake = workspace().with("records/a." + format, SampleWorkspace.bytes(workbook)).read();

    assertThat(values(intake))
        .contains(
            "B2 grade_share[好] 95.5%=0.955",
            "C2 component_score[comprehensive] 95.5%=95.5", "D2 review_year 2018-05-01=2018.0");
  }

  @Test
  void shouldReportErrorCellsAndFormulasWithoutValue() {
    Workbook workbook = workbook("xlsx");
    Sheet sheet =
        fill(
            workbook.createSheet("a"),
            row("党支部", "好", "较好", "一般"),
            row("第一党支部", null, null, null),
            row("教务处党支部", "约30", "-3", "3.5"));
    sheet.getRow(1).createCell(1).setCellFormula("1+1");
    sheet.getRow(1).createCell(2).setCellErrorValue((byte) 7);
    sheet.getRow(1).createCell(3).setCellFormula("2+3");
    workbook
        .getCreationHelper()
        .createFormulaEvaluator()
        .evaluateFormulaCell(sheet.getRow(1).getCell(3));

    Intake intake = workspace().with("records/2019/a.xlsx", SampleWorkspace.bytes(workbook)).read();

    assertThat(problems(intake))
        .containsExactlyInAnyOrder(
            "formula_without_value B2 ",
            "error_cell C2 #DIV/0!",
            "unreadable_number B3 约30",
            "negative_count C3 -3",
            "fractional_count D3 3.5");
    assertThat(values(intake))
        .contains(
            "D2 grade_count[一般] 5=5.0",
            "B3 grade_count[好] 约30 unreadable",
            "C3 grade_count[较好] -3=-3.0");
  }

  @Test
  void shouldReadHiddenSheetsAndReportThem() {
    Workbook workbook = workbook("xlsx");
    fill(workbook.createSheet("a"), row("党支部", "好"), row("第一党支部", 8));
    fill(workbook.createSheet("b"), row("党支部", "较好"), row("第一党支部", 2));
    workbook.createSheet("empty");
    workbook.setSheetHidden(1, true);

    Intake intake = workspace().with("records/2019/a.xlsx", SampleWorkspace.bytes(workbook)).read();

    assertThat(findings(intake)).containsExactly("hidden_sheet records/2019/a.xlsx b");
    assertThat(records(intake)).hasSize(4);
    assertThat(records(intake).get(3).recordId()).endsWith(":2:2");
  }

  @Test
  void shouldCompareTotalsWithTheirRows() {
    Intake intake =
        workspace()
            .with(
                "records/2019/a.csv",
                """
                党支部,发出票数,好,综合考核得分
                第一党支部,30,20,90
                教务处党支部,10,5,91
                小计,40,26,181
                第三党支部,5,5,92
                合计,45,30,99
                平均,15,10,91
                """)
            .read();

    assertThat(findings(intake)).containsExactly("total_mismatch records/2019/a.csv a.csv!C4");
    assertThat(intake.findings().get(0).message())
        .isEqualTo("The total of \"好\" is stated as 26, its rows make 25");
  }

  @Test
  void shouldReadCsvWithBomQuotesAndPhysicalLines() {
    String text =
        "\uFEFF党支部,好,较好,备注\r\n\r\n\"第一\r\n党支部\",\"1,234\",1,\r\n教务处党支部,２0,/,\"说\"\"明\"\r\n";

    Intake intake =
        workspace().with("records/2019/a.csv", text.getBytes(StandardCharsets.UTF_8)).read();

    assertThat(findings(intake)).isEmpty();
    assertThat(values(intake))
        .containsExactly(
            "A3 organization 第一\r\n党支部",
            "B3 grade_count[好] 1,234=1234.0",
            "C3 grade_count[较好] 1=1.0",
            "A5 organization 教务处党支部",
            "B5 grade_count[好] ２0=20.0",
            "C5 grade_count[较好] / missing");
    assertThat(records(intake).get(0).sheet()).isEqualTo("a.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "GBK", "UTF-16"})
  void shouldReadOtherEncodingsWhenTheHeadingsAreKnown(String encoding) {
    Intake intake =
        workspace().with("records/2019/a.csv", SMALL.getBytes(Charset.forName(encoding))).read();

    assertThat(findings(intake)).isEmpty();
    assertThat(values(intake)).contains("A2 organization 第一党支部", "C2 grade_count[好] 20=20.0");
    assertThat(intake.tables().read(SourceFile.class))
        .filteredOn(file -> file.kind().equals("record"))
        .extracting(SourceFile::encoding)
        .containsExactly(encoding.equals("UTF-16") ? "UTF-16BE" : "GB18030");
  }

  @Test
  void shouldUseTheConfiguredEncodingAndAskForItOtherwise() {
    byte[] big5 = "單位,好\n第一黨支部,20\n".getBytes(Charset.forName("Big5"));
    SampleWorkspace workspace =
        workspace()
            .replacing("rulebook/columns.yaml", "match: [党支部,", "match: [單位, 党支部,")
            .with("records/2019/a.csv", big5);

    assertThat(findings(workspace.read())).containsExactly("encoding_unknown records/2019/a.csv");

    workspace.with(
        "pingyi.yaml", SampleWorkspace.SETTINGS + "records: {encodings: {2019/a.csv: Big5}}\n");
    Intake intake = workspace.read();
    assertThat(findings(intake)).isEmpty();
    assertThat(values(intake)).contains("A2 organization 第一黨支部");
  }

  @Test
  void shouldQuarantineRaggedRowsAndRowsWithoutOrganization() {
    Intake intake =
        workspace()
            .with(
                "records/2019/a.csv",
                """
                党支部,好,较好
                第一党支部,8
                教务处党支部,8,2,9
                ,7,1
                /,7,1
                第四党支部,8,2,
                """)
            .read();

    assertThat(problems(intake))
        .containsExactlyInAnyOrder(
            "ragged_row  第一党支部|8",
            "ragged_row D3 9",
            "organization_missing A4 ",
            "organization_missing A5 /");
    assertThat(classes(intake)).endsWith("6 data");
  }

  @Test
  void shouldKeepTextCellsAsSentAndNameModes() {
    Intake intake =
        workspace()
            .replacing(
                "rulebook/columns.yaml",
                "  - {field: review_year",
                "  - {field: pooled_years, match: [合并]}\n  - {field: review_year")
            .with(
                "rulebook/columns.yaml",
                SampleWorkspace.COLUMNS.replace(
                        "  - {field: review_year",
                        "  - {field: pooled_years, match: [合并]}\n  - {field: review_year")
                    + "pooled: [Y]\n")
            .with("records/2019/a.csv", "党支部,述职方式,合并,好\n 第一党支部 ,现 场,y,8\n教务处党支部,电话,,8\n第三党支部,,,8\n")
            .read();

    assertThat(values(intake))
        .contains(
            "A2 organization  第一党支部 ",
            "B2 presentation_mode[on_stage] 现 场",
            "C2 pooled_years[pooled] y",
            "B4 presentation_mode  missing");
    assertThat(problems(intake)).containsExactly("unknown_mode B3 电话");
  }

  @Test
  void shouldLeaveRowsOutOfScopeUnread() {
    Intake intake =
        workspace()
            .replacing(
                "rulebook/columns.yaml",
                "  note: [注, 填表人]",
                "  note: [注, 填表人]\n  scope: {heading: Question, keep: [Q27]}")
            .with("records/2019/a.csv", "党支部,Question,好\n第一党支部,Q1,8\n第一党支部,q27,9\n")
            .read();

    assertThat(findings(intake)).isEmpty();
    assertThat(classes(intake)).containsExactly("1 header", "2 out_of_scope", "3 data");
    assertThat(values(intake)).containsExactly("A3 organization 第一党支部", "C3 grade_count[好] 9=9.0");
  }

  @Test
  void shouldNeverLoseANumberInANote() {
    Intake intake =
        workspace()
            .with(
                "records/2019/a.csv",
                "党支部,好,较好\n第一党支部,8,2\n注册会计师党支部,9,1\n注：弃权不计,,\n,约30,\n,,以上属实\n")
            .read();

    assertThat(classes(intake))
        .containsExactly("1 header", "2 data", "3 data", "4 note", "5 data", "6 note");
    assertThat(problems(intake))
        .containsExactlyInAnyOrder("organization_missing A5 ", "unreadable_number B5 约30");
  }

  @Test
  void shouldTakeTheYearFromColumnThenTitleThenFolder() {
    Intake intake =
        workspace()
            .with("records/2018/folder.csv", "党支部,好\n第一党支部,8\n")
            .with("records/title.csv", "二〇一九年度测评表,\n填表日期：2020年1月5日,\n党支部,好\n第一党支部,8\n")
            .with("records/2018/column.csv", "党支部,年度,好\n第一党支部,2020,8\n第一党支部,,9\n")
            .with("records/none.csv", "党支部,好\n第一党支部,9\n")
            .with("records/2019/conflict.csv", "2019年测评,,\n党支部,年度,好\n第一党支部,2020,7\n第一党支部,2099,7\n")
            .read();

    assertThat(records(intake))
        .filteredOn(row -> row.rowClass().equals("data"))
        .extracting(row -> row.sheet() + " " + row.reviewYear() + " " + row.yearBasis())
        .containsExactlyInAnyOrder(
            "folder.csv 2018 folder",
            "title.csv 2019 title",
            "column.csv 2020 column",
            "column.csv 2018 folder",
            "none.csv null null",
            "conflict.csv 2020 column",
            "conflict.csv 2099 column");
    assertThat(problems(intake))
        .containsExactlyInAnyOrder(
            "year_missing  ",
            "year_conflict B3 2020",
            "year_conflict B4 2099",
            "out_of_range B4 2099");
  }

  @Test
  void shouldRejectATitleThatContradictsTheFolder() {
    Intake intake = workspace().with("records/2018/a.csv", "2019年度测评,\n党支部,好\n第一党支部,8\n").read();

    assertThat(findings(intake))
        .containsExactly("title_against_folder records/2018/a.csv a.csv!A1");
    assertThat(intake.usable()).isTrue();
    assertThat(records(intake)).isEmpty();
  }

  @Test
  void shouldRejectOrReportUnknownColumns() {
    SampleWorkspace workspace = workspace().with("records/2019/a.csv", "党支部,好,心情\n第一党支部,8,佳\n");

    assertThat(findings(workspace.read()))
        .containsExactly("unknown_column records/2019/a.csv a.csv!C1");

    workspace.with("pingyi.yaml", SampleWorkspace.SETTINGS + "records: {unknown_columns: warn}\n");
    Intake warned = workspace.read();
    assertThat(findings(warned))
        .containsExactly("unknown_column_warned records/2019/a.csv a.csv!C1");
    assertThat(values(warned)).hasSize(2);
    assertThat(problems(warned)).isEmpty();
  }

  @Test
  void shouldKeepWhatReportsAreWithoutTheirReader() {
    String text = "\n  述职评议会议纪要  \r\n一、…\n";
    Intake intake =
        workspace()
            .with("reports/2019/a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
            .with("reports/2019/b.txt", "会议纪要二".getBytes(Charset.forName("GB18030")))
            .with("reports/2019/c.txt", "会议纪要三".getBytes(Charset.forName("UTF-16")))
            .with("reports/2019/d.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8))
            .read();

    assertThat(intake.tables().read(Document.class))
        .extracting(
            document -> document.path() + " " + document.encoding() + " " + document.title())
        .containsExactlyInAnyOrder(
            "reports/2019/a.txt UTF-8 述职评议会议纪要",
            "reports/2019/b.txt GB18030 会议纪要二",
            "reports/2019/c.txt UTF-16BE 会议纪要三");
    assertThat(intake.tables().read(Document.class))
        .filteredOn(document -> document.path().endsWith("a.txt"))
        .singleElement()
        .satisfies(
            document -> {
              assertThat(document.documentKind()).isEqualTo("unread");
              assertThat(document.characters()).isEqualTo(text.length());
              assertThat(document.folderYear()).isEqualTo(2019);
            });
    assertThat(findings(intake))
        .containsExactly("no_folder records", "report_not_text reports/2019/d.pdf");
  }

  @Test
  void shouldReadWordsAsTheirNumbersAndScoresUpToTheStatedHighest(@TempDir Path folder) {
    SampleWorkspace workspace =
        new SampleWorkspace(folder)
            .replacing(
                "rulebook/columns.yaml",
                "  - {field: ignored,",
                "  - {field: component_score, component: rating, match: [年度考核等次],"
                    + " words: {优秀: 4, 良好: 3, 无: 0}}\n"
                    + "  - {field: component_score, component: output, match: [业绩], highest: 500}\n"
                    + "  - {field: ignored,")
            .with(
                "records/2020/a.csv",
                "党支部,年度考核等次,业绩\n第一党支部,优秀,480\n教务处党支部,无,501\n" + "第一党支部,很好,1\n");

    Intake intake = workspace.read();

    assertThat(SampleWorkspace.values(intake))
        .contains(
            "B2 component_score[rating] 优秀=4.0",
            "C2 component_score[output] 480=480.0",
            "B3 component_score[rating] 无=0.0");
    assertThat(SampleWorkspace.problems(intake))
        .containsExactlyInAnyOrder("out_of_range C3 501", "unreadable_number B4 很好");
  }
}
