package pingyi.generate.sample;

import static pingyi.generate.sample.ListRows.CLOSED;
import static pingyi.generate.sample.ListRows.DUE;
import static pingyi.generate.sample.ListRows.EVIDENCE;
import static pingyi.generate.sample.ListRows.LISTED;
import static pingyi.generate.sample.ListRows.MEASURE;
import static pingyi.generate.sample.ListRows.OWNER;
import static pingyi.generate.sample.ListRows.PROBLEM;
import static pingyi.generate.sample.ListRows.STATE;
import static pingyi.generate.sample.ListRows.STATUS;

import java.util.List;
import java.util.Set;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentFile.Format;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SheetBuilder;
import pingyi.generate.truth.RegisterTruth;

/**
 * Three lists of the university and a later state of the first one: items that are overdue, late,
 * reopened, lasting and recurring, and rows that cannot be true.
 */
final class UniversityRectifications {
  private static final String RECORDS = "“三会一课”记录不规范";
  private static final String FORMS = "党员教育形式单一";
  private static final String STUDY = "理论学习不够深入";
  private static final String FUSION = "支部活动与业务工作结合不紧";
  private static final String FILES = "发展党员材料不齐全";
  private static final String VISITS = "联系服务师生不够主动";
  private static final String MEETING = "组织生活会质量不高";
  private static final String STRICTNESS = "制度执行不够严格";
  private static final String BOTH = "党务干部力量薄弱，组织生活方式单一";
  private static final String SYSTEM = "制度执行不到位";
  private static final String MOBILE = "流动党员联系不紧密";
  private static final String SECRETARY = "党支部书记";
  private static final String ORGANIZER = "组织委员、宣传委员";

  private final ListRows rows;

  UniversityRectifications(ListRows rows) {
    this.rows = rows;
  }

  List<SentFile> files() {
    return List.of(
        file("records/2022/rectification-2022.xlsx", Format.XLSX, 2022, first()),
        file("records/2022/rectification-2022-later.csv", Format.CSV_UTF8, 2022, later()),
        file("records/2023/rectification-2023.xlsx", Format.XLSX, 2023, second()),
        file("records/2024/rectification-2024.xlsx", Format.XLSX, 2024, third()));
  }

  private static SentFile file(String path, Format format, int year, List<SentRow> rows) {
    String name = format == Format.XLSX ? "整改台账" : path.substring(path.lastIndexOf('/') + 1);
    SheetBuilder sheet = new SheetBuilder(name, ListRows.items());
    if (format == Format.XLSX) {
      sheet.title(year + "年度述职评议问题整改台账");
    }
    return new SentFile(path, format, List.of(sheet.heading().rows(rows).build()));
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
        MEASURE,
        "按月对账，逐项落实",
        OWNER,
        SECRETARY,
        LISTED,
        (year + 1) + "-01-16");
  }

  private static SentRow closed(SentRow row, String date) {
    return row.with(CLOSED, date).with(EVIDENCE, "会议记录、照片");
  }

  private static List<SentRow> on(String status, SentRow... rows) {
    return List.of(rows).stream().map(row -> row.with(STATUS, status)).toList();
  }

  private List<SentRow> first() {
    return on(
        "2023-06-30",
        closed(item("XZ-01", 2022, RECORDS, "2023-05-31", "已销号"), "2023-05-20"),
        closed(item("XZ-02", 2022, "1." + FORMS, "2023年4月30日", "已完成"), "2023-06-10")
            .with(OWNER, ORGANIZER),
        closed(item("XZ-03", 2022, STUDY, "2023-05-31", "已销号"), "2023-05-30")
            .with(OWNER, "支部书记（某同志）"),
        item("XZ-09", 2022, FUSION, "长期坚持", "长期坚持"),
        item("XZ-11", 2022, FILES, "/", "整改中").with(OWNER, "某同志"),
        item("XZ-15", 2022, VISITS, "2023年6月底前", "整改中"),
        ListRows.unknown(
            "饮食管理支部", 2022, PROBLEM, FUSION, DUE, "2023-06-30", STATE, "整改中", OWNER, SECRETARY),
        closed(item("XZ-18", 2022, MEETING, "2023-06-30", "已完成"), "2022-12-30")
            .becoming(Fate.quarantined("closed_before_listed")),
        item("XZ-20", 2022, MEETING, "2022-12-31", "整改中")
            .becoming(Fate.quarantined("due_before_listed")));
  }

  private List<SentRow> later() {
    SentRow done = closed(item("XZ-15", 2022, VISITS, "2023年6月底前", "已销号"), "2023年6月");
    return on(
        "2023-12-31",
        item("XZ-03", 2022, STUDY, "2024-06-30", "整改中"),
        closed(item("XZ-11", 2022, FILES, "/", "已完成"), "2023-10-12"),
        done,
        done.becoming(new Fate.Duplicate()));
  }

  private List<SentRow> second() {
    return on(
        "2024-06-30",
        closed(item("XZ-02", 2023, FORMS + "。", "2024-05-31", "已销号"), "2024-05-22"),
        item("XZ-03", 2023, MEETING, "2024-09-30", "整改中"),
        closed(item("XZ-24", 2023, "（二）" + STRICTNESS, "2024-04-30", "已销号"), "2024-05-06"),
        item("XZ-05", 2023, SYSTEM, "2024-06-30", "基本解决")
            .becoming(Fate.quarantined("unknown_term")),
        item("XZ-08", 2023, SYSTEM, "2024-06-30", "未开始")
            .with(CLOSED, "2024-05-10")
            .becoming(Fate.quarantined("state_against_date")),
        item("XZ-10", 2023, SYSTEM, "6月底前", "整改中").becoming(Fate.quarantined("unreadable_date")));
  }

  private List<SentRow> third() {
    return on(
        "2025-02-20",
        item("XZ-01", 2024, RECORDS, "2025-06-30", "整改中"),
        item("XZ-07", 2024, BOTH, "2025-02-28", "未开始"),
        item("XZ-22", 2024, MOBILE, "2025-06-30", ""),
        closed(item("XZ-25", 2024, VISITS, "2025-04-30", "已完成"), "2025-02-10"));
  }

  void tell(RegisterTruth truth) {
    tell(truth, "XZ-01", 2022, RECORDS, SECRETARY, "closed_on_time", Set.of());
    tell(truth, "XZ-02", 2022, "1." + FORMS, ORGANIZER, "closed_late", Set.of());
    tell(truth, "XZ-03", 2022, STUDY, SECRETARY, "overdue", Set.of("reopened"));
    tell(truth, "XZ-09", 2022, FUSION, SECRETARY, "standing", Set.of("lasting"));
    tell(truth, "XZ-11", 2022, FILES, SECRETARY, "closed_untimed", Set.of("no_due_date"));
    tell(truth, "XZ-15", 2022, VISITS, SECRETARY, "closed_on_time", Set.of());
    tell(truth, "XZ-02", 2023, FORMS + "。", SECRETARY, "closed_on_time", Set.of("recurring"));
    tell(truth, "XZ-03", 2023, MEETING, SECRETARY, "overdue", Set.of());
    tell(truth, "XZ-24", 2023, "（二）" + STRICTNESS, SECRETARY, "closed_late", Set.of());
    tell(truth, "XZ-01", 2024, RECORDS, SECRETARY, "open", Set.of("recurring"));
    tell(truth, "XZ-07", 2024, BOTH, SECRETARY, "overdue", Set.of());
    tell(truth, "XZ-22", 2024, MOBILE, SECRETARY, "not_stated", Set.of());
    tell(truth, "XZ-25", 2024, VISITS, SECRETARY, "closed_on_time", Set.of());
    tellLinks(truth);
  }

  private static void tellLinks(RegisterTruth truth) {
    truth.link("XZ-03", 2022, STUDY, "理论学习不够系统", "linked", "likeness");
    truth.link("XZ-24", 2023, "（二）" + STRICTNESS, STRICTNESS, "linked", "likeness");
    truth.link("XZ-24", 2023, "（二）" + STRICTNESS, "严格执行制度,提升机关治理效能", "rejected", "decision");
    truth.link("XZ-07", 2024, BOTH, "党务干部力量薄弱", "ambiguous", "likeness");
    truth.link("XZ-07", 2024, BOTH, "组织生活方式单一", "ambiguous", "likeness");
    truth.link("XZ-25", 2024, VISITS, "畅通师生意见反映渠道,做到件件有回音", "linked", "decision");
  }

  private static void tell(
      RegisterTruth truth,
      String organizationId,
      int year,
      String problem,
      String owner,
      String standing,
      Set<String> marks) {
    truth.item(new RegisterTruth.Item(organizationId, year, problem, owner, standing, marks));
  }
}
