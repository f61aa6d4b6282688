package pingyi.generate.sample;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.Entry;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentFile.Format;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SentSheet;
import pingyi.generate.layout.SheetBuilder;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.simulate.Ballots;
import pingyi.generate.simulate.ReviewFacts;
import pingyi.generate.simulate.Simulation;
import pingyi.generate.truth.TruthWriter;

/** Seven years of a university's headquarters committee, sent in another layout each year. */
public final class University {
  private static final long SEED = 20_250_301L;
  private static final Map<Integer, Integer> ISSUED =
      Map.of(2018, 31, 2019, 30, 2020, 29, 2021, 32, 2022, 33, 2023, 30, 2024, 31);

  private final Institution institution = UniversityInstitution.create();
  private final Simulation simulation = new Simulation(SEED);
  private final Planner planner = new Planner(institution);

  /** The workspace's files. */
  public static WorkspaceFiles workspace() {
    University university = new University();
    List<SentFile> records = university.records();
    return new WorkspaceFiles("university")
        .texts(
            "README.md",
            "pingyi.yaml",
            "rulebook/columns.yaml",
            "reports/2018/review-session.txt",
            "reports/2020/review-session.txt",
            "reports/2021/review-session.txt",
            "reports/2022/review-session.txt",
            "reports/2023/review-session.txt",
            "reports/2024/review-session.txt")
        .text("reports/2019/review-session.txt", Charset.forName("GB18030"))
        .rulebook(university.institution)
        .records(records)
        .expected(new TruthWriter(university.institution, records, 2024));
  }

  private List<SentFile> records() {
    return Stream.of(
            year2018(), year2019(), year2020(), year2021(), year2022(), year2023(), year2024())
        .flatMap(List::stream)
        .toList();
  }

  /** XZ-03 improves from 2022 to 2023 and XZ-15 declines from 2023 to 2024; the others stay. */
  private double quality(String organizationId, int year) {
    if (organizationId.equals("XZ-03")) {
      return year >= 2023 ? 0.93 : 0.42;
    }
    if (organizationId.equals("XZ-15")) {
      return year >= 2024 ? 0.38 : 0.90;
    }
    return simulation.usualQuality(organizationId);
  }

  private ReviewFacts facts(String organizationId, int year) {
    return planner.settled(
        simulation.byBallot(organizationId, year, quality(organizationId, year), ISSUED.get(year)));
  }

  private List<ReviewFacts> factsOf(int year) {
    return institution.branchesIn(year).stream()
        .map(OrganizationPeriod::id)
        .map(id -> facts(id, year))
        .toList();
  }

  /** The row of an organization with made-up ballots, for faults that stand alone in their row. */
  private SentRow extra(String organizationId, int year, Ballots ballots) {
    ReviewFacts facts =
        simulation.byBallot(organizationId, year, 0.75, ISSUED.get(year)).withBallots(ballots);
    return planner.row(facts).with(Keys.ABSTAINED, "/");
  }

  private static Ballots ballots(
      int issued, int returned, int valid, int best, int second, int third, int worst) {
    List<BigDecimal> grades =
        Stream.of(best, second, third, worst).map(BigDecimal::valueOf).toList();
    return new Ballots(issued, returned, valid, returned - valid, 0, grades);
  }

  /** Two sheets and an empty third; two levels of headings, totals and a signature. */
  private List<SentFile> year2018() {
    List<ReviewFacts> facts = factsOf(2018);
    YearRows ballots =
        planner.rows(
            facts.stream().map(each -> each.onlyBallots().and(each.onlyStated())).toList());
    ballots.name("XZ-01", "机关一支部");
    ballots.name("XZ-07", "財務處黨支部");
    ballots.name("XZ-10", "工程训练中心 党支部");
    ballots.name("XZ-11", "图书馆\u200B党支部");
    ballots.name("XZ-22", "研究生（理工）党支部");
    ballots.typeWithUnit("XZ-05", Keys.COMPREHENSIVE, "分");
    ballots.typeFullWidth("XZ-13", Keys.VALID);
    SentRow nearlyKnown =
        Planner.unmatched(
            extra(UniversityInstitution.STUDENTS, 2018, ballots(31, 31, 31, 22, 7, 2, 0)),
            "教务部党支部",
            "unknown_organization");
    SentRow moreValidThanReturned =
        extra(UniversityInstitution.LOGISTICS, 2018, ballots(31, 30, 31, 23, 6, 2, 0))
            .becoming(Fate.quarantined("valid_exceeds_returned"));
    SentSheet first =
        new SheetBuilder(
                "民主测评",
                List.of(
                    Column.of(Keys.NUMBER, "序号"),
                    Column.of(Keys.NAME, "党支部名称"),
                    Column.of(Keys.ISSUED, "票数", "发出"),
                    Column.of(Keys.RETURNED, "票数", "收回"),
                    Column.of(Keys.VALID, "票数", "有效"),
                    Column.of(Keys.grade(1), "民主测评", "好"),
                    Column.of(Keys.grade(2), "民主测评", "较好"),
                    Column.of(Keys.grade(3), "民主测评", "一般"),
                    Column.of(Keys.grade(4), "民主测评", "差"),
                    Column.of(Keys.COMPREHENSIVE, "综合考核得分")))
            .title("2018年度党支部书记抓党建述职评议考核测评结果汇总表")
            .heading()
            .rows(ballots.and(nearlyKnown, moreValidThanReturned))
            .total("合计", List.of(Keys.ISSUED, Keys.RETURNED, Keys.grade(1), Keys.grade(2)))
            .note("填表人：组织干事    审核人：专职组织员    2019年1月")
            .build();
    YearRows quarters = planner.rows(facts.stream().map(ReviewFacts::onlyQuarters).toList());
    quarters.name("XZ-07", "財務處黨支部");
    SentSheet second =
        new SheetBuilder("季度考核", quarterColumns("一季度", "二季度", "三季度", "四季度"))
            .title("2018年度党支部季度考核得分")
            .heading()
            .rows(quarters.and())
            .note("注：季度考核按百分制计分。")
            .build();
    return List.of(
        new SentFile(
            "records/2018/review-2018.xlsx",
            Format.XLSX,
            List.of(first, second, SentSheet.empty("Sheet3"))));
  }

  private static List<Column> quarterColumns(String... headings) {
    List<Column> columns =
        new ArrayList<>(List.of(Column.of(Keys.NUMBER, "序号"), Column.of(Keys.NAME, "党支部名称")));
    for (int quarter = 1; quarter <= 4; quarter++) {
      columns.add(Column.of(Keys.quarter(quarter), headings[quarter - 1]));
    }
    return columns;
  }

  /** The old binary format, other names and order, and the best grade called 优. */
  private List<SentFile> year2019() {
    List<ReviewFacts> facts =
        factsOf(2019).stream()
            .map(each -> each.organizationId().equals("XZ-11") ? each.withoutQuarter(3) : each)
            .toList();
    YearRows rows = planner.rows(facts);
    rows.type("XZ-11", Keys.quarter(3), "—");
    rows.name("XZ-04", "教务支部");
    rows.name("XZ-12", "信息 中心 支部");
    rows.typeWithUnit("XZ-02", Keys.COMPREHENSIVE, "分");
    rows.typeFullWidth("XZ-06", Keys.grade(1));
    SentRow overfull =
        planner
            .row(facts("XZ-20", 2019).withBallots(ballots(30, 30, 28, 24, 5, 1, 0)))
            .becoming(Fate.quarantined("tally_exceeds_valid"))
            .with(Keys.ABSTAINED, "/");
    rows.change("XZ-20", row -> overfull);
    SentRow masked =
        Planner.unmatched(
            extra(UniversityInstitution.LOGISTICS, 2019, ballots(30, 30, 30, 21, 7, 2, 0)),
            "XX党支部",
            "masked_name");
    SentSheet sheet =
        new SheetBuilder(
                "汇总",
                List.of(
                    Column.of(Keys.NAME, "参评单位"),
                    Column.of(Keys.PARENT, "所属党总支"),
                    Column.of(Keys.COMPREHENSIVE, "综合考核得分（百分制）"),
                    Column.of(Keys.quarter(1), "第一季度"),
                    Column.of(Keys.quarter(2), "第二季度"),
                    Column.of(Keys.quarter(3), "第三季度"),
                    Column.of(Keys.quarter(4), "第四季度"),
                    Column.of(Keys.ISSUED, "发票数"),
                    Column.of(Keys.RETURNED, "收票数"),
                    Column.of(Keys.VALID, "有效票数"),
                    Column.of(Keys.SPOILED, "废票数"),
                    Column.of(Keys.ABSTAINED, "弃权数"),
                    Column.of(Keys.grade(1), "优"),
                    Column.of(Keys.grade(2), "较好"),
                    Column.of(Keys.grade(3), "一般"),
                    Column.of(Keys.grade(4), "差")))
            .title("机关党委党支部书记述职评议考核结果（2019年度）")
            .blank()
            .heading()
            .rows(rows.and(masked))
            .total("总计", List.of(Keys.ISSUED, Keys.RETURNED))
            .note("监票人：机关纪委委员两名")
            .build();
    return List.of(new SentFile("records/2019/review-2019.xls", Format.XLS, List.of(sheet)));
  }

  /** Plain text in the Chinese national encoding; the year stands only in the folder's name. */
  private List<SentFile> year2020() {
    YearRows rows = planner.rows(factsOf(2020));
    // XZ-22 did not take part: its members were away, and nobody sent a row for it.
    rows.remove("XZ-22");
    rows.name("XZ-12", "信息中心支部");
    rows.typeFullWidth("XZ-18", Keys.RETURNED);
    rows.change(
        "XZ-13",
        row -> row.with(Keys.ISSUED, "约30").becoming(Fate.quarantined("unreadable_number")));
    SentRow oneVersion =
        planner
            .row(facts("XZ-09", 2020).withBallots(ballots(29, 29, 29, 22, 6, 1, 0)))
            .becoming(Fate.quarantined("conflicting_records"));
    SentRow otherVersion =
        planner
            .row(facts("XZ-09", 2020).withBallots(ballots(29, 29, 29, 20, 7, 2, 0)))
            .becoming(Fate.quarantined("conflicting_records"));
    rows.change("XZ-09", row -> oneVersion);
    SentSheet sheet =
        new SheetBuilder(
                "review-2020.csv",
                List.of(
                    Column.of(Keys.NAME, "单位"),
                    Column.of(Keys.ISSUED, "发出票数"),
                    Column.of(Keys.RETURNED, "收回票数"),
                    Column.of(Keys.VALID, "有效票"),
                    Column.of(Keys.SPOILED, "废票"),
                    Column.of(Keys.ABSTAINED, "弃权"),
                    Column.of(Keys.grade(1), "好"),
                    Column.of(Keys.grade(2), "较好"),
                    Column.of(Keys.grade(3), "一般"),
                    Column.of(Keys.grade(4), "差"),
                    Column.of(Keys.COMPREHENSIVE, "综合考核"),
                    Column.of(Keys.quarter(1), "Q1"),
                    Column.of(Keys.quarter(2), "Q2"),
                    Column.of(Keys.quarter(3), "Q3"),
                    Column.of(Keys.quarter(4), "Q4"),
                    Column.of("remark", "备注")))
            .heading()
            .rows(rows.and(otherVersion))
            .build();
    return List.of(
        new SentFile("records/2020/review-2020.csv", Format.CSV_GB18030, List.of(sheet)));
  }

  private static final List<String> ON_STAGE =
      List.of("XZ-01", "XZ-03", "XZ-07", "XZ-10", "XZ-15", "XZ-20", "XZ-21", "XZ-24");

  /** The year of the meeting with 8 on stage and 14 in writing, 32 attendees with a ballot each. */
  private List<SentFile> year2021() {
    List<ReviewFacts> facts = factsOf(2021);
    YearRows rows =
        planner.rows(
            facts.stream().map(each -> each.onlyBallots().and(each.onlyStated())).toList());
    rows.changeAll((id, row) -> row.with(Keys.MODE, ON_STAGE.contains(id) ? "现场" : "书面"));
    rows.name("XZ-08", "\u3000国际交流处党支部");
    rows.type("XZ-05", Keys.MODE, "书面述职");
    SentRow negative =
        extra(UniversityInstitution.ADMINISTRATION, 2021, ballots(32, 32, 32, 24, 6, 1, -1))
            .with(Keys.MODE, "书面")
            .becoming(Fate.quarantined("negative_count"));
    SentRow unknownMode =
        extra(UniversityInstitution.LOGISTICS, 2021, ballots(32, 32, 32, 25, 6, 1, 0))
            .with(Keys.MODE, "视频连线")
            .becoming(Fate.quarantined("unknown_mode"));
    SentRow unknown =
        Planner.unmatched(
            extra(UniversityInstitution.STUDENTS, 2021, ballots(32, 32, 32, 24, 6, 2, 0))
                .with(Keys.MODE, "书面"),
            "研究生（文史）党支部",
            "unknown_organization");
    SentSheet sheet =
        new SheetBuilder(
                "2021",
                List.of(
                    Column.of(Keys.NUMBER, "序号"),
                    Column.of(Keys.PARENT, "所属党总支"),
                    Column.of(Keys.NAME, "党支部"),
                    Column.of(Keys.MODE, "述职方式"),
                    Column.of(Keys.ISSUED, "测评票", "发出"),
                    Column.of(Keys.RETURNED, "测评票", "收回"),
                    Column.of(Keys.VALID, "测评票", "有效"),
                    Column.of(Keys.SPOILED, "测评票", "无效"),
                    Column.of(Keys.ABSTAINED, "测评票", "弃权"),
                    Column.of(Keys.grade(1), "测评结果", "好"),
                    Column.of(Keys.grade(2), "测评结果", "较好"),
                    Column.of(Keys.grade(3), "测评结果", "一般"),
                    Column.of(Keys.grade(4), "测评结果", "差"),
                    Column.of(Keys.COMPREHENSIVE, "综合考核得分(分)")))
            .title("虚舟大学机关党委")
            .title("2021年度党支部书记抓党建工作述职评议考核统计表")
            .heading()
            .rows(rows.and(negative, unknownMode, unknown))
            .total("合计", List.of(Keys.ISSUED))
            .build();
    SentSheet quarters =
        new SheetBuilder("quarterly-2021.csv", quarterColumns("一季度", "二季度", "三季度", "四季度"))
            .heading()
            .rows(planner.rows(facts.stream().map(ReviewFacts::onlyQuarters).toList()).and())
            .build();
    return List.of(
        new SentFile("records/2021/quarterly-2021.csv", Format.CSV_UTF8, List.of(quarters)),
        new SentFile("records/2021/review-2021.xlsx", Format.XLSX, List.of(sheet)));
  }

  /** A CSV with a byte order mark and a year column; the first year of the new scale. */
  private List<SentFile> year2022() {
    YearRows rows = planner.rows(factsOf(2022));
    rows.name("XZ-18", "校医院");
    rows.type("XZ-14", "remark", "含期刊社、出版中心");
    rows.change(
        "XZ-10",
        row ->
            planner
                .row(facts("XZ-10", 2022).withBallots(ballots(33, 34, 34, 26, 6, 2, 0)))
                .becoming(Fate.quarantined("returned_exceeds_issued")));
    SentRow fractional =
        extra(UniversityInstitution.ADMINISTRATION, 2022, ballots(33, 33, 33, 25, 5, 1, 0))
            .with(Keys.grade(1), "25.5")
            .becoming(Fate.quarantined("fractional_count"));
    SentRow ragged =
        extra(UniversityInstitution.STUDENTS, 2022, ballots(33, 33, 33, 25, 6, 2, 0))
            .withTrailing("复核")
            .becoming(Fate.quarantined("ragged_row"));
    List<SentRow> sent = rows.withAfter("XZ-06", rows.row("XZ-06").becoming(new Fate.Duplicate()));
    sent.addAll(List.of(fractional, ragged));
    SentSheet sheet =
        new SheetBuilder(
                "review-2022.csv",
                List.of(
                    Column.of(Keys.YEAR, "考核年度"),
                    Column.of(Keys.NAME, "党支部"),
                    Column.of(Keys.ISSUED, "发出票数"),
                    Column.of(Keys.RETURNED, "收回票数"),
                    Column.of(Keys.VALID, "有效票数"),
                    Column.of(Keys.SPOILED, "废票数"),
                    Column.of(Keys.ABSTAINED, "弃权票数"),
                    Column.of(Keys.grade(1), "优秀"),
                    Column.of(Keys.grade(2), "合格"),
                    Column.of(Keys.grade(3), "基本合格"),
                    Column.of(Keys.grade(4), "不合格"),
                    Column.of(Keys.COMPREHENSIVE, "综合考核得分"),
                    Column.of(Keys.quarter(1), "一季度"),
                    Column.of(Keys.quarter(2), "二季度"),
                    Column.of(Keys.quarter(3), "三季度"),
                    Column.of(Keys.quarter(4), "四季度"),
                    Column.of("remark", "备注")))
            .heading()
            .rows(sent)
            .totalOf("合计", Keys.ISSUED, "825")
            .build();
    return List.of(
        new SentFile("records/2022/review-2022.csv", Format.CSV_UTF8_BOM, List.of(sheet)));
  }

  /** Ballots on one sheet and scores on another, with formulas that have and have not results. */
  private List<SentFile> year2023() {
    List<ReviewFacts> facts =
        factsOf(2023).stream()
            .map(each -> each.organizationId().equals("XZ-26") ? each.withoutQuarter(1) : each)
            .toList();
    YearRows ballots = planner.rows(facts.stream().map(ReviewFacts::onlyBallots).toList());
    ballots.name("XZ-02", "組織部黨支部");
    SentRow notAddingUp =
        extra(UniversityInstitution.STUDENTS, 2023, ballots(30, 30, 27, 20, 6, 1, 0))
            .with(Keys.SPOILED, Entry.of(1))
            .becoming(Fate.quarantined("ballots_do_not_add_up"));
    SentRow errorCell =
        extra(UniversityInstitution.ACADEMIC, 2023, ballots(30, 30, 30, 22, 6, 1, 1))
            .with(Keys.grade(4), new Entry.DivisionByZero())
            .becoming(Fate.quarantined("error_cell"));
    SentSheet first =
        new SheetBuilder(
                "测评票",
                List.of(
                    Column.of(Keys.NUMBER, "序号"),
                    Column.of(Keys.NAME, "党支部名称"),
                    Column.of(Keys.ISSUED, "发出票"),
                    Column.of(Keys.RETURNED, "收回票"),
                    Column.of(Keys.VALID, "有效票"),
                    Column.of(Keys.SPOILED, "废票"),
                    Column.of(Keys.ABSTAINED, "弃权票"),
                    Column.of(Keys.grade(1), "优秀"),
                    Column.of(Keys.grade(2), "合格"),
                    Column.of(Keys.grade(3), "基本合格"),
                    Column.of(Keys.grade(4), "不合格")))
            .title("党支部书记抓党建述职评议考核民主测评统计表")
            .title("（2023年度）")
            .heading()
            .rows(ballots.and(notAddingUp, errorCell))
            .total("合计", List.of(Keys.ISSUED, Keys.RETURNED))
            .note("监票人：纪检委员")
            .build();
    return List.of(
        new SentFile(
            "records/2023/review-2023.xlsx", Format.XLSX, List.of(first, scores2023(facts))));
  }

  private SentSheet scores2023(List<ReviewFacts> facts) {
    YearRows scores =
        planner.rows(
            facts.stream().map(each -> each.onlyStated().and(each.onlyQuarters())).toList());
    scores.type("XZ-26", Keys.quarter(1), "/");
    scores.change(
        "XZ-07",
        row ->
            row.with(
                Keys.COMPREHENSIVE,
                new Entry.Formula("ROUND(" + row.entry(Keys.COMPREHENSIVE).text() + "*1,1)")));
    SentRow unstored =
        extra(UniversityInstitution.LOGISTICS, 2023, ballots(30, 30, 30, 22, 6, 2, 0))
            .with(Keys.COMPREHENSIVE, new Entry.UnstoredFormula("D5+1"))
            .becoming(Fate.quarantined("formula_without_value"));
    SentRow otherYear =
        extra(UniversityInstitution.ADMINISTRATION, 2023, ballots(30, 30, 30, 22, 6, 2, 0))
            .with(Keys.YEAR, Entry.of(2022))
            .withoutMatch()
            .becoming(Fate.quarantined("year_conflict"));
    return new SheetBuilder(
            "得分",
            List.of(
                Column.of(Keys.YEAR, "年度"),
                Column.of(Keys.NAME, "党支部名称"),
                Column.of(Keys.COMPREHENSIVE, "综合考核得分"),
                Column.of(Keys.quarter(1), "季度考核", "一季度"),
                Column.of(Keys.quarter(2), "季度考核", "二季度"),
                Column.of(Keys.quarter(3), "季度考核", "三季度"),
                Column.of(Keys.quarter(4), "季度考核", "四季度")))
        .title("2023年度综合考核与季度考核得分")
        .heading()
        .rows(scores.and(unstored, otherYear))
        .build();
  }

  /** One wide sheet; two branches tie, and one score is out of range. */
  private List<SentFile> year2024() {
    List<ReviewFacts> facts =
        factsOf(2024).stream()
            .map(
                each ->
                    each.organizationId().equals("XZ-08") ? facts("XZ-07", 2024).of("XZ-08") : each)
            .toList();
    YearRows rows = planner.rows(facts);
    rows.name("XZ-22", "研究生支部");
    rows.name("XZ-12", "信息中心党支部 ");
    rows.change(
        "XZ-14",
        row ->
            row.with(Keys.COMPREHENSIVE, Entry.of(105)).becoming(Fate.quarantined("out_of_range")));
    Ballots plausible = ballots(31, 31, 31, 23, 6, 2, 0);
    SentRow former =
        Planner.unmatched(
            extra(UniversityInstitution.LOGISTICS, 2024, plausible),
            "物业管理中心党支部",
            "organization_not_in_year");
    SentRow ambiguous =
        Planner.unmatched(
            extra(UniversityInstitution.STUDENTS, 2024, plausible),
            "学生支部",
            "ambiguous_organization");
    SentRow unnamed =
        extra(UniversityInstitution.ACADEMIC, 2024, plausible)
            .unnamed()
            .becoming(Fate.quarantined("organization_missing"));
    SentSheet sheet =
        new SheetBuilder(
                "述职评议结果",
                List.of(
                    Column.of(Keys.NUMBER, "序号"),
                    Column.of(Keys.NAME, "党支部名称"),
                    Column.of(Keys.quarter(1), "季度考核得分", "一季度"),
                    Column.of(Keys.quarter(2), "季度考核得分", "二季度"),
                    Column.of(Keys.quarter(3), "季度考核得分", "三季度"),
                    Column.of(Keys.quarter(4), "季度考核得分", "四季度"),
                    Column.of(Keys.COMPREHENSIVE, "综合考核得分"),
                    Column.of(Keys.grade(1), "民主测评（票）", "优秀"),
                    Column.of(Keys.grade(2), "民主测评（票）", "合格"),
                    Column.of(Keys.grade(3), "民主测评（票）", "基本合格"),
                    Column.of(Keys.grade(4), "民主测评（票）", "不合格"),
                    Column.of(Keys.ABSTAINED, "民主测评（票）", "弃权"),
                    Column.of(Keys.ISSUED, "发票数"),
                    Column.of(Keys.RETURNED, "收票数"),
                    Column.of(Keys.VALID, "有效票数"),
                    Column.of(Keys.SPOILED, "废票数")))
            .title("2024年度党支部书记抓党建述职评议考核结果一览表")
            .heading()
            .rows(rows.and(former, ambiguous, unnamed))
            .total("合计", List.of(Keys.ISSUED, Keys.VALID))
            .note("填表人：组织科")
            .build();
    return List.of(new SentFile("records/2024/review-2024.xlsx", Format.XLSX, List.of(sheet)));
  }
}
