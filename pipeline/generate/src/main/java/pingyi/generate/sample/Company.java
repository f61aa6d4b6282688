package pingyi.generate.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.Entry;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentFile.Format;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SheetBuilder;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.simulate.ReviewFacts;
import pingyi.generate.simulate.Simulation;
import pingyi.generate.truth.Stated;
import pingyi.generate.truth.StatementTruth;
import pingyi.generate.truth.TruthWriter;

/** Five years of a company group whose panel of three voter classes scores every branch. */
public final class Company {
  private static final long SEED = 20_240_120L;

  /** The raters of each voter class, in the order of the sheet. */
  private static final Map<String, Integer> RATERS = raters();

  private static final Map<String, String> CLASS_WORDS =
      Map.of("A", "领导班子", "B", "考评组", "C", "党员代表");

  private final Institution institution = CompanyInstitution.create();
  private final Simulation simulation = new Simulation(SEED);
  private final Planner planner = new Planner(institution);
  private final List<Stated> stated = WorkspaceFiles.statements("company");

  private static Map<String, Integer> raters() {
    Map<String, Integer> raters = new LinkedHashMap<>();
    raters.put("A", 5);
    raters.put("B", 7);
    raters.put("C", 9);
    return raters;
  }

  /** The workspace's files. */
  public static WorkspaceFiles workspace() {
    Company company = new Company();
    CompanyRegisters registers = new CompanyRegisters(company.institution);
    List<SentFile> records =
        Stream.of(
                company.year2019(),
                company.year2020(),
                company.year2021(),
                company.year2022(),
                company.year2023(),
                registers.files())
            .flatMap(List::stream)
            .toList();
    return new WorkspaceFiles("company")
        .texts(
            "README.md",
            "pingyi.yaml",
            "rulebook/columns.yaml",
            "rulebook/themes.csv",
            "expected/session_match.csv",
            "expected/session_disagreement.csv",
            "reports/2019/review-session.txt",
            "reports/2020/review-session.txt",
            "reports/2021/review-session.txt",
            "reports/2022/review-session.txt",
            "reports/2023/review-session.txt")
        .rulebook(company.institution)
        .records(records)
        .expected(new TruthWriter(company.institution, records, 2023))
        .expected(registers.truth())
        .expected(
            new StatementTruth(
                company.stated, company.institution, "WY", Set.of(2019, 2020, 2021, 2022, 2023)));
  }

  /** WY-14 improves from 2022 to 2023 and WY-26 declines from 2020 to 2021; the others stay. */
  private double quality(String organizationId, int year) {
    if (organizationId.equals("WY-14")) {
      return year >= 2023 ? 0.95 : 0.45;
    }
    if (organizationId.equals("WY-26")) {
      return year >= 2021 ? 0.40 : 0.88;
    }
    return simulation.usualQuality(organizationId);
  }

  private ReviewFacts facts(String organizationId, int year) {
    return planner.settled(
        simulation.byPanel(organizationId, year, quality(organizationId, year), RATERS));
  }

  private List<ReviewFacts> factsOf(int year) {
    return institution.branchesIn(year).stream()
        .map(OrganizationPeriod::id)
        .map(id -> facts(id, year))
        .toList();
  }

  private SentRow extra(String organizationId, int year) {
    return planner.row(simulation.byPanel(organizationId, year, 0.75, RATERS));
  }

  /** Marks a whole voter class as missing, in the cells and in the facts. */
  private static SentRow withoutClass(SentRow row, String voterClass) {
    SentRow marked = row;
    for (int rater = 1; rater <= RATERS.get(voterClass); rater++) {
      marked = marked.with(Keys.rater(voterClass, rater), "/");
    }
    return marked.becoming(new Fate.Published(published(row).withoutClass(voterClass)));
  }

  /** Marks one rater as absent, in the cell and in the facts. */
  private static SentRow withoutRater(SentRow row, String voterClass, int rater) {
    return row.with(Keys.rater(voterClass, rater), "缺")
        .becoming(new Fate.Published(published(row).withoutRater(voterClass, rater)));
  }

  private static ReviewFacts published(SentRow row) {
    if (row.fate() instanceof Fate.Published published) {
      return published.facts();
    }
    throw new IllegalStateException("only a published row carries facts");
  }

  private static List<Column> classColumns(String voterClass, String... levelsAbove) {
    List<Column> columns = new ArrayList<>();
    for (int rater = 1; rater <= RATERS.get(voterClass); rater++) {
      List<String> levels = new ArrayList<>(List.of(levelsAbove));
      levels.add("评委" + rater);
      columns.add(new Column(Keys.rater(voterClass, rater), levels));
    }
    return columns;
  }

  private static List<Column> quarterColumns(String... levelsAbove) {
    List<Column> columns = new ArrayList<>();
    List<String> words = List.of("一季度", "二季度", "三季度", "四季度");
    for (int quarter = 1; quarter <= 4; quarter++) {
      List<String> levels = new ArrayList<>(List.of(levelsAbove));
      levels.add(words.get(quarter - 1));
      columns.add(new Column(Keys.quarter(quarter), levels));
    }
    return columns;
  }

  @SafeVarargs
  private static List<Column> columns(List<Column>... parts) {
    return Stream.of(parts).flatMap(List::stream).toList();
  }

  private static List<Column> numbered(String nameHeading) {
    return List.of(Column.of(Keys.NUMBER, "序号"), Column.of(Keys.NAME, nameHeading));
  }

  /** Raters on one sheet, quarters on another. */
  private List<SentFile> year2019() {
    List<ReviewFacts> facts = factsOf(2019);
    YearRows scores = planner.rows(facts.stream().map(ReviewFacts::onlyPanel).toList());
    scores.change("WY-08", row -> Planner.sentAs(row, "一公司党支部"));
    SentRow nearlyKnown =
        Planner.unmatched(extra("WY-P3", 2019), "装备制造三厂党支部", "unknown_organization");
    YearRows quarters = planner.rows(facts.stream().map(ReviewFacts::onlyQuarters).toList());
    return List.of(
        new SentFile(
            "records/2019/panel-2019.xlsx",
            Format.XLSX,
            List.of(
                new SheetBuilder(
                        "评委评分",
                        columns(
                            numbered("党支部"),
                            classColumns("A", "领导班子评分"),
                            classColumns("B", "考评组评分"),
                            classColumns("C", "党员代表评分")))
                    .title("2019年度基层党支部书记现场述职评委评分汇总表")
                    .heading()
                    .rows(scores.and(nearlyKnown))
                    .note("注：评委按席位编号，不记姓名。")
                    .build(),
                new SheetBuilder("季度考核", columns(numbered("党支部"), quarterColumns()))
                    .title("2019年度党建工作季度考核得分")
                    .heading()
                    .rows(quarters.and())
                    .build())));
  }

  /** One line of headings, as a CSV file can hold; one class missing, which is renormalised. */
  private List<SentFile> year2020() {
    YearRows rows = planner.rows(factsOf(2020));
    rows.change("WY-11", row -> withoutClass(row, "B"));
    rows.change("WY-16", row -> withoutRater(row, "C", 9));
    rows.change(
        "WY-20",
        row -> row.with(Keys.rater("A", 2), "九十五").becoming(Fate.quarantined("unreadable_number")));
    List<Column> columns = new ArrayList<>(List.of(Column.of(Keys.NAME, "党支部名称")));
    RATERS.forEach(
        (voterClass, count) -> {
          for (int rater = 1; rater <= count; rater++) {
            columns.add(
                Column.of(
                    Keys.rater(voterClass, rater), CLASS_WORDS.get(voterClass) + "评委" + rater));
          }
        });
    columns.addAll(quarterColumns());
    return List.of(
        new SentFile(
            "records/2020/panel-2020.csv",
            Format.CSV_UTF8,
            List.of(
                new SheetBuilder("panel-2020.csv", columns).heading().rows(rows.and()).build())));
  }

  /** Everything on one sheet; one score above a hundred. */
  private List<SentFile> year2021() {
    YearRows rows = planner.rows(factsOf(2021));
    rows.change("WY-22", row -> Planner.sentAs(row, "综合办党支部"));
    rows.change(
        "WY-03",
        row ->
            row.with(Keys.rater("B", 4), Entry.of(108)).becoming(Fate.quarantined("out_of_range")));
    return List.of(
        new SentFile(
            "records/2021/panel-2021.xlsx",
            Format.XLSX,
            List.of(
                new SheetBuilder(
                        "2021",
                        columns(
                            numbered("党支部"),
                            quarterColumns("季度考核"),
                            classColumns("A", "领导班子评分"),
                            classColumns("B", "考评组评分"),
                            classColumns("C", "党员代表评分")))
                    .title("基层党支部书记述职评议考核得分表（2021年度）")
                    .heading()
                    .rows(rows.and())
                    .note("审核人：党委组织员")
                    .build())));
  }

  /** Three levels of headings and the first year of the new weights. */
  private List<SentFile> year2022() {
    YearRows rows = planner.rows(factsOf(2022));
    rows.change("WY-27", row -> withoutRater(row, "B", 7));
    new ProblemColumn(stated).into(rows, 2022, ProblemColumn.Style.SEMICOLONS);
    rows.change("WY-12", row -> Planner.sentAs(row, "橋梁工程公司 黨支部"));
    SentRow masked = Planner.unmatched(extra("WY-P2", 2022), "XXX党支部", "masked_name");
    return List.of(
        new SentFile(
            "records/2022/panel-2022.xlsx",
            Format.XLSX,
            List.of(
                new SheetBuilder(
                        "得分",
                        columns(
                            numbered("党支部"),
                            classColumns("C", "现场评分", "党员代表"),
                            classColumns("B", "现场评分", "考评组"),
                            classColumns("A", "现场评分", "领导班子"),
                            quarterColumns("平时考核", "季度考核"),
                            List.of(Column.of(ProblemColumn.KEY, "存在问题"))))
                    .title("乌有重工集团党委")
                    .title("2022年度基层党支部书记述职评议考核得分表")
                    .heading()
                    .rows(rows.and(masked))
                    .build())));
  }

  /** One class missing, for which the new policy gives no score; one branch that is no more. */
  private List<SentFile> year2023() {
    YearRows rows = planner.rows(factsOf(2023));
    rows.change("WY-09", row -> withoutClass(row, "C"));
    new ProblemColumn(stated).into(rows, 2023, ProblemColumn.Style.NUMBERS);
    SentRow former =
        Planner.unmatched(extra("WY-P3", 2023), "热处理分厂党支部", "organization_not_in_year");
    return List.of(
        new SentFile(
            "records/2023/panel-2023.xlsx",
            Format.XLSX,
            List.of(
                new SheetBuilder(
                        "汇总",
                        columns(
                            numbered("党支部名称"),
                            classColumns("A", "领导班子评分"),
                            classColumns("B", "考评组评分"),
                            classColumns("C", "党员代表评分"),
                            quarterColumns("季度考核得分"),
                            List.of(Column.of(ProblemColumn.KEY, "主要问题"))))
                    .title("2023年度基层党支部书记述职评议考核得分表")
                    .heading()
                    .rows(rows.and(former))
                    .note("填表人：党委办公室")
                    .build())));
  }
}
