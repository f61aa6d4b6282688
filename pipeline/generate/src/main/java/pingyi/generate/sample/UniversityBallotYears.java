package pingyi.generate.sample;

import static pingyi.generate.sample.UniversityFacts.ballots;

import java.util.List;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentFile.Format;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SentSheet;
import pingyi.generate.layout.SheetBuilder;
import pingyi.generate.simulate.ReviewFacts;

/** The first three years of the university, each in another kind of file. */
final class UniversityBallotYears {
  private final UniversityFacts university;

  UniversityBallotYears(UniversityFacts university) {
    this.university = university;
  }

  /** Two sheets and an empty third; two levels of headings, totals and a signature. */
  List<SentFile> year2018() {
    List<ReviewFacts> facts = university.factsOf(2018);
    YearRows ballots =
        university
            .planner()
            .rows(facts.stream().map(each -> each.onlyBallots().and(each.onlyStated())).toList());
    ballots.name("XZ-01", "机关一支部");
    ballots.name("XZ-07", "財務處黨支部");
    ballots.name("XZ-10", "工程训练中心 党支部");
    ballots.name("XZ-11", "图书馆\u200B党支部");
    ballots.name("XZ-22", "研究生（理工）党支部");
    ballots.typeWithUnit("XZ-05", Keys.COMPREHENSIVE, "分");
    ballots.typeFullWidth("XZ-13", Keys.VALID);
    SentRow nearlyKnown =
        Planner.unmatched(
            university.extra(
                UniversityInstitution.STUDENTS, 2018, ballots(31, 31, 31, 22, 7, 2, 0)),
            "教务部党支部",
            "unknown_organization");
    SentRow moreValidThanReturned =
        university
            .extra(UniversityInstitution.LOGISTICS, 2018, ballots(31, 30, 31, 23, 6, 2, 0))
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
    YearRows quarters =
        university.planner().rows(facts.stream().map(ReviewFacts::onlyQuarters).toList());
    quarters.name("XZ-07", "財務處黨支部");
    SentSheet second =
        new SheetBuilder("季度考核", UniversityFacts.quarterColumns("一季度", "二季度", "三季度", "四季度"))
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

  /** The old binary format, other names and order, and the best grade called 优. */
  List<SentFile> year2019() {
    List<ReviewFacts> facts =
        university.factsOf(2019).stream()
            .map(each -> each.organizationId().equals("XZ-11") ? each.withoutQuarter(3) : each)
            .toList();
    YearRows rows = university.planner().rows(facts);
    rows.type("XZ-11", Keys.quarter(3), "—");
    rows.name("XZ-04", "教务支部");
    rows.name("XZ-12", "信息 中心 支部");
    rows.typeWithUnit("XZ-02", Keys.COMPREHENSIVE, "分");
    rows.typeFullWidth("XZ-06", Keys.grade(1));
    SentRow overfull =
        university
            .planner()
            .row(university.facts("XZ-20", 2019).withBallots(ballots(30, 30, 28, 24, 5, 1, 0)))
            .becoming(Fate.quarantined("tally_exceeds_valid"))
            .with(Keys.ABSTAINED, "/");
    rows.change("XZ-20", row -> overfull);
    SentRow masked =
        Planner.unmatched(
            university.extra(
                UniversityInstitution.LOGISTICS, 2019, ballots(30, 30, 30, 21, 7, 2, 0)),
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
  List<SentFile> year2020() {
    YearRows rows = university.planner().rows(university.factsOf(2020));
    // XZ-22 did not take part: its members were away, and nobody sent a row for it.
    rows.remove("XZ-22");
    rows.name("XZ-12", "信息中心支部");
    rows.typeFullWidth("XZ-18", Keys.RETURNED);
    rows.change(
        "XZ-13",
        row -> row.with(Keys.ISSUED, "约30").becoming(Fate.quarantined("unreadable_number")));
    SentRow oneVersion =
        university
            .planner()
            .row(university.facts("XZ-09", 2020).withBallots(ballots(29, 29, 29, 22, 6, 1, 0)))
            .becoming(Fate.quarantined("conflicting_records"));
    SentRow otherVersion =
        university
            .planner()
            .row(university.facts("XZ-09", 2020).withBallots(ballots(29, 29, 29, 20, 7, 2, 0)))
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
}
