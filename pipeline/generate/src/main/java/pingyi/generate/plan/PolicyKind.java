package pingyi.generate.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Policy.Band;
import pingyi.generate.model.Policy.Base;
import pingyi.generate.model.Policy.Component;
import pingyi.generate.model.Policy.Gaps;
import pingyi.generate.model.Policy.Kind;
import pingyi.generate.model.Policy.Quota;
import pingyi.generate.model.Policy.Rule;
import pingyi.generate.model.Policy.VoterClass;
import pingyi.generate.model.Scale;
import pingyi.generate.model.Years;

/**
 * The ways in which offices let vote and reckon. The same words stand for other points and have
 * other cut points in each, as in the rules that are in use.
 */
enum PolicyKind {
  GOOD_TO_POOR(
      "校党委组织部",
      List.of("好", "较好", "一般", "差"),
      List.of(100, 80, 60, 30),
      List.of(90, 80, 60, 0),
      new Gaps(Rule.NO_SCORE, Rule.NO_SCORE),
      parts("50/30/20/0", "40/40/20/0"),
      limit("0.3", Base.ALL)),
  QUALIFIED(
      "校党委组织部",
      List.of("优秀", "合格", "基本合格", "不合格"),
      List.of(100, 80, 60, 0),
      List.of(92, 80, 60, 0),
      new Gaps(Rule.RENORMALISE, Rule.NO_SCORE),
      parts("60/25/15/0", "50/25/25/0"),
      limit("0.25", Base.GRADED)),
  COMPETENT(
      "省委教育工委",
      List.of("优秀", "称职", "基本称职", "不称职"),
      List.of(100, 85, 65, 40),
      List.of(88, 75, 60, 0),
      new Gaps(Rule.NO_SCORE, Rule.RENORMALISE),
      parts("70/30/0/0", "60/40/0/0"),
      Optional.empty()),
  EXCELLENT_TO_WEAK(
      "考核工作领导小组",
      List.of("优秀", "良好", "一般", "较差"),
      List.of(100, 85, 70, 40),
      List.of(90, 75, 60, 0),
      new Gaps(Rule.NO_SCORE, Rule.NO_SCORE),
      parts("40/0/20/40", "30/0/30/40"),
      limit("0.2", Base.ALL)),
  STARS(
      "省委教育工委",
      List.of("五星", "四星", "三星", "二星", "一星"),
      List.of(100, 90, 80, 70, 50),
      List.of(90, 80, 70, 60, 0),
      new Gaps(Rule.RENORMALISE, Rule.NO_SCORE),
      parts("50/0/50/0", "60/0/40/0"),
      limit("0.3", Base.GRADED)),
  GOOD_BY_OTHERS(
      "考核工作领导小组",
      List.of("好", "较好", "一般", "差"),
      List.of(100, 85, 70, 40),
      List.of(85, 75, 65, 0),
      new Gaps(Rule.NO_SCORE, Rule.NO_SCORE),
      parts("40/60/0/0", "50/50/0/0"),
      limit("0.4", Base.ALL)),
  SATISFIED(
      "校党委组织部",
      List.of("满意", "比较满意", "一般", "不满意", "很不满意"),
      List.of(100, 80, 60, 30, 0),
      List.of(90, 80, 60, 40, 0),
      new Gaps(Rule.RENORMALISE, Rule.NO_SCORE),
      parts("30/40/30/0", "40/40/20/0"),
      limit("0.5", Base.GRADED)),
  ADVANCED(
      "省委教育工委",
      List.of("先进", "一般", "后进"),
      List.of(100, 75, 40),
      List.of(85, 60, 0),
      new Gaps(Rule.NO_SCORE, Rule.NO_SCORE),
      parts("50/50/0/0", "60/40/0/0"),
      limit("0.15", Base.ALL));

  private static final List<String> COMPONENTS =
      List.of("ballot", "comprehensive", "quarterly", "panel");

  private final String issuer;
  private final List<String> labels;
  private final List<Integer> points;
  private final List<Integer> cuts;
  private final Gaps gaps;
  private final List<List<Integer>> weights;
  private final Optional<Quota> quota;

  PolicyKind(
      String issuer,
      List<String> labels,
      List<Integer> points,
      List<Integer> cuts,
      Gaps gaps,
      List<List<Integer>> weights,
      Optional<Quota> quota) {
    this.issuer = issuer;
    this.labels = labels;
    this.points = points;
    this.cuts = cuts;
    this.gaps = gaps;
    this.weights = weights;
    this.quota = quota;
  }

  /** Which of the two weighings of a kind. */
  enum Weighing {
    FIRST,
    REVISED
  }

  /** Percentages of ballot, comprehensive score, quarters and panel. */
  private static List<List<Integer>> parts(String first, String revised) {
    return List.of(percentages(first), percentages(revised));
  }

  private static Optional<Quota> limit(String share, Base base) {
    return Optional.of(new Quota(new BigDecimal(share), base));
  }

  private static List<Integer> percentages(String text) {
    return List.of(text.split("/", -1)).stream().map(Integer::valueOf).toList();
  }

  /**
   * How many may hold the best grade where the order asks for a quota; the kind with voter classes
   * has none.
   */
  Optional<Quota> quota() {
    return quota;
  }

  String issuer() {
    return issuer;
  }

  List<String> labels() {
    return labels;
  }

  /** Codes that tell only the order: the labels are data. */
  List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (int ordinal = 1; ordinal <= labels.size(); ordinal++) {
      codes.add("G" + ordinal);
    }
    return codes;
  }

  List<Integer> points() {
    return points;
  }

  Policy policy(Scale scale, Years valid, Weighing weighing) {
    List<Band> bands = new ArrayList<>();
    for (int index = 0; index < labels.size(); index++) {
      bands.add(new Band(codes().get(index), labels.get(index), cuts.get(index)));
    }
    return new Policy(
        "review-" + valid.from(),
        "党支部书记抓党建述职评议考核办法",
        valid,
        Optional.of(scale.id()),
        components(weights.get(weighing.ordinal())),
        this == COMPETENT ? classes() : List.of(),
        gaps,
        this == SATISFIED ? 1 : 2,
        bands);
  }

  private static List<Component> components(List<Integer> percentages) {
    List<String> words = List.of("民主测评", "综合考核", "季度考核", "评委评分");
    List<Kind> kinds = List.of(Kind.BALLOT, Kind.STATED, Kind.PERIODIC_MEAN, Kind.PANEL);
    List<Component> components = new ArrayList<>();
    for (int index = 0; index < percentages.size(); index++) {
      if (percentages.get(index) > 0) {
        components.add(
            new Component(
                COMPONENTS.get(index),
                words.get(index),
                kinds.get(index),
                BigDecimal.valueOf(percentages.get(index), 2)));
      }
    }
    return components;
  }

  private static List<VoterClass> classes() {
    return List.of(
        new VoterClass("A", "领导班子", new BigDecimal("0.40")),
        new VoterClass("B", "考评组", new BigDecimal("0.35")),
        new VoterClass("C", "党员代表", new BigDecimal("0.25")));
  }
}
