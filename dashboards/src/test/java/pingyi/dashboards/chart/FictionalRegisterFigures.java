package pingyi.dashboards.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Bars;
import pingyi.dashboards.briefing.Figure.Caption;
import pingyi.dashboards.briefing.Figure.Emphasis;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Grid.Head;
import pingyi.dashboards.briefing.Multiples;
import pingyi.dashboards.briefing.Rectification;
import pingyi.dashboards.briefing.Rectification.State;

/** Figures on problems, their rectification, and branches one by one. */
public final class FictionalRegisterFigures {
  private static final Grid NONE = new Grid(List.of(new Head("年份", Format.PLAIN)), List.of());

  private FictionalRegisterFigures() {}

  private static Caption caption(String title) {
    return new Caption(title, "2024年", "来源：述职评议材料；截至2025年1月10日。", "图：" + title);
  }

  /** Themes of problems. */
  public static Bars bars() {
    return new Bars(
        "bars",
        caption("点名最多的是组织生活（7条）"),
        NONE,
        "问题（条）",
        List.of(
            new Bars.Bar("组织生活", 7, Emphasis.FOCUS),
            new Bars.Bar("流动和离退休党员的教育管理与服务", 4, Emphasis.PLAIN),
            new Bars.Bar("理论学习", 1, Emphasis.FOCUS)));
  }

  /** Items of two years; in the first everything occurs. */
  public static Rectification rectification() {
    return new Rectification(
        "rectified",
        caption("20项整改中2项超期"),
        NONE,
        "整改事项（项）",
        List.of(State.values()),
        List.of("按期完成", "逾期完成", "完成，是否按期不明", "长期坚持", "未写状态", "未完成", "超期"),
        List.of(
            new Rectification.Row("2023", List.of(6.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0)),
            new Rectification.Row("2024", List.of(3.0, 0.0, 0.0, 0.0, 0.0, 3.0, 1.0))));
  }

  /** Branches with a gap, a break and values without intervals. */
  public static Multiples multiples(int branches) {
    List<Multiples.Panel> panels = new ArrayList<>();
    for (int branch = 0; branch < branches; branch++) {
      double level = 84 + branch % 7;
      List<@Nullable Double> values = Arrays.asList(level, null, level + 2, level - 3);
      panels.add(
          new Multiples.Panel(
              FictionalFigures.name(branch),
              values,
              Arrays.asList(level - 2, null, level, null),
              Arrays.asList(level + 2, null, level + 4, null),
              branch % 2 == 0 ? List.of(2) : List.of(),
              Emphasis.values()[branch % 4]));
    }
    return new Multiples(
        "multiples-" + branches,
        caption(branches + "个支部历年30次比较中，1次变化成立"),
        NONE,
        "得分（分）",
        List.of(2021, 2022, 2023, 2024),
        panels);
  }
}
