package pingyi.dashboards.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Figure.BallotBar;
import pingyi.dashboards.briefing.Figure.Caption;
import pingyi.dashboards.briefing.Figure.Emphasis;
import pingyi.dashboards.briefing.Figure.HeatRow;
import pingyi.dashboards.briefing.Figure.IntervalItem;
import pingyi.dashboards.briefing.Figure.SlopeLine;
import pingyi.dashboards.briefing.Figure.StackSeries;
import pingyi.dashboards.briefing.Figure.TrendPoint;
import pingyi.dashboards.briefing.Funnel;
import pingyi.dashboards.briefing.Funnel.Dot;
import pingyi.dashboards.briefing.Funnel.Limit;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Grid.Head;

/** Figures of an invented university, the same in every run. */
public final class FictionalFigures {
  private static final String[] NAMES = {
    "马克思主义学院教工第一党支部",
    "信息科学与工程学院研究生第三联合党支部",
    "机关第二党支部",
    "后勤集团党支部",
    "图书馆党支部",
    "离退休第一党支部",
    "文学院本科生党支部",
    "数学与统计学院教工党支部",
    "物理学院研究生党支部",
    "化学化工学院教工第二党支部",
    "附属医院外科党支部",
    "附属医院内科党支部",
    "经济管理学院本科生第一党支部",
    "法学院教工党支部",
    "外国语学院教工党支部",
    "体育学院党支部",
    "艺术学院党支部",
    "材料学院研究生第一党支部",
    "继续教育学院党支部",
    "国际交流处党支部",
    "校办企业党支部",
    "信息化中心党支部",
    "建筑学院本科生党支部",
    "环境学院教工党支部",
    "生命科学学院博士生党支部",
    "机械学院教工第三党支部",
    "土木学院研究生党支部",
    "教师发展中心党支部"
  };
  private static final String NOTE =
      "来源：2018—2024年述职评议材料；截至2025年1月10日。2021年起改用百分制，前后不可比，图中以竖线隔开；“—”表示未参评。";

  private FictionalFigures() {}

  /** One of each kind. */
  public static List<Figure> all() {
    return List.of(
        heat(22),
        slope(22),
        intervals(22),
        ballots(22),
        trend(),
        funnel(22),
        stack(),
        FictionalRegisterFigures.bars(),
        FictionalRegisterFigures.rectification(),
        FictionalRegisterFigures.multiples(22));
  }

  /** As many branches as a large institution shows, and more. */
  public static List<Figure> crowded() {
    return List.of(
        heat(28),
        heat(40),
        slope(28),
        intervals(28),
        ballots(28),
        funnel(28),
        trendOfOneYear(),
        FictionalRegisterFigures.multiples(1),
        FictionalRegisterFigures.multiples(30));
  }

  static String name(int branch) {
    return branch < NAMES.length ? NAMES[branch] : "第" + (branch + 1) + "基层党支部";
  }

  public static Figure.Heat heat(int branches) {
    Random random = new Random(7);
    List<HeatRow> rows = new ArrayList<>();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (int branch = 0; branch < branches; branch++) {
      double level = 95 - 20.0 * branch / branches;
      List<@Nullable Double> values = new ArrayList<>();
      List<@Nullable Object> row = new ArrayList<>();
      row.add(name(branch));
      for (int year = 2018; year <= 2024; year++) {
        boolean missing = random.nextInt(14) == 0 || branch % 9 == 4 && year < 2020;
        Double value = missing ? null : Math.min(99, level + random.nextGaussian() * 3);
        values.add(value);
        row.add(value);
      }
      rows.add(new HeatRow(name(branch), values));
      cells.add(row);
    }
    List<Head> heads = new ArrayList<>(List.of(new Head("支部", Format.TEXT)));
    for (int year = 2018; year <= 2024; year++) {
      heads.add(new Head(year + "年（分）", Format.SCORE));
    }
    return new Figure.Heat(
        "heat-" + branches,
        new Caption(
            branches + "个支部中有6个连续三年高于85分",
            "支部年度综合得分（分），2018—2024年，按2024年得分排列",
            NOTE,
            "热力表：" + branches + "个支部七年得分，最高96.3分，最低70.1分。"),
        new Grid(heads, cells),
        List.of("2018", "2019", "2020", "2021", "2022", "2023", "2024"),
        rows,
        List.of(3));
  }

  public static Figure.Slope slope(int branches) {
    Random random = new Random(11);
    List<SlopeLine> lines = new ArrayList<>();
    for (int branch = 0; branch < branches; branch++) {
      double left = 74 + random.nextDouble() * 15;
      double change = branch == 2 ? 9.4 : branch == 5 ? 8.1 : branch == 7 ? -8.6 : 0;
      Emphasis emphasis =
          change > 0 ? Emphasis.BETTER : change < 0 ? Emphasis.WORSE : Emphasis.PLAIN;
      double right = left + (change == 0 ? random.nextGaussian() * 2 : change);
      lines.add(new SlopeLine(name(branch), left, right, emphasis));
    }
    return new Figure.Slope(
        "slope-" + branches,
        new Caption(
            "2个支部提升、1个支部下降，其余变化在误差之内",
            "支部年度综合得分（分），2021年与2024年，同一百分制下可比的" + branches + "个支部",
            NOTE,
            "斜率图：2021年至2024年，机关第二党支部提升9.4分，数学与统计学院教工党支部下降8.6分。"),
        scores(),
        "2021年",
        "2024年",
        lines);
  }

  public static Figure.Intervals intervals(int branches) {
    Random random = new Random(3);
    List<IntervalItem> items = new ArrayList<>();
    for (int branch = 0; branch < branches; branch++) {
      double value = 95 - 19.0 * branch / branches + random.nextDouble();
      double half = 1 + random.nextDouble() * 3;
      Emphasis emphasis =
          branch < 2
              ? Emphasis.BETTER
              : branch >= branches - 2
                  ? Emphasis.WORSE
                  : branch == 9 ? Emphasis.FOCUS : Emphasis.PLAIN;
      boolean alone = branch == 6 || branch == 13;
      items.add(
          new IntervalItem(
              name(branch),
              value,
              alone ? null : value - half,
              alone ? null : value + half * 0.8,
              emphasis));
    }
    return new Figure.Intervals(
        "intervals-" + branches,
        new Caption(
            "前2名与后2名能与中位数区分，其余支部的名次不宜比较",
            "2024年综合得分（分）与95%区间，按得分排列",
            NOTE,
            "区间图：得分从95.7分到76.5分，多数区间互相重叠。"),
        scores(),
        "综合得分（分）",
        items,
        85.6,
        "中位数85.6");
  }

  public static Figure.Ballots ballots(int branches) {
    Random random = new Random(5);
    List<BallotBar> bars = new ArrayList<>();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int branch = 0; branch < branches; branch++) {
      double first = 0.78 - 0.5 * branch / branches;
      double third = 0.02 + 0.2 * branch / branches + random.nextDouble() * 0.03;
      double fourth = branch % 5 == 4 ? 0.06 : 0.01 * (branch % 3);
      double voters = 18 + random.nextInt(60);
      List<Double> shares = List.of(first, 1 - first - third - fourth, third, fourth);
      bars.add(new BallotBar(name(branch), shares, voters));
      rows.add(
          new ArrayList<>(
              List.of(name(branch), shares.get(0), shares.get(1), third, fourth, voters)));
    }
    return new Figure.Ballots(
        "ballots-" + branches,
        new Caption(
            "“好”和“较好”合计都在七成以上，"
                + bars.stream().filter(bar -> bar.shares().get(3) > 0.05).count()
                + "个支部“差”票超过5%",
            "民主测评各等次得票占比（%），2024年，按“好”票占比排列",
            NOTE,
            "分歧条形图：“好”票占比从78%到30%。"),
        new Grid(
            List.of(
                new Head("支部", Format.TEXT),
                new Head("好", Format.SHARE),
                new Head("较好", Format.SHARE),
                new Head("一般", Format.SHARE),
                new Head("差", Format.SHARE),
                new Head("有效票", Format.COUNT)),
            rows),
        List.of("好", "较好", "一般", "差"),
        2,
        bars);
  }

  public static Figure.Trend trend() {
    return trend(
        "trend",
        List.of(
            new TrendPoint(2016, 78.4, 82.0, 86.1, 18),
            new TrendPoint(2017, 79.2, 83.1, 86.9, 19),
            new TrendPoint(2018, 79.9, 83.4, 87.8, 20),
            new TrendPoint(2020, 78.8, 82.9, 88.0, 21),
            new TrendPoint(2021, 81.2, 85.0, 89.4, 22),
            new TrendPoint(2022, 82.3, 86.2, 90.3, 22),
            new TrendPoint(2023, 82.9, 86.9, 90.1, 22),
            new TrendPoint(2024, 84.0, 87.6, 91.2, 22)),
        List.of(2021));
  }

  static Figure.Trend trendOfOneYear() {
    return trend("trend-one", List.of(new TrendPoint(2024, 84, 87.6, 91.2, 22)), List.of());
  }

  private static Figure.Trend trend(String id, List<TrendPoint> points, List<Integer> breaks) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (TrendPoint point : points) {
      rows.add(
          new ArrayList<>(
              List.of(point.year(), point.low(), point.median(), point.high(), point.branches())));
    }
    return new Figure.Trend(
        id,
        new Caption(
            "2021年以来中位数从85.0分升到87.6分",
            "支部综合得分的中位数与四分位区间（分），2016—2024年；纵轴不从0开始",
            NOTE,
            "趋势图：2021年至2024年中位数由85.0分升至87.6分。"),
        new Grid(
            List.of(
                new Head("年份", Format.PLAIN),
                new Head("下四分位", Format.SCORE),
                new Head("中位数", Format.SCORE),
                new Head("上四分位", Format.SCORE),
                new Head("支部数", Format.COUNT)),
            rows),
        "综合得分（分）",
        points,
        breaks);
  }

  public static Funnel funnel(int branches) {
    Random random = new Random(13);
    double target = 0.86;
    List<Dot> dots = new ArrayList<>();
    for (int branch = 0; branch < branches; branch++) {
      double voters = 16 + random.nextInt(90);
      double error = Math.sqrt(target * (1 - target) / voters);
      double share = Math.min(1, target + random.nextGaussian() * error * 0.8);
      Emphasis emphasis = Emphasis.PLAIN;
      if (branch == 3 || branch == 8 || branch == 14) {
        share = target - 3.4 * error;
        emphasis = Emphasis.WORSE;
      } else if (branch == 1 || branch == 10) {
        voters = branch == 1 ? 101 : 104;
        share = 0.975;
        emphasis = Emphasis.BETTER;
      }
      dots.add(new Dot(name(branch), voters, share, emphasis));
    }
    List<Limit> limits = new ArrayList<>();
    for (int voters = 5; voters <= 110; voters += 3) {
      double error = Math.sqrt(target * (1 - target) / voters);
      limits.add(
          new Limit(
              voters,
              Math.max(0, target - 1.96 * error),
              Math.min(1, target + 1.96 * error),
              Math.max(0, target - 3.09 * error),
              Math.min(1, target + 3.09 * error)));
    }
    return new Funnel(
        "funnel-" + branches,
        new Caption(
            "扣除规模影响后，2个支部偏高、3个支部偏低",
            "“好”与“较好”票占比（%）与有效票数，2024年；虚线为95%与99.8%控制限",
            NOTE,
            "漏斗图：" + branches + "个支部中5个在控制限之外。"),
        new Grid(List.of(new Head("支部", Format.TEXT), new Head("占比", Format.SHARE)), List.of()),
        "有效票（张）",
        "“好”与“较好”合计占比",
        Funnel.Spacing.EVEN,
        target,
        dots.stream().sorted(Comparator.comparing(Dot::emphasis).reversed()).toList(),
        (int) dots.stream().filter(dot -> dot.emphasis() != Emphasis.PLAIN).count(),
        limits);
  }

  public static Figure.Stack stack() {
    return new Figure.Stack(
        "stack",
        new Caption(
            "“好”的支部由5个增加到9个，2024年没有“差”",
            "各综合评价等次的支部数（个），2018—2024年",
            NOTE,
            "堆积柱形图：2018年“好”5个，2024年9个。"),
        new Grid(List.of(new Head("年份", Format.PLAIN), new Head("好", Format.COUNT)), List.of()),
        "支部数（个）",
        List.of("2018", "2019", "2020", "2021", "2022", "2023", "2024"),
        List.of(
            new StackSeries("好", List.of(5.0, 6.0, 5.0, 7.0, 8.0, 8.0, 9.0)),
            new StackSeries("较好", List.of(9.0, 9.0, 10.0, 10.0, 9.0, 11.0, 11.0)),
            new StackSeries("一般", List.of(4.0, 4.0, 5.0, 4.0, 4.0, 3.0, 2.0)),
            new StackSeries("差", List.of(2.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0))),
        List.of(4));
  }

  private static Grid scores() {
    return new Grid(List.of(new Head("支部", Format.TEXT), new Head("得分", Format.SCORE)), List.of());
  }
}
