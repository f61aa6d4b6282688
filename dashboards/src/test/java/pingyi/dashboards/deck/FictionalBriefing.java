package pingyi.dashboards.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Identity;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.dashboards.briefing.Briefing.Slide.Kind;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Grid.Head;
import pingyi.dashboards.chart.FictionalFigures;

/** A briefing of an invented university, with every layout and every kind of figure. */
final class FictionalBriefing {
  private static final String NOTES = "讲稿：先说结论，再说依据。\n计算：见方法说明与工作簿“图表数据”表。\n提醒：2021年起改用百分制，前后不可比。";

  private FictionalBriefing() {}

  static Briefing briefing() {
    List<Figure> figures = new ArrayList<>(FictionalFigures.all());
    figures.addAll(FictionalFigures.crowded());
    List<Slide> slides = new ArrayList<>();
    slides.add(slide(Kind.COVER, "江城大学党支部书记述职评议分析报告", "2018—2024年，28个支部"));
    slides.add(
        new Slide(
            Kind.TEXT,
            "总体稳中有升：中位数87.6分，2个支部提升，1个支部需关注",
            "2021—2024年百分制下可比的22个支部",
            Optional.empty(),
            List.of(
                "总体走势：2021年以来支部综合得分中位数从85.0分升到87.6分，四分位差由8.2分收窄到7.2分。",
                "支部变化：机关第二党支部、离退休第一党支部的提升超出误差；数学与统计学院教工党支部下降8.6分。",
                "民主测评：扣除规模影响后，3个支部的“好”“较好”票占比低于99.8%控制限。",
                "请决定：是否对3个需关注支部安排一次专项走访；是否把“整改闭环”列入2025年述职内容；是否统一使用百分制。"),
            Optional.empty(),
            NOTES));
    for (Figure figure : figures) {
      slides.add(figureSlide(figure, List.of()));
    }
    slides.add(
        figureSlide(
            figures.get(4),
            List.of("中位数：四年升2.6分。", "离散：四分位差收窄1.0分，支部之间更接近。", "不可比：2021年前为等次制，不连线。")));
    slides.add(table(Kind.TABLE, "三项建议都有责任单位和时限，请会议审定", actions(), List.of()));
    slides.add(
        table(
            Kind.TABLE,
            "整改事项完成率由68.0%升到81.5%，跨年重复问题仍有7项，其中4项集中在组织生活制度的落实与记录方面",
            actions(),
            List.of("口径：以上年述职评议列入整改清单的事项为准，按“完成”“部分完成”“未完成”统计。")));
    slides.add(table(Kind.APPENDIX, "附：支部得分一览", longTable(), List.of()));
    slides.add(
        new Slide(
            Kind.APPENDIX,
            "附：方法与不确定性",
            "",
            Optional.empty(),
            List.of(
                "区间：按有效票数用威尔逊法计算95%区间。",
                "控制限：按二项分布计算95%与99.8%控制限，并对过度离散作修正。", "缺失：未参评的年份不补值，图中以“—”表示。"),
            Optional.empty(),
            NOTES));
    return new Briefing(identity(), List.of("中位数87.6分。"), figures, slides, List.of());
  }

  static Identity identity() {
    return new Identity(
        "党支部书记述职评议分析报告",
        "江城大学党委组织部",
        "2025年1月10日",
        "2018—2024年",
        "v7-3f2a91c",
        "来源：述职评议材料；截至2025年1月10日；版本 v7-3f2a91c；内部资料",
        Locale.SIMPLIFIED_CHINESE);
  }

  static Slide slide(Kind kind, String title, String subtitle) {
    return new Slide(kind, title, subtitle, Optional.empty(), List.of(), Optional.empty(), NOTES);
  }

  private static Slide figureSlide(Figure figure, List<String> bullets) {
    return new Slide(
        Kind.FIGURE,
        figure.caption().title(),
        "",
        Optional.of(figure.id()),
        bullets,
        Optional.empty(),
        NOTES);
  }

  private static Slide table(Kind kind, String title, Grid grid, List<String> bullets) {
    return new Slide(
        kind, title, "截至2025年1月10日", Optional.empty(), bullets, Optional.of(grid), NOTES);
  }

  private static Grid actions() {
    List<Head> heads =
        List.of(
            new Head("序号", Format.PLAIN),
            new Head("事项", Format.TEXT),
            new Head("责任单位", Format.TEXT),
            new Head("时限", Format.TEXT),
            new Head("完成率", Format.SHARE),
            new Head("较上年（百分点）", Format.CHANGE),
            new Head("已立项", Format.TEXT));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(row(1, "对3个需关注支部开展专项走访，形成“一支部一对策”，并在半年内回访", "党委组织部", "2025年3月底", 0.815, 13.5, true));
    rows.add(row(2, "把上年整改清单的闭环情况列入述职报告必写内容", "党委组织部、各基层党委", "2025年6月底", null, null, false));
    rows.add(row(3, "统一使用百分制，等次由分数换算，不再单独打等次", "党委组织部、信息化中心", "2025年9月底", 0.4, -2.0, true));
    rows.add(row(4, "建立跨年重复问题提醒", "信息化中心", "2025年12月底", 0.0, 0.0, false));
    return new Grid(heads, rows);
  }

  private static Grid longTable() {
    Figure.Heat heat = FictionalFigures.heat(40);
    return heat.data();
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>();
    java.util.Collections.addAll(row, cells);
    return row;
  }
}
