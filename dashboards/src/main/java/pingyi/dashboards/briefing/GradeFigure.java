package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    List<Figure.StackSeries> series = new ArrayList<>();
    layers.forEach(
        (label, counts) ->
            series.add(
                new Figure.StackSeries(
                    label,
                    years.stream().map(year -> (double) counts.getOrDefault(year, 0L)).toList())));
    return Optional.of(
        new Figure.Stack(
            ID,
            caption(years, layers),
            grid(years, layers),
            words.say("axis.branches"),
            years.stream().map(String::valueOf).toList(),
            series));
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

  private Grid grid(List<Integer> years, Map<String, Map<Integer, Long>> layers) {
    GridBuilder grid = new GridBuilder(words).plain("year");
    layers.keySet().forEach(label -> grid.labelled(label, Grid.Format.COUNT));
    for (int year : years) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(year);
      // A grade that the year's policy does not know stays empty; it is not a count of 0.
      layers.values().forEach(counts -> cells.add(counts.get(year)));
      grid.row(cells);
    }
    return grid.build();
  }

  private Figure.Caption caption(List<Integer> years, Map<String, Map<Integer, Long>> layers) {
    Numbers numbers = words.numbers();
    int last = years.get(years.size() - 1);
    List<String> counts = new ArrayList<>();
    layers.forEach(
        (label, byYear) -> {
          long count = byYear.getOrDefault(last, 0L);
          if (count > 0) {
            counts.add(words.say("grades.count", label, count));
          }
        });
    String title =
        words.say(
            "grades.title",
            numbers.year(last),
            String.join(words.say("list.comma"), counts.subList(0, Math.min(5, counts.size()))));
    List<String> caveats = new ArrayList<>(new Breaks(facts, words).caveats());
    caveats.add(words.say("grades.caveat"));
    return new Captions(facts, words)
        .of(
            title,
            List.of(words.say("grades.subtitle", numbers.years(years.get(0), last))),
            caveats,
            words.say("grades.alt", title, (long) years.size(), (long) layers.size()));
  }
}
