package pingyi.generate.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentFile.Format;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SentSheet;
import pingyi.generate.layout.SheetBuilder;
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
import pingyi.generate.simulate.Ballots;
import pingyi.generate.simulate.ReviewFacts;
import pingyi.generate.truth.TruthWriter;

/**
 * Three years of a street's ten branches: a plain weighted sum first, then stars by deductions and
 * ballots with a bonus, a veto, a cap, a gate and a quota. All figures are written out here, so
 * that each rule takes hold where it is meant to.
 */
public final class StarRating {
  private static final int BRANCHES = 10;

  /** Deductions, bonus, rating (4 best, 0 not stated), incident, then ballots best first. */
  private static final String[] FIGURES_2023 = {
    "2 2 4 0 30 4 1 0", "3 0 4 0 28 6 1 0", "4 1 3 0 29 5 1 0", "1 3 4 0 27 6 2 0",
    "2.5 0 4 1 30 5 0 0", "5 5 4 0 28 5 2 0", "12 0 3 0 25 8 2 0", "3 1 4 0 18 9 7 1",
    "18 0 0 0 22 9 3 1", "35 0 2 0 15 9 7 3"
  };

  private static final String[] FIGURES_2024 = {
    "1 2 4 0 31 3 1 0", "4 1 4 0 27 7 1 0", "2 0 4 1 29 5 1 0", "2 3 4 0 28 6 1 0",
    "3 0 3 0 30 5 0 0", "4 1 4 0 27 7 1 0", "10 0 3 0 26 7 2 0", "2 1 4 0 20 8 6 1",
    "15 0 3 0 24 8 2 1", "3 2 0 0 29 5 1 0"
  };

  /** Daily score, then ballots best first. */
  private static final String[] FIGURES_2022 = {
    "95 29 5 1 0", "93.5 28 6 1 0", "92 27 6 2 0", "96 28 5 2 0", "94 30 4 1 0",
    "90 26 7 2 0", "85.5 25 7 3 0", "88 22 9 3 1", "80 23 8 3 1", "71 16 9 7 3"
  };

  private final Institution institution = institution();
  private final Planner planner = new Planner(institution);

  /** The workspace's files. */
  public static WorkspaceFiles workspace() {
    StarRating sample = new StarRating();
    List<SentFile> records = List.of(sample.year2022(), sample.year2023(), sample.year2024());
    StarScoring scoring = new StarScoring(sample.institution);
    return new WorkspaceFiles("star-rating")
        .texts(
            "README.md",
            "pingyi.yaml",
            "rulebook/columns.yaml",
            "rulebook/scales.yaml",
            "rulebook/policies.yaml")
        .register(sample.institution)
        .records(records)
        .expected(new TruthWriter(sample.institution, records, 2024, scoring))
        .expected("rule_held.csv", scoring.held());
  }

  private static Institution institution() {
    Register register = new Register(LocalDate.of(2015, 1, 1));
    register.body("YF", "云帆街道党工委", "working_committee", Optional.empty());
    List<String> names = List.of("东风", "朝阳", "新华", "和平", "建设", "文化", "河滨", "长青", "北苑", "南园");
    for (int i = 0; i < names.size(); i++) {
      register.branch(id(i), names.get(i) + "社区党支部", new Group("YF", i < 6 ? "老城片区" : "新城片区"));
    }
    Scale scale =
        new Scale(
            "ballot-2022",
            "云帆街道党工委",
            "群众测评等次",
            "2022",
            Years.since(2022),
            List.of(
                new Grade("GOOD", "好", 100, true, Optional.empty()),
                new Grade("FAIRLY_GOOD", "较好", 80, true, Optional.empty()),
                new Grade("AVERAGE", "一般", 60, false, Optional.empty()),
                new Grade("POOR", "差", 30, false, Optional.empty())));
    return new Institution(
        register.periods(),
        register.events(),
        register.aliases(),
        List.of(scale),
        List.of(
            policy("weighted-2022", Years.between(2022, 2022)),
            policy("stars-2023", Years.since(2023))));
  }

  /** The weighted sum, which is the whole of the first policy and a part of the second. */
  private static Policy policy(String id, Years valid) {
    return new Policy(
        id,
        "社区党支部星级评定办法",
        valid,
        Optional.of("ballot-2022"),
        List.of(
            new Component("daily", "日常考核", Kind.STATED, new BigDecimal("0.7")),
            new Component("ballot", "群众测评", Kind.BALLOT, new BigDecimal("0.3"))),
        List.of(),
        new Gaps(Rule.NO_SCORE, Rule.NO_SCORE),
        2,
        List.of(
            new Band("FIVE_STAR", "五星", 90),
            new Band("FOUR_STAR", "四星", 80),
            new Band("THREE_STAR", "三星", 70),
            new Band("TWO_STAR", "二星", 60),
            new Band("UNRATED", "不定星", 0)));
  }

  private static String id(int branch) {
    return String.format(Locale.ROOT, "YF-%02d", branch + 1);
  }

  private static Ballots ballots(String[] figures, int from) {
    List<BigDecimal> grades = Stream.of(figures).skip(from).map(BigDecimal::new).toList();
    int graded = grades.stream().mapToInt(BigDecimal::intValue).sum();
    return new Ballots(36, graded, graded, 0, 0, grades);
  }

  private static ReviewFacts facts(
      String id, int year, Map<String, BigDecimal> stated, Ballots ballots) {
    return new ReviewFacts(id, year, Map.of(Ballots.ALL, ballots), stated, Map.of(), Map.of());
  }

  private static ReviewFacts stars(int branch, int year, String line) {
    String[] figures = line.split(" ");
    Map<String, BigDecimal> stated = new HashMap<>();
    stated.put("deductions", new BigDecimal(figures[0]));
    stated.put("award", new BigDecimal(figures[1]));
    stated.put("incident", new BigDecimal(figures[3]));
    if (!figures[2].equals("0")) {
      stated.put("annual_rating", new BigDecimal(figures[2]));
    }
    return facts(id(branch), year, stated, ballots(figures, 4));
  }

  /** The rating and the incident stand in the sheet as words. */
  private SentRow row(ReviewFacts facts) {
    List<String> ratings = List.of("", "不合格", "合格", "良好", "优秀");
    SentRow row = planner.row(facts);
    BigDecimal rating = facts.stated().get("annual_rating");
    String word = rating == null ? "/" : ratings.get(rating.intValue());
    boolean incident = facts.stated().get("incident").signum() > 0;
    return row.with("annual_rating", word).with("incident", incident ? "是" : "否");
  }

  private static List<Column> columns(Column... own) {
    return Stream.concat(
            Stream.of(Column.of(Keys.NUMBER, "序号"), Column.of(Keys.NAME, "党支部")),
            Stream.concat(
                Stream.of(own),
                Stream.of(
                    Column.of(Keys.ISSUED, "发出票数"),
                    Column.of(Keys.RETURNED, "收回票数"),
                    Column.of(Keys.VALID, "有效票数"),
                    Column.of(Keys.grade(1), "好"),
                    Column.of(Keys.grade(2), "较好"),
                    Column.of(Keys.grade(3), "一般"),
                    Column.of(Keys.grade(4), "差"))))
        .toList();
  }

  private static List<Column> starColumns() {
    return columns(
        Column.of("deductions", "日常扣分"),
        Column.of("award", "表彰加分"),
        Column.of("annual_rating", "年度考核等次"),
        Column.of("incident", "一票否决"));
  }

  private SentFile year2022() {
    List<SentRow> rows =
        Stream.iterate(0, i -> i < BRANCHES, i -> i + 1)
            .map(
                i -> {
                  String[] figures = FIGURES_2022[i].split(" ");
                  return planner.row(
                      facts(
                          id(i),
                          2022,
                          Map.of("daily", new BigDecimal(figures[0])),
                          ballots(figures, 1)));
                })
            .toList();
    SentSheet sheet =
        new SheetBuilder("考核汇总", columns(Column.of("daily", "日常考核得分")))
            .title("2022年度社区党支部考核汇总表")
            .heading()
            .rows(rows)
            .build();
    return new SentFile("records/2022/review-2022.xlsx", Format.XLSX, List.of(sheet));
  }

  private List<SentRow> starRows(int year, String[] figures) {
    return Stream.iterate(0, i -> i < BRANCHES, i -> i + 1)
        .map(i -> row(stars(i, year, figures[i])))
        .toList();
  }

  private SentFile year2023() {
    SentSheet sheet =
        new SheetBuilder("review-2023.csv", starColumns())
            .heading()
            .rows(starRows(2023, FIGURES_2023))
            .build();
    return new SentFile("records/2023/review-2023.csv", Format.CSV_UTF8_BOM, List.of(sheet));
  }

  private SentFile year2024() {
    SentSheet sheet =
        new SheetBuilder("星级评定", starColumns())
            .title("2024年度社区党支部星级评定汇总表")
            .heading()
            .rows(starRows(2024, FIGURES_2024))
            .note("注：年度考核等次未定的填“/”。")
            .build();
    return new SentFile("records/2024/review-2024.xlsx", Format.XLSX, List.of(sheet));
  }
}
