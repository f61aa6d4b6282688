package pingyi.generate.sample;

import static pingyi.generate.sample.UniversityFacts.ballots;

import java.util.List;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.Entry;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentFile.Format;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SentSheet;
import pingyi.generate.layout.SheetBuilder;
import pingyi.generate.simulate.Ballots;
import pingyi.generate.simulate.ReviewFacts;

/** The last two years of the university. */
final class UniversityLateYears {
  private final UniversityFacts university;

  UniversityLateYears(UniversityFacts university) {
    this.university = university;
  }

  /** Ballots on one sheet and scores on another, with formulas that have and have not results. */
  List<SentFile> year2023() {
    List<ReviewFacts> facts =
        university.factsOf(2023).stream()
            .map(each -> each.organizationId().equals("XZ-26") ? each.withoutQuarter(1) : each)
            .toList();
    YearRows ballots =
        university.planner().rows(facts.stream().map(ReviewFacts::onlyBallots).toList());
    ballots.name("XZ-02", "組織部黨支部");
    SentRow notAddingUp =
        university
            .extra(UniversityInstitution.STUDENTS, 2023, ballots(30, 30, 27, 20, 6, 1, 0))
            .with(Keys.SPOILED, Entry.of(1))
            .becoming(Fate.quarantined("ballots_do_not_add_up"));
    SentRow errorCell =
        university
            .extra(UniversityInstitution.ACADEMIC, 2023, ballots(30, 30, 30, 22, 6, 1, 1))
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
        university
            .planner()
            .rows(facts.stream().map(each -> each.onlyStated().and(each.onlyQuarters())).toList());
    scores.type("XZ-26", Keys.quarter(1), "/");
    university.problems().into(scores, 2023, ProblemColumn.Style.SEMICOLONS);
    scores.change(
        "XZ-07",
        row ->
            row.with(
                Keys.COMPREHENSIVE,
                new Entry.Formula("ROUND(" + row.entry(Keys.COMPREHENSIVE).text() + "*1,1)")));
    SentRow unstored =
        university
            .extra(UniversityInstitution.LOGISTICS, 2023, ballots(30, 30, 30, 22, 6, 2, 0))
            .with(Keys.COMPREHENSIVE, new Entry.UnstoredFormula("D5+1"))
            .becoming(Fate.quarantined("formula_without_value"));
    SentRow otherYear =
        university
            .extra(UniversityInstitution.ADMINISTRATION, 2023, ballots(30, 30, 30, 22, 6, 2, 0))
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
                Column.of(Keys.quarter(4), "季度考核", "四季度"),
                Column.of(ProblemColumn.KEY, "主要问题")))
        .title("2023年度综合考核与季度考核得分")
        .heading()
        .rows(scores.and(unstored, otherYear))
        .build();
  }

  /** One wide sheet; two branches tie, and one score is out of range. */
  List<SentFile> year2024() {
    List<ReviewFacts> facts =
        university.factsOf(2024).stream()
            .map(
                each ->
                    each.organizationId().equals("XZ-08")
                        ? university.facts("XZ-07", 2024).of("XZ-08")
                        : each)
            .toList();
    YearRows rows = university.planner().rows(facts);
    rows.name("XZ-22", "研究生支部");
    rows.name("XZ-12", "信息中心党支部 ");
    university.problems().into(rows, 2024, ProblemColumn.Style.NUMBERS);
    rows.change(
        "XZ-14",
        row ->
            row.with(Keys.COMPREHENSIVE, Entry.of(105)).becoming(Fate.quarantined("out_of_range")));
    Ballots plausible = ballots(31, 31, 31, 23, 6, 2, 0);
    SentRow former =
        Planner.unmatched(
            university.extra(UniversityInstitution.LOGISTICS, 2024, plausible),
            "物业管理中心党支部",
            "organization_not_in_year");
    SentRow ambiguous =
        Planner.unmatched(
            university.extra(UniversityInstitution.STUDENTS, 2024, plausible),
            "学生支部",
            "ambiguous_organization");
    SentRow unnamed =
        university
            .extra(UniversityInstitution.ACADEMIC, 2024, plausible)
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
                    Column.of(Keys.SPOILED, "废票数"),
                    Column.of(ProblemColumn.KEY, "存在的主要问题")))
            .title("2024年度党支部书记抓党建述职评议考核结果一览表")
            .heading()
            .rows(rows.and(former, ambiguous, unnamed))
            .total("合计", List.of(Keys.ISSUED, Keys.VALID))
            .note("填表人：组织科")
            .build();
    return List.of(new SentFile("records/2024/review-2024.xlsx", Format.XLSX, List.of(sheet)));
  }
}
