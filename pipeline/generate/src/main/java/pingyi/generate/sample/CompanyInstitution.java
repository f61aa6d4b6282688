package pingyi.generate.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pingyi.generate.model.Institution;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Policy.Band;
import pingyi.generate.model.Policy.Component;
import pingyi.generate.model.Policy.Gaps;
import pingyi.generate.model.Policy.Kind;
import pingyi.generate.model.Policy.Rule;
import pingyi.generate.model.Policy.VoterClass;
import pingyi.generate.model.Register;
import pingyi.generate.model.Register.Group;
import pingyi.generate.model.Years;

/** The party committee of a company group that does not exist: 28 branches in every year. */
final class CompanyInstitution {
  private static final LocalDate BEGINNING = LocalDate.of(2016, 1, 1);
  private static final List<Group> GROUPS =
      List.of(
          new Group("WY-P1", "设计"),
          new Group("WY-P2", "施工"),
          new Group("WY-P3", "制造"),
          new Group("WY-P4", "职能"));
  private static final List<List<String>> NAMES =
      List.of(
          List.of("建筑设计一所", "建筑设计二所", "结构设计所", "机电设计所", "规划景观所", "勘察测绘院", "数字技术中心"),
          List.of("第一工程公司", "第二工程公司", "第三工程公司", "隧道工程公司", "桥梁工程公司", "安装工程公司", "检测试验中心"),
          List.of("装备制造一厂", "装备制造二厂", "铸锻分厂", "热处理分厂", "装配分厂", "模具分厂", "物流仓储中心"),
          List.of("综合办公室", "人力资源部", "财务资金部", "市场经营部", "安全环保部", "审计法务部", "离退休服务中心"));

  private CompanyInstitution() {}

  static Institution create() {
    Register register = new Register(BEGINNING);
    register.body("WY", "乌有重工集团党委", "committee", Optional.empty());
    register.body("WY-P1", "设计板块党总支", "general_branch", Optional.of("WY"));
    register.body("WY-P2", "施工板块党总支", "general_branch", Optional.of("WY"));
    register.body("WY-P3", "制造板块党总支", "general_branch", Optional.of("WY"));
    register.body("WY-P4", "职能部门党总支", "general_branch", Optional.of("WY"));
    int number = 0;
    for (int group = 0; group < GROUPS.size(); group++) {
      for (String name : NAMES.get(group)) {
        number++;
        register.branch(
            String.format(Locale.ROOT, "WY-%02d", number), name + "党支部", GROUPS.get(group));
      }
    }
    change(register);
    register.alias("一公司党支部", "WY-08", "简称");
    register.alias("综合办党支部", "WY-22", "简称");
    register.alias("乌有重工集团", "WY", "会议报告中的写法");
    return new Institution(
        register.periods(), register.events(), register.aliases(), List.of(), policies());
  }

  private static void change(Register register) {
    LocalDate renamed = LocalDate.of(2021, 5, 10);
    register.end("WY-05", renamed);
    register.branchSince(renamed, "WY-05", "城市更新所党支部", GROUPS.get(0));
    register.event("E2021-1", "renamed", renamed, "WY-05", "规划景观所更名为城市更新所");
    LocalDate replaced = LocalDate.of(2022, 4, 1);
    register.end("WY-18", replaced);
    register.event("E2022-1", "dissolved", replaced, "WY-18", "热处理业务外包后撤销");
    register.branchSince(replaced, "WY-29", "新能源装备分厂党支部", GROUPS.get(2));
    register.event("E2022-2", "established", replaced, "WY-29", "新设");
  }

  private static List<Policy> policies() {
    return List.of(
        new Policy(
            "panel-2019",
            "基层党支部书记述职评议考核办法",
            Years.between(2019, 2021),
            Optional.empty(),
            components("0.6", "0.4"),
            classes("0.4", "0.35", "0.25"),
            new Gaps(Rule.NO_SCORE, Rule.RENORMALISE),
            1,
            bands(90, 82)),
        new Policy(
            "panel-2022",
            "基层党支部书记述职评议考核办法（2022年修订）",
            Years.since(2022),
            Optional.empty(),
            components("0.7", "0.3"),
            classes("0.5", "0.3", "0.2"),
            new Gaps(Rule.NO_SCORE, Rule.NO_SCORE),
            1,
            bands(92, 85)));
  }

  private static List<Component> components(String panel, String quarterly) {
    return List.of(
        new Component("panel", "评委评分", Kind.PANEL, new BigDecimal(panel)),
        new Component("quarterly", "季度考核", Kind.PERIODIC_MEAN, new BigDecimal(quarterly)));
  }

  private static List<VoterClass> classes(String leaders, String assessors, String members) {
    return List.of(
        new VoterClass("A", "领导班子", new BigDecimal(leaders)),
        new VoterClass("B", "考评组", new BigDecimal(assessors)),
        new VoterClass("C", "党员代表", new BigDecimal(members)));
  }

  private static List<Band> bands(int excellent, int good) {
    return List.of(
        new Band("EXCELLENT", "优秀", excellent),
        new Band("GOOD", "良好", good),
        new Band("QUALIFIED", "合格", 60),
        new Band("UNQUALIFIED", "不合格", 0));
  }
}
