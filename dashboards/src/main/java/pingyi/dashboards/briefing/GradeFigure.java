package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Condition;
import pingyi.warehouse.cite.Measure;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.GradeYear;

/** How many branches reached each overall grade. */
final class GradeFigure {
  static final String ID = "grade-stack";

  private final Facts facts;
  private final Words words;

  GradeFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  Optional<Figure> build() {
    if (!facts.hasGrades()) {
      return Optional.empty();
    }
    List<Integer> years =
        List.copyOf(
            facts.rows(GradeYear.class).stream()
                .map(GradeYear::reviewYear)
                .collect(Collectors.toCollection(TreeSet::new)));
    Map<String, Map<Integer, Long>> layers = layers();
    return Optional.of(
        new Figure.Stack(
            ID,
            caption(years, layers),
            grid(years, layers),
            words.say("axis.branches"),
            years.stream().map(String::valueOf).toList(),
            series(years),
            IntStream.range(1, years.size())
                .filter(at -> facts.segments().gradesBreakBefore(years.get(at)))
                .boxed()
                .toList()));
  }

  /**
   * One layer for each height of a grade, so that the best of every policy has one colour and one
   * place; its name is that of all policies in their order.
   */
  private List<Figure.StackSeries> series(List<Integer> years) {
    int heights =
        facts.rows(GradeYear.class).stream().mapToInt(GradeYear::gradeOrdinal).max().orElse(1);
    List<Figure.StackSeries> series = new ArrayList<>();
    for (int height = 1; height <= heights; height++) {
      int wanted = height;
      List<GradeYear> layer =
          facts.rows(GradeYear.class).stream()
              .filter(row -> height(row, heights) == wanted)
              .sorted(Comparator.comparingInt(GradeYear::reviewYear))
              .toList();
      String name =
          layer.stream()
              .map(GradeYear::gradeLabel)
              .distinct()
              .collect(Collectors.joining(words.say("list.slash")));
      series.add(
          new Figure.StackSeries(
              name,
              years.stream()
                  .map(
                      year ->
                          (double)
                              layer.stream()
                                  .filter(row -> row.reviewYear() == year)
                                  .mapToLong(GradeYear::branches)
                                  .sum())
                  .toList()));
    }
    return series;
  }

  /** The best grade stands at 1 and the worst at the end, whatever lies between them. */
  private int height(GradeYear row, int heights) {
    int grades =
        facts.rows(GradeYear.class).stream()
            .filter(
                other ->
                    other.reviewYear() == row.reviewYear()
                        && other.policyId().equals(row.policyId()))
            .mapToInt(GradeYear::gradeOrdinal)
            .max()
            .orElse(heights);
    return grades <= 1
        ? 1
        : 1 + (int) Math.round((row.gradeOrdinal() - 1.0) * (heights - 1) / (grades - 1));
  }

  /** A Latin label and a figure need a space between them, which the Chinese message lacks. */
  private String spaced(String label) {
    boolean latin = !label.isEmpty() && label.charAt(label.length() - 1) < 0x80;
    return latin && !words.language().getLanguage().equals("en") ? label + "\u00a0" : label;
  }

  /** The grades, best first; a label of two policies is one layer. */
  private Map<String, Map<Integer, Long>> layers() {
    Map<String, Map<Integer, Long>> layers = new LinkedHashMap<>();
    facts.rows(GradeYear.class).stream()
        .sorted(
            Comparator.comparingInt(GradeYear::gradeOrdinal)
                .thenComparingInt(GradeYear::reviewYear)
                .thenComparing(GradeYear::gradeLabel))
        .forEach(
            row ->
                layers
                    .computeIfAbsent(row.gradeLabel(), label -> new TreeMap<>())
                    .merge(row.reviewYear(), row.branches(), Long::sum));
    return layers;
  }

  private static Term rows(int year, String label) {
    return Term.of(Measure.SUM, GradeYear.class, "branches")
        .where("review_year", year)
        .where("grade_label", label);
  }

  private Grid grid(List<Integer> years, Map<String, Map<Integer, Long>> layers) {
    GridBuilder grid = new GridBuilder(words).plain("year");
    layers.keySet().forEach(label -> grid.labelled(label, Grid.Format.COUNT));
    for (int year : years) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(year);
      // A grade that the year's policy does not know stays empty; it is not a count of 0.
      layers.forEach(
          (label, counts) ->
              cells.add(GridBuilder.cell(counts.get(year), Citation.of(rows(year, label)))));
      grid.row(cells);
    }
    return grid.build();
  }

  /** Scored branches to whom a rule of the policy gave no grade, for want of what it asks. */
  private long undecided(int year) {
    return facts.scores(year).stream()
        .filter(row -> row.score() != null && row.grade() == null)
        .count();
  }

  /** The grades of a year, best first. */
  private Set<String> labels(int year) {
    return facts.rows(GradeYear.class).stream()
        .filter(row -> row.reviewYear() == year)
        .sorted(
            Comparator.comparingInt(GradeYear::gradeOrdinal).thenComparing(GradeYear::gradeLabel))
        .map(GradeYear::gradeLabel)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Figure.Caption caption(List<Integer> years, Map<String, Map<Integer, Long>> layers) {
    Numbers numbers = words.numbers();
    int last = years.get(years.size() - 1);
    List<String> counts = new ArrayList<>();
    // Another policy may have the same words for grades of other heights, so the layers' order is
    // not that of the year.
    for (String label : labels(last)) {
      long count = layers.getOrDefault(label, Map.of()).getOrDefault(last, 0L);
      if (count > 0) {
        counts.add(words.say("grades.count", spaced(label), words.cited(count, rows(last, label))));
      }
    }
    String title =
        words.say(
            "grades.title",
            numbers.year(last),
            String.join(words.say("list.comma"), counts.subList(0, Math.min(5, counts.size()))));
    List<String> caveats = new ArrayList<>(new Breaks(facts, words).caveats());
    caveats.add(words.say("grades.caveat"));
    long undecided = undecided(last);
    if (undecided > 0) {
      caveats.add(
          words.say(
              "grades.undecided",
              words.cited(
                  undecided,
                  Term.count(BranchYearScore.class)
                      .where("review_year", last)
                      .filled("score")
                      .and(new Condition("grade", Condition.Relation.EMPTY, List.of())))));
    }
    if (series(years).size() < layers.size()) {
      caveats.add(words.say("grades.heights"));
    }
    return new Captions(facts, words)
        .of(
            title,
            List.of(words.say("grades.subtitle", numbers.years(years.get(0), last))),
            caveats,
            words.say("grades.alt", title, (long) years.size(), (long) layers.size()));
  }
}
