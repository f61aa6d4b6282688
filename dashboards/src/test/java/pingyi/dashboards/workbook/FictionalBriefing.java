package pingyi.dashboards.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Identity;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Figure.BallotBar;
import pingyi.dashboards.briefing.Figure.Ballots;
import pingyi.dashboards.briefing.Figure.Caption;
import pingyi.dashboards.briefing.Figure.Emphasis;
import pingyi.dashboards.briefing.Figure.Heat;
import pingyi.dashboards.briefing.Figure.HeatRow;
import pingyi.dashboards.briefing.Figure.IntervalItem;
import pingyi.dashboards.briefing.Figure.Intervals;
import pingyi.dashboards.briefing.Figure.Slope;
import pingyi.dashboards.briefing.Figure.SlopeLine;
import pingyi.dashboards.briefing.Figure.Stack;
import pingyi.dashboards.briefing.Figure.StackSeries;
import pingyi.dashboards.briefing.Figure.Trend;
import pingyi.dashboards.briefing.Figure.TrendPoint;
import pingyi.dashboards.briefing.Funnel;
import pingyi.dashboards.briefing.Funnel.Dot;
import pingyi.dashboards.briefing.Funnel.Limit;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Grid.Head;

/** A briefing about branches that do not exist, with every kind of figure and hostile texts. */
public final class FictionalBriefing {
  /** Texts that a careless printer would run, or break on. */
  public static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "</script><img src=x onerror=alert(1)>",
          "=cmd|' /C calc'!A0",
          "+1-2",
          "-3",
          "@SUM(A1)",
          "零\u200b宽\u200d字\ufeff符",
          "控\u0001制\u0008符\uffff与孤立代理\ud800",
          "_x000D_ 与 & \" ' < >",
          "长".repeat(40_000));

  private static final int FIRST = 2018;
  private static final int LAST = 2024;
  private static final int BREAK = 2021;
  private static final String[] NAMES = {
    "机关第一党支部",
    "机关第二党支部",
    "教务处党支部",
    "科研处党支部",
    "后勤服务中心党支部",
    "图书馆党支部",
    "信息科学学院教工第一党支部",
    "信息科学学院研究生党支部",
    "材料学院教工党支部",
    "材料学院本科生党支部",
    "数学学院教工党支部",
    "物理学院教工党支部",
    "化学与环境学院教工联合党支部",
    "外国语学院党支部",
    "马克思主义学院党支部",
    "附属医院内科党支部",
    "附属医院外科党支部",
    "离退休第一党支部",
    "离退休第二党支部",
    "校办企业联合党支部",
    "继续教育学院党支部",
    "国际交流中心党支部"
  };

  private final Random random = new Random(7);
  private final Double[][] scores = new Double[NAMES.length][LAST - FIRST + 1];

  private FictionalBriefing() {
    for (int branch = 0; branch < NAMES.length; branch++) {
      double level = 78 + 14 * random.nextDouble();
      for (int year = 0; year < scores[branch].length; year++) {
        boolean missing =
            branch == 20 && year < 3 || branch == 11 && year == 2 || branch == 19 && year > 4;
        scores[branch][year] =
            missing
                ? null
                : Math.round(10 * Math.min(99, level + year * .6 + 3 * random.nextGaussian()))
                    / 10d;
      }
    }
  }

  /** The briefing in Chinese. */
  public static Briefing chinese() {
    return new FictionalBriefing().build(Locale.SIMPLIFIED_CHINESE);
  }

  /** The same facts with the pages' own words in English. */
  public static Briefing english() {
    return new FictionalBriefing().build(Locale.ENGLISH);
  }

  private Briefing build(Locale language) {
    Identity identity =
        new Identity(
            "党支部书记述职评议情况分析",
            "东湖大学（虚构）",
            "2025年1月10日",
            "2018—2024年",
            "v-2025-01-10-a1b2c3",
            "来源：评议记录2018—2024年；截止2025年1月10日；版本 a1b2c3；发出1,260票，收回1,201票，有效1,188票",
            language);
    return new Briefing(
        identity,
        List.of(
            "2024年22个支部评议得分中位数为87.6分，较2021年提高2.1分",
            "3个支部的提高超出随机波动，1个支部的下降超出随机波动",
            "2021年起评分办法改为百分制，2020年及以前的得分不与之后直接比较",
            "附属医院内科党支部满意率低于按票数计算的控制下限，建议先核实再约谈",
            "恶意文本照原样显示：" + HOSTILE.get(1)),
        figures(),
        slides(),
        sheets());
  }

  private List<Figure> figures() {
    return List.of(trend(), heat(), slope(), intervals(), ballots(), funnel(), stack());
  }

  private static Caption caption(String title, String subtitle) {
    return new Caption(
        title,
        subtitle,
        "来源：评议记录；截止2025年1月10日。2021年起改用百分制，竖线两侧不直接比较。",
        title + "。" + subtitle + "。最高为机关第一党支部，最低为附属医院内科党支部。");
  }

  private Trend trend() {
    List<TrendPoint> points = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    for (int year = FIRST; year <= LAST; year++) {
      int column = year - FIRST;
      double[] sorted =
          Arrays.stream(scores)
              .map(row -> row[column])
              .filter(v -> v != null)
              .mapToDouble(v -> v)
              .sorted()
              .toArray();
      double low = sorted[sorted.length / 4];
      double median = sorted[sorted.length / 2];
      double high = sorted[sorted.length * 3 / 4];
      points.add(new TrendPoint(year, low, median, high, sorted.length));
      rows.add(List.of(year, low, median, high, sorted.length));
    }
    Grid data =
        new Grid(
            List.of(
                new Head("年份", Format.PLAIN),
                new Head("下四分位（分）", Format.SCORE),
                new Head("中位数（分）", Format.SCORE),
                new Head("上四分位（分）", Format.SCORE),
                new Head("支部数（个）", Format.COUNT)),
            rows);
    return new Trend(
        "trend",
        caption("2021年以来得分中位数提高2.1分", "支部评议得分的中位数与四分位区间，分，2018—2024年，22个支部"),
        data,
        "得分（分）",
        points,
        List.of(BREAK));
  }

  private Heat heat() {
    List<String> columns = years();
    List<HeatRow> rows = new ArrayList<>();
    for (int branch = 0; branch < NAMES.length; branch++) {
      rows.add(new HeatRow(NAMES[branch], Arrays.asList(scores[branch])));
    }
    return new Heat(
        "heat",
        caption("多数支部稳定在85分上下", "支部评议得分，分，2018—2024年"),
        wide(),
        columns,
        rows,
        List.of(BREAK - FIRST));
  }

  private Slope slope() {
    List<SlopeLine> lines = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    for (int branch = 0; branch < NAMES.length; branch++) {
      Double left = scores[branch][BREAK - FIRST];
      Double right = scores[branch][LAST - FIRST];
      if (left != null && right != null) {
        Emphasis emphasis =
            right - left > 6
                ? Emphasis.BETTER
                : right - left < -3 ? Emphasis.WORSE : Emphasis.PLAIN;
        lines.add(new SlopeLine(NAMES[branch], left, right, emphasis));
        rows.add(List.of(NAMES[branch], left, right, right - left));
      }
    }
    Grid data =
        new Grid(
            List.of(
                new Head("支部", Format.TEXT),
                new Head("2021年（分）", Format.SCORE),
                new Head("2024年（分）", Format.SCORE),
                new Head("变化（分）", Format.CHANGE)),
            rows);
    return new Slope(
        "slope",
        caption("3个支部的提高超出随机波动", "评议得分，分，2021年与2024年，可比支部20个"),
        data,
        "2021年",
        "2024年",
        lines);
  }

  private Intervals intervals() {
    List<IntervalItem> items = new ArrayList<>();
    for (int branch = 0; branch < NAMES.length; branch++) {
      Double value = scores[branch][LAST - FIRST];
      if (value != null) {
        double half = 1 + 3 * random.nextDouble();
        boolean known = branch % 9 != 4;
        Emphasis emphasis =
            branch == 15
                ? Emphasis.WORSE
                : branch == 0 ? Emphasis.BETTER : branch == 5 ? Emphasis.FOCUS : Emphasis.PLAIN;
        items.add(
            new IntervalItem(
                NAMES[branch],
                value,
                known ? value - half : null,
                known ? value + half : null,
                emphasis));
      }
    }
    items.sort(Comparator.comparingDouble(IntervalItem::value).reversed());
    List<List<Object>> rows = new ArrayList<>();
    items.forEach(
        item -> rows.add(Arrays.asList(item.label(), item.value(), item.low(), item.high())));
    Grid data =
        new Grid(
            List.of(
                new Head("支部", Format.TEXT),
                new Head("得分（分）", Format.SCORE),
                new Head("区间下限（分）", Format.SCORE),
                new Head("区间上限（分）", Format.SCORE)),
            rows);
    return new Intervals(
        "intervals",
        caption("18个支部的区间相互重叠，不宜排名", "2024年评议得分及95%区间，分"),
        data,
        "得分（分）",
        items,
        87.6,
        "中位数 87.6");
  }

  private Ballots ballots() {
    List<String> grades = List.of("好", "较好", "一般", "差");
    List<BallotBar> bars = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    for (int branch = 0; branch < NAMES.length; branch++) {
      double good = .45 + .4 * random.nextDouble();
      double fair = (1 - good) * (.6 + .2 * random.nextDouble());
      double poor = (1 - good - fair) * .25;
      double middling = 1 - good - fair - poor;
      double voters = 12 + random.nextInt(70);
      bars.add(new BallotBar(NAMES[branch], List.of(good, fair, middling, poor), voters));
      rows.add(List.of(NAMES[branch], good, fair, middling, poor, (int) voters));
    }
    Grid data =
        new Grid(
            List.of(
                new Head("支部", Format.TEXT),
                new Head("好", Format.SHARE),
                new Head("较好", Format.SHARE),
                new Head("一般", Format.SHARE),
                new Head("差", Format.SHARE),
                new Head("有效票（票）", Format.COUNT)),
            rows);
    return new Ballots(
        "ballots", caption("“好”票占比平均为64.2%", "2024年民主测评各等次票数占有效票的比例"), data, grades, 2, bars);
  }

  private Funnel funnel() {
    double target = .9;
    List<Limit> limits = new ArrayList<>();
    for (int voters = 10; voters <= 100; voters += 2) {
      double error = Math.sqrt(target * (1 - target) / voters);
      limits.add(
          new Limit(
              voters,
              Math.max(0, target - 1.96 * error),
              Math.min(1, target + 1.96 * error),
              Math.max(0, target - 3.09 * error),
              Math.min(1, target + 3.09 * error)));
    }
    List<Dot> dots = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    for (int branch = 0; branch < NAMES.length; branch++) {
      double voters = 12 + random.nextInt(80);
      double share = branch == 15 ? .64 : Math.min(1, target + .045 * random.nextGaussian());
      dots.add(
          new Dot(NAMES[branch], voters, share, branch == 15 ? Emphasis.WORSE : Emphasis.PLAIN));
      rows.add(List.of(NAMES[branch], (int) voters, share));
    }
    Grid data =
        new Grid(
            List.of(
                new Head("支部", Format.TEXT),
                new Head("有效票（票）", Format.COUNT),
                new Head("满意率", Format.SHARE)),
            rows);
    return new Funnel(
        "funnel",
        caption("1个支部的满意率低于控制下限", "“好”和“较好”票占有效票的比例与票数，2024年"),
        data,
        "有效票（票）",
        "满意率",
        Funnel.Spacing.EVEN,
        target,
        dots,
        0,
        limits);
  }

  private Stack stack() {
    List<String> grades = List.of("好", "较好", "一般", "差");
    List<StackSeries> series = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    double[][] counts = new double[grades.size()][LAST - FIRST + 1];
    for (Double[] row : scores) {
      for (int year = 0; year < row.length; year++) {
        if (row[year] != null) {
          counts[row[year] >= 90 ? 0 : row[year] >= 80 ? 1 : row[year] >= 76 ? 2 : 3][year]++;
        }
      }
    }
    for (int grade = 0; grade < counts.length; grade++) {
      series.add(new StackSeries(grades.get(grade), Arrays.stream(counts[grade]).boxed().toList()));
    }
    for (int year = 0; year <= LAST - FIRST; year++) {
      rows.add(
          List.of(
              years().get(year),
              counts[0][year],
              counts[1][year],
              counts[2][year],
              counts[3][year]));
    }
    List<Head> heads = new ArrayList<>(List.of(new Head("年份", Format.TEXT)));
    grades.forEach(grade -> heads.add(new Head(grade + "（个）", Format.COUNT)));
    return new Stack(
        "stack",
        caption("2024年9个支部综合评价为“好”", "支部数，个，按综合评价等次，2018—2024年"),
        new Grid(heads, rows),
        "支部数（个）",
        years(),
        series,
        List.of());
  }

  private List<Slide> slides() {
    return List.of(
        new Slide(
            Slide.Kind.COVER,
            "党支部书记述职评议情况分析",
            "2018—2024年",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            ""),
        new Slide(
            Slide.Kind.APPENDIX,
            "方法与不确定性",
            "",
            Optional.empty(),
            List.of("区间为95%自助法区间，按票抽样2,000次。", "变化的结论只在可比年份之间作出。", "票数少于10票的支部不显示分布。"),
            Optional.empty(),
            ""),
        new Slide(
            Slide.Kind.APPENDIX,
            "口径变化",
            "",
            Optional.empty(),
            List.of("2021年起改用百分制。", "2022年继续教育学院党支部首次参评。"),
            Optional.empty(),
            ""));
  }

  private List<Sheet> sheets() {
    List<List<Object>> hostile = new ArrayList<>();
    for (int at = 0; at < HOSTILE.size(); at++) {
      hostile.add(
          List.of(
              "V" + (100 + at),
              HOSTILE.get(at),
              "请在登记表中确认" + HOSTILE.get(0),
              at * 1000L,
              at % 2 == 0));
    }
    return List.of(
        new Sheet("01 结论摘要", "一行是一条结论", text("结论", List.of("中位数提高2.1分", "3个支部提高"))),
        new Sheet("02 支部总表", "一行是一个支部，各年得分并列", wide()),
        new Sheet("03 支部×年度", "一行是一个支部的一年", longSheet()),
        new Sheet("04 民主测评", "一行是一个支部的测评票分布", ballots().data()),
        new Sheet("05 变化与检验", "一行是一个支部前后两年的比较", slope().data()),
        new Sheet("06 问题与整改", "一行是一个问题及其整改状态；本年没有问题清单", text("问题", List.of())),
        new Sheet("07 指标说明", "一行是一个指标的定义", definitions()),
        new Sheet(
            "quality",
            "08 数据质量",
            "一行是一条没有采用的记录，以及原因和建议",
            new Grid(
                List.of(
                    new Head("编号", Format.TEXT),
                    new Head("原文", Format.TEXT),
                    new Head("建议", Format.TEXT),
                    new Head("行号", Format.PLAIN),
                    new Head("可自动修复", Format.TEXT)),
                hostile),
            List.of()),
        new Sheet("09 统计量[全部]", "一行是一个检验", statistics()));
  }

  private Grid wide() {
    List<Head> heads = new ArrayList<>(List.of(new Head("支部", Format.TEXT)));
    years().forEach(year -> heads.add(new Head(year + "（分）", Format.SCORE)));
    List<List<Object>> rows = new ArrayList<>();
    for (int branch = 0; branch < NAMES.length; branch++) {
      List<Object> row = new ArrayList<>(List.of(NAMES[branch]));
      row.addAll(Arrays.asList(scores[branch]));
      rows.add(row);
    }
    return new Grid(heads, rows);
  }

  private Grid longSheet() {
    List<List<Object>> rows = new ArrayList<>();
    for (int branch = 0; branch < NAMES.length; branch++) {
      for (int year = FIRST; year <= LAST; year++) {
        Double score = scores[branch][year - FIRST];
        if (score != null) {
          rows.add(
              Arrays.asList(
                  NAMES[branch],
                  year,
                  score,
                  score - 2.1,
                  score + 2.1,
                  score >= 90 ? "好" : "较好",
                  1 + branch,
                  year < BREAK ? "五级制" : "百分制"));
        }
      }
    }
    return new Grid(
        List.of(
            new Head("支部", Format.TEXT),
            new Head("年份", Format.PLAIN),
            new Head("得分（分）", Format.SCORE),
            new Head("区间下限（分）", Format.SCORE),
            new Head("区间上限（分）", Format.SCORE),
            new Head("等次", Format.TEXT),
            new Head("位次", Format.PLAIN),
            new Head("评分办法", Format.TEXT)),
        rows);
  }

  private static Grid definitions() {
    return new Grid(
        List.of(
            new Head("指标", Format.TEXT), new Head("定义", Format.TEXT), new Head("单位", Format.TEXT)),
        List.of(
            List.of(
                "评议得分",
                "按当年评分办法计算的综合得分：先把各类测评票的等次换算成分值，再按主体权重加权平均；缺少某一类主体时按办法规定重新分配权重，并在说明中注明。",
                "分"),
            List.of("满意率", "“好”和“较好”票占有效票的比例。", "%"),
            List.of("四分位区间", "中间一半支部的得分范围。", "分")));
  }

  private static Grid statistics() {
    return new Grid(
        List.of(
            new Head("检验", Format.TEXT),
            new Head("统计量", Format.STATISTIC),
            new Head("p值", Format.STATISTIC),
            new Head("变化（分）", Format.CHANGE),
            new Head("变化（分）", Format.CHANGE)),
        List.of(
            List.of("Mann-Kendall", 2.34567, .01899, -1.25, 3.4),
            List.of("置换检验", .5, .61704, 0.0, -0.04)));
  }

  private static Grid text(String head, List<String> values) {
    List<List<Object>> rows = new ArrayList<>();
    values.forEach(value -> rows.add(List.of(value)));
    return new Grid(List.of(new Head(head, Format.TEXT)), rows);
  }

  private static List<String> years() {
    return java.util.stream.IntStream.rangeClosed(FIRST, LAST)
        .mapToObj(year -> year + "年")
        .toList();
  }
}
