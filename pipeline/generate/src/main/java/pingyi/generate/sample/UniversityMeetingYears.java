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

/** The year of the meeting and the first year of the new scale. */
final class UniversityMeetingYears {
  private final UniversityFacts university;

  UniversityMeetingYears(UniversityFacts university) {
    this.university = university;
  }

  private static final List<String> ON_STAGE =
      List.of("XZ-01", "XZ-03", "XZ-07", "XZ-10", "XZ-15", "XZ-20", "XZ-21", "XZ-24");

  /** The year of the meeting with 8 on stage and 14 in writing, 32 attendees with a ballot each. */
  List<SentFile> year2021() {
    List<ReviewFacts> facts = university.factsOf(2021);
    YearRows rows =
        university
            .planner()
            .rows(facts.stream().map(each -> each.onlyBallots().and(each.onlyStated())).toList());
    rows.changeAll((id, row) -> row.with(Keys.MODE, ON_STAGE.contains(id) ? "现场" : "书面"));
    rows.name("XZ-08", "\u3000国际交流处党支部");
    rows.type("XZ-05", Keys.MODE, "书面述职");
    SentRow negative =
        university
            .extra(UniversityInstitution.ADMINISTRATION, 2021, ballots(32, 32, 32, 24, 6, 1, -1))
            .with(Keys.MODE, "书面")
            .becoming(Fate.quarantined("negative_count"));
    SentRow unknownMode =
        university
            .extra(UniversityInstitution.LOGISTICS, 2021, ballots(32, 32, 32, 25, 6, 1, 0))
            .with(Keys.MODE, "视频连线")
            .becoming(Fate.quarantined("unknown_mode"));
    SentRow unknown =
        Planner.unmatched(
            university
                .extra(UniversityInstitution.STUDENTS, 2021, ballots(32, 32, 32, 24, 6, 2, 0))
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
        new SheetBuilder(
                "quarterly-2021.csv", UniversityFacts.quarterColumns("一季度", "二季度", "三季度", "四季度"))
            .heading()
            .rows(
                university
                    .planner()
                    .rows(facts.stream().map(ReviewFacts::onlyQuarters).toList())
                    .and())
            .build();
    return List.of(
        new SentFile("records/2021/quarterly-2021.csv", Format.CSV_UTF8, List.of(quarters)),
        new SentFile("records/2021/review-2021.xlsx", Format.XLSX, List.of(sheet)));
  }

  /** A CSV with a byte order mark and a year column; the first year of the new scale. */
  List<SentFile> year2022() {
    YearRows rows = university.planner().rows(university.factsOf(2022));
    rows.name("XZ-18", "校医院");
    rows.type("XZ-14", "remark", "含期刊社、出版中心");
    university.problems().into(rows, 2022, ProblemColumn.Style.SEMICOLONS);
    rows.type("XZ-20", ProblemColumn.KEY, "无");
    rows.change(
        "XZ-10",
        row ->
            university
                .planner()
                .row(university.facts("XZ-10", 2022).withBallots(ballots(33, 34, 34, 26, 6, 2, 0)))
                .with(ProblemColumn.KEY, "隔离的行不作陈述")
                .becoming(Fate.quarantined("returned_exceeds_issued")));
    SentRow fractional =
        university
            .extra(UniversityInstitution.ADMINISTRATION, 2022, ballots(33, 33, 33, 25, 5, 1, 0))
            .with(Keys.grade(1), "25.5")
            .becoming(Fate.quarantined("fractional_count"));
    SentRow ragged =
        university
            .extra(UniversityInstitution.STUDENTS, 2022, ballots(33, 33, 33, 25, 6, 2, 0))
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
                    Column.of(ProblemColumn.KEY, "存在问题"),
                    Column.of("remark", "备注")))
            .heading()
            .rows(sent)
            .totalOf("合计", Keys.ISSUED, "825")
            .build();
    return List.of(
        new SentFile("records/2022/review-2022.csv", Format.CSV_UTF8_BOM, List.of(sheet)));
  }
}
