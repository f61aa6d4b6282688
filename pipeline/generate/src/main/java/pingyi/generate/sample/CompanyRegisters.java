package pingyi.generate.sample;

import static pingyi.generate.sample.ListRows.BATCH;
import static pingyi.generate.sample.ListRows.CLOSED;
import static pingyi.generate.sample.ListRows.DATE;
import static pingyi.generate.sample.ListRows.DUE;
import static pingyi.generate.sample.ListRows.LEVEL;
import static pingyi.generate.sample.ListRows.LISTED;
import static pingyi.generate.sample.ListRows.NUMBERED;
import static pingyi.generate.sample.ListRows.OWNER;
import static pingyi.generate.sample.ListRows.PROBLEM;
import static pingyi.generate.sample.ListRows.RESULT;
import static pingyi.generate.sample.ListRows.STAGE;
import static pingyi.generate.sample.ListRows.STATE;
import static pingyi.generate.sample.ListRows.STATUS;
import static pingyi.generate.sample.ListRows.TYPE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentFile.Format;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SentSheet;
import pingyi.generate.layout.SheetBuilder;
import pingyi.generate.model.Institution;
import pingyi.generate.truth.RegisterTruth;

/** The company's demonstration branches and two years of rectification lists. */
final class CompanyRegisters {
  private static final String TYPE_WORD = "示范党支部";
  private static final String BATCH_WORD = "2020年度";
  private static final String SAFETY = "党建与安全生产融合不深";
  private static final String LECTURE = "书记讲党课次数不足";
  private static final String GRASSROOTS = "深入项目一线调研偏少";
  private static final String PLAN = "年度计划落实缺少检查";
  private static final String THEME_DAY = "主题党日形式单一";
  private static final String SECRETARY = "支部书记";
  private static final List<String> APPROVED = List.of("WY-01", "WY-09", "WY-15", "WY-22");

  private final ListRows rows;

  CompanyRegisters(Institution institution) {
    this.rows = new ListRows(institution);
  }

  List<SentFile> files() {
    return List.of(
        new SentFile("records/2021/projects-2021.xlsx", Format.XLSX, List.of(projects())),
        new SentFile("records/2022/rectification-2022.csv", Format.CSV_GB18030, List.of(first())),
        new SentFile(
            "records/2022/rectification-2022-later.csv", Format.CSV_UTF8_BOM, List.of(later())),
        new SentFile("records/2023/rectification-2023.xlsx", Format.XLSX, List.of(second())));
  }

  private SentSheet projects() {
    List<SentRow> approved =
        APPROVED.stream().map(id -> stage(id, "立项", "2020年7月1日", "通过")).toList();
    List<SentRow> others =
        List.of(
            stage("WY-01", "验收", "2021-06-28", "优秀"),
            stage("WY-09", "培育", "2021-03", "/"),
            stage("WY-04", "验收", "2021-06-28", "通过"),
            stage("WY-04", "撤销", "2021-11-30", "/"),
            stage("WY-04", "立项", "2021-12-06", "通过").becoming(Fate.quarantined("illegal_stage")),
            ListRows.unknown(
                "第五工程公司党支部", 2021, TYPE, TYPE_WORD, LEVEL, "集团级", BATCH, BATCH_WORD, STAGE, "立项"));
    return new SheetBuilder("示范党支部", ListRows.stages())
        .title("示范党支部创建登记表")
        .heading()
        .rows(Stream.concat(approved.stream(), others.stream()).toList())
        .build();
  }

  private SentRow stage(String organizationId, String stage, String date, String result) {
    return rows.of(
        organizationId,
        2021,
        TYPE,
        TYPE_WORD,
        LEVEL,
        "集团级",
        BATCH,
        BATCH_WORD,
        STAGE,
        stage,
        DATE,
        date,
        RESULT,
        result);
  }

  private SentRow item(String organizationId, int year, String problem, String due, String state) {
    return rows.of(
        organizationId,
        year,
        PROBLEM,
        problem,
        DUE,
        due,
        STATE,
        state,
        OWNER,
        SECRETARY,
        LISTED,
        year + "-12-28");
  }

  private static SentSheet sheet(String name, String status, SentRow... rows) {
    List<SentRow> dated = List.of(rows).stream().map(row -> row.with(STATUS, status)).toList();
    return new SheetBuilder(name, ListRows.items()).heading().rows(dated).build();
  }

  private SentSheet first() {
    return sheet(
        "rectification-2022.csv",
        "2023-06-30",
        item("WY-02", 2022, SAFETY, "2023-05-31", "已销号").with(CLOSED, "2023-05-31"),
        item("WY-08", 2022, LECTURE, "2023-04-30", "已销号").with(CLOSED, "2023-04-20"),
        item("WY-16", 2022, GRASSROOTS, "2023-09-30", "整改中"),
        item("WY-25", 2022, PLAN, "2023-03-31", "已完成")
            .with(CLOSED, "2022-11-30")
            .becoming(Fate.quarantined("closed_before_listed")),
        ListRows.unknown("第五工程公司党支部", 2022, PROBLEM, PLAN, DUE, "2023-06-30", STATE, "整改中"));
  }

  private SentSheet later() {
    return sheet(
        "rectification-2022-later.csv",
        "2023-12-31",
        item("WY-08", 2022, LECTURE, "2024-03-31", "问题反弹"),
        item("WY-16", 2022, GRASSROOTS, "2023-09-30", "已完成").with(CLOSED, "2023-11-15"));
  }

  private SentSheet second() {
    return sheet(
        "整改台账",
        "2024-01-15",
        item("WY-02", 2023, SAFETY, "2024-06-30", "未开始"),
        item("WY-14", 2023, THEME_DAY, "2024-01-10", "整改中").with(NUMBERED, "2"),
        item("WY-22", 2023, GRASSROOTS, "长期", "持续推进"));
  }

  RegisterTruth truth() {
    RegisterTruth truth = new RegisterTruth();
    for (String id : APPROVED) {
      truth.stage(project(id), "approval", "2020-07-01", "passed");
    }
    truth
        .stage(project("WY-01"), "acceptance", "2021-06-28", "excellent")
        .stage(project("WY-09"), "cultivation", "2021-03", "")
        .stage(project("WY-04"), "acceptance", "2021-06-28", "passed")
        .stage(project("WY-04"), "withdrawal", "2021-11-30", "");
    tell(truth, "WY-02", 2022, SAFETY, "closed_on_time", Set.of());
    tell(truth, "WY-08", 2022, LECTURE, "open", Set.of("reopened"));
    tell(truth, "WY-16", 2022, GRASSROOTS, "closed_late", Set.of());
    tell(truth, "WY-02", 2023, SAFETY, "open", Set.of("recurring"));
    tell(truth, "WY-14", 2023, THEME_DAY, "overdue", Set.of());
    truth.link("WY-14", 2023, THEME_DAY, "创新主题党日载体", "linked", "stated_number");
    tell(truth, "WY-22", 2023, GRASSROOTS, "standing", Set.of("lasting"));
    return truth;
  }

  private static String project(String organizationId) {
    return organizationId + "/demonstration_branch/group/" + BATCH_WORD;
  }

  private static void tell(
      RegisterTruth truth,
      String organizationId,
      int year,
      String problem,
      String standing,
      Set<String> marks) {
    truth.item(new RegisterTruth.Item(organizationId, year, problem, SECRETARY, standing, marks));
  }
}
