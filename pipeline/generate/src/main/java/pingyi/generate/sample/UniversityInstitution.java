package pingyi.generate.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pingyi.generate.model.Institution;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Policy.Band;
import pingyi.generate.model.Policy.Component;
import pingyi.generate.model.Policy.Gaps;
import pingyi.generate.model.Policy.Kind;
import pingyi.generate.model.Policy.Rule;
import pingyi.generate.model.Register;
import pingyi.generate.model.Register.Group;
import pingyi.generate.model.Scale;
import pingyi.generate.model.Scale.Grade;
import pingyi.generate.model.Years;

/**
 * The headquarters committee of a university that does not exist: 22 branches in every year, though
 * two merged, one split, one was founded, one dissolved, one renamed and one transferred.
 */
final class UniversityInstitution {
  static final String ADMINISTRATION = "XZ-P1";
  static final String ACADEMIC = "XZ-P2";
  static final String LOGISTICS = "XZ-P3";
  static final String STUDENTS = "XZ-P4";

  private static final LocalDate BEGINNING = LocalDate.of(2015, 1, 1);

  private UniversityInstitution() {}

  static Institution create() {
    Register register = register();
    return new Institution(
        register.periods(), register.events(), register.aliases(), scales(), policies());
  }

  private static Register register() {
    Register register = new Register(BEGINNING);
    register.body("XZ", "虚舟大学机关党委", "committee", Optional.empty());
    register.body(ADMINISTRATION, "机关党总支", "general_branch", Optional.of("XZ"));
    register.body(ACADEMIC, "教学科研党总支", "general_branch", Optional.of("XZ"));
    register.body(LOGISTICS, "后勤党总支", "general_branch", Optional.of("XZ"));
    register.body(STUDENTS, "学生工作党总支", "general_branch", Optional.of("XZ"));
    Group administration = new Group(ADMINISTRATION, "行政管理");
    Group academic = new Group(ACADEMIC, "教学科研");
    Group logistics = new Group(LOGISTICS, "后勤服务");
    Group students = new Group(STUDENTS, "学生");
    register.branch("XZ-01", "党政办公室党支部", administration);
    register.branch("XZ-02", "组织部党支部", administration);
    register.branch("XZ-03", "宣传部党支部", administration);
    register.branch("XZ-04", "教务处党支部", administration);
    register.branch("XZ-05", "科学技术处党支部", administration);
    register.branch("XZ-06", "人事处党支部", administration);
    register.branch("XZ-07", "财务处党支部", administration);
    register.branch("XZ-08", "国际交流处党支部", administration);
    register.branch("XZ-09", "文理学部党支部", academic);
    register.branch("XZ-10", "工程训练中心党支部", academic);
    register.branch("XZ-11", "图书馆党支部", academic);
    register.branch("XZ-12", "信息中心党支部", academic);
    register.branch("XZ-13", "分析测试中心党支部", academic);
    register.branch("XZ-14", "期刊社党支部", academic);
    register.branch("XZ-15", "饮食服务中心党支部", logistics);
    register.branch("XZ-16", "基建处党支部", logistics);
    register.branch("XZ-17", "物业管理中心党支部", logistics);
    register.branch("XZ-18", "校医院党支部", logistics);
    register.branch("XZ-19", "资产经营公司党支部", logistics);
    register.branch("XZ-20", "团委党支部", students);
    register.branch("XZ-21", "学生处党支部", students);
    register.branch("XZ-22", "研究生(理工)党支部", students);
    change(register, administration, academic, logistics, students);
    aliases(register);
    return register;
  }

  private static void change(
      Register register, Group administration, Group academic, Group logistics, Group students) {
    LocalDate merged = LocalDate.of(2020, 9, 1);
    register.end("XZ-16", merged);
    register.end("XZ-17", merged);
    register.branchSince(merged, "XZ-23", "校园建设与运维中心党支部", logistics);
    register.merged("E2020-1", merged, "XZ-16", "XZ-23", Optional.of(18));
    register.merged("E2020-1", merged, "XZ-17", "XZ-23", Optional.of(27));
    register.branchSince(merged, "XZ-24", "创新创业学院党支部", academic);
    register.event("E2020-2", "established", merged, "XZ-24", "新设");
    // In force through the last day of 2020, so that year is still answered by the old name.
    LocalDate renamed = LocalDate.of(2021, 1, 1);
    register.end("XZ-04", renamed);
    register.branchSince(renamed, "XZ-04", "本科生院党支部", administration);
    register.event("E2021-1", "renamed", renamed, "XZ-04", "教务处更名为本科生院");
    LocalDate transferred = LocalDate.of(2022, 6, 15);
    register.end("XZ-12", transferred);
    register.branchSince(transferred, "XZ-12", "信息中心党支部", administration);
    register.event("E2022-1", "transferred", transferred, "XZ-12", "由教学科研党总支划转机关党总支");
    LocalDate split = LocalDate.of(2023, 3, 1);
    register.end("XZ-21", split);
    register.branchSince(split, "XZ-25", "学生社区党支部", students);
    register.branchSince(split, "XZ-26", "学生资助中心党支部", students);
    register.split("E2023-1", split, "XZ-21", "XZ-25");
    register.split("E2023-1", split, "XZ-21", "XZ-26");
    register.end("XZ-19", split);
    register.event("E2023-2", "dissolved", split, "XZ-19", "公司改制后撤销");
  }

  private static void aliases(Register register) {
    register.alias("机关一支部", "XZ-01", "历年沿用的简称");
    register.alias("信息中心支部", "XZ-12", "简称");
    register.alias("校医院", "XZ-18", "单位名称代支部名称");
    register.alias("研究生支部", "XZ-22", "简称");
    register.aliasUntil(LocalDate.of(2020, 12, 31), "教务支部", "XZ-04", "更名前的简称");
    register.alias("学生支部", "XZ-25", "拆分后两个支部都曾这样填报");
    register.alias("学生支部", "XZ-26", "拆分后两个支部都曾这样填报");
  }

  private static List<Scale> scales() {
    return List.of(
        new Scale(
            "ballot-2018",
            "虚舟大学党委组织部",
            "述职评议测评等次",
            "2018",
            Years.between(2018, 2021),
            List.of(
                new Grade("GOOD", "好", 100, true, Optional.of("优")),
                new Grade("FAIRLY_GOOD", "较好", 80, true, Optional.empty()),
                new Grade("AVERAGE", "一般", 60, false, Optional.empty()),
                new Grade("POOR", "差", 30, false, Optional.empty()))),
        new Scale(
            "ballot-2022",
            "虚舟大学党委组织部",
            "述职评议测评等次",
            "2022",
            Years.since(2022),
            List.of(
                new Grade("EXCELLENT", "优秀", 100, true, Optional.empty()),
                new Grade("QUALIFIED", "合格", 80, true, Optional.of("称职")),
                new Grade("BASICALLY_QUALIFIED", "基本合格", 60, false, Optional.empty()),
                new Grade("UNQUALIFIED", "不合格", 0, false, Optional.empty()))));
  }

  private static List<Policy> policies() {
    return List.of(
        new Policy(
            "review-2018",
            "党支部书记抓党建述职评议考核办法",
            Years.between(2018, 2021),
            Optional.of("ballot-2018"),
            components("0.5", "0.3", "0.2"),
            List.of(),
            new Gaps(Rule.NO_SCORE, Rule.NO_SCORE),
            2,
            List.of(
                new Band("GOOD", "好", 90),
                new Band("FAIRLY_GOOD", "较好", 80),
                new Band("AVERAGE", "一般", 60),
                new Band("POOR", "差", 0))),
        new Policy(
            "review-2022",
            "党支部书记抓党建述职评议考核办法（修订）",
            Years.since(2022),
            Optional.of("ballot-2022"),
            components("0.6", "0.25", "0.15"),
            List.of(),
            new Gaps(Rule.RENORMALISE, Rule.NO_SCORE),
            2,
            List.of(
                new Band("EXCELLENT", "优秀", 92),
                new Band("QUALIFIED", "合格", 80),
                new Band("BASICALLY_QUALIFIED", "基本合格", 60),
                new Band("UNQUALIFIED", "不合格", 0))));
  }

  private static List<Component> components(String ballot, String comprehensive, String quarterly) {
    return List.of(
        new Component("ballot", "民主测评", Kind.BALLOT, new BigDecimal(ballot)),
        new Component("comprehensive", "综合考核", Kind.STATED, new BigDecimal(comprehensive)),
        new Component("quarterly", "季度考核", Kind.PERIODIC_MEAN, new BigDecimal(quarterly)));
  }
}
