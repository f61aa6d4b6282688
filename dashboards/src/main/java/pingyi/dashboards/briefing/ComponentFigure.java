package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Condition;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchYearComponent;
import pingyi.warehouse.table.derived.BranchYearScore;

/** The components of the latest year's scores, branch by branch, under the policy of most. */
final class ComponentFigure {
  static final String ID = "component-strengths";

  private final Facts facts;
  private final Words words;
  private final Map<String, Map<String, BranchYearComponent>> byBranch;
  private final Map<String, String> components;

  /** The components with their labels, and what each branch has of them. */
  private record Told(
      Map<String, Map<String, BranchYearComponent>> byBranch, Map<String, String> components) {}

  ComponentFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    Told told = facts.once(ComponentFigure.class, this::told);
    this.byBranch = told.byBranch();
    this.components = told.components();
  }

  private Told told() {
    Map<String, Map<String, BranchYearComponent>> branches = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    if (facts.empty()) {
      return new Told(branches, labels);
    }
    List<BranchYearComponent> rows =
        facts.rows(BranchYearComponent.class, facts.latestYear()).stream()
            .filter(row -> row.value() != null)
            .toList();
    String policy =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    BranchYearComponent::policyId, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    List<BranchYearComponent> told =
        rows.stream()
            .filter(row -> row.policyId().equals(policy) && open(row))
            .sorted(Comparator.comparingInt(BranchYearComponent::ordinal))
            .toList();
    told.forEach(row -> labels.putIfAbsent(row.componentId(), row.label()));
    Map<String, List<BranchYearComponent>> toldOf =
        told.stream().collect(Collectors.groupingBy(BranchYearComponent::organizationId));
    for (BranchYearScore score : facts.scores(facts.latestYear())) {
      toldOf
          .getOrDefault(score.organizationId(), List.of())
          .forEach(
              row ->
                  branches
                      .computeIfAbsent(row.organizationId(), id -> new TreeMap<>())
                      .put(row.componentId(), row));
    }
    return new Told(branches, labels);
  }

  private boolean open(BranchYearComponent row) {
    return facts
        .score(row.organizationId(), row.reviewYear())
        .map(score -> facts.leadership().shows(score))
        .orElse(false);
  }

  /** One component alone is the score itself. */
  Optional<Figure> build() {
    if (components.size() < 2 || byBranch.isEmpty()) {
      return Optional.empty();
    }
    Extremes<String> extremes = Extremes.of(List.copyOf(byBranch.keySet()));
    GridBuilder grid = new GridBuilder(words).text("branch");
    components.values().forEach(label -> grid.labelled(label, Grid.Format.SCORE));
    HeatTable table =
        HeatTable.of(
            grid,
            facts.structure(),
            extremes.shown(),
            List.copyOf(components.keySet()),
            this::cell);
    return Optional.of(
        new Figure.Heat(
            ID,
            caption(extremes),
            table.grid(),
            List.copyOf(components.values()),
            table.rows(),
            extremes.cutAfter(),
            List.of()));
  }

  private @Nullable Object cell(String id, String component) {
    @Nullable BranchYearComponent row = byBranch.getOrDefault(id, Map.of()).get(component);
    return row == null ? null : GridBuilder.cell(row, "value");
  }

  private Figure.Caption caption(Extremes<String> extremes) {
    String year = words.numbers().year(facts.latestYear());
    List<String> subtitle = new ArrayList<>();
    subtitle.add(words.say("components.subtitle", year, (long) components.size()));
    if (extremes.cut()) {
      subtitle.add(words.say("extremes.rank", year, extremes.each()));
    }
    String title = title();
    return new Captions(facts, words)
        .of(
            title,
            subtitle,
            List.of(words.say("components.caveat")),
            words.say("components.alt", title, (long) extremes.shown().size()));
  }

  private List<BranchYearComponent> of(String component) {
    return byBranch.values().stream()
        .map(rows -> rows.get(component))
        .filter(Objects::nonNull)
        .toList();
  }

  private static double value(BranchYearComponent row) {
    return Objects.requireNonNull(row.value(), "only components with a value are told");
  }

  /** The component whose values lie farthest apart, from the lowest to the highest. */
  private String title() {
    String widest = "";
    double most = -1;
    for (String component : components.keySet()) {
      double spread = value(highest(component)) - value(lowest(component));
      if (spread > most) {
        most = spread;
        widest = component;
      }
    }
    Numbers numbers = words.numbers();
    BranchYearComponent low = lowest(widest);
    BranchYearComponent high = highest(widest);
    return words.say(
        "components.title",
        numbers.year(facts.latestYear()),
        String.valueOf(components.get(widest)),
        numbers.scoreRange(
            value(low), Citation.cell(low, "value"), value(high), Citation.cell(high, "value")));
  }

  private BranchYearComponent lowest(String component) {
    return of(component).stream()
        .min(Comparator.comparingDouble(ComponentFigure::value))
        .orElseThrow();
  }

  private BranchYearComponent highest(String component) {
    return of(component).stream()
        .max(Comparator.comparingDouble(ComponentFigure::value))
        .orElseThrow();
  }

  /** How many branches cannot be told from the highest, by sampled component. */
  List<String> overlaps() {
    List<String> said = new ArrayList<>();
    for (Map.Entry<String, String> component : components.entrySet()) {
      List<BranchYearComponent> sampled =
          of(component.getKey()).stream()
              .filter(row -> row.valueLow() != null && row.valueHigh() != null)
              .toList();
      if (sampled.size() < 2) {
        continue;
      }
      BranchYearComponent top =
          sampled.stream().max(Comparator.comparingDouble(ComponentFigure::value)).orElseThrow();
      double floor = Objects.requireNonNull(top.valueLow(), "only sampled components are told");
      Object[] others =
          sampled.stream()
              .map(BranchYearComponent::organizationId)
              .filter(id -> !id.equals(top.organizationId()))
              .toArray();
      Term all =
          Term.count(BranchYearComponent.class)
              .where("review_year", facts.latestYear())
              .where("component_id", component.getKey())
              .where("organization_id", others);
      long beside =
          sampled.stream()
              .filter(row -> row != top)
              .filter(row -> Objects.requireNonNull(row.valueHigh(), "sampled") >= floor)
              .count();
      said.add(
          words.say(
              "components.overlap",
              component.getValue(),
              words.cited(others.length, all),
              words.cited(
                  beside,
                  all.and(
                      new Condition("value_high", Condition.Relation.AT_LEAST, List.of(floor))))));
    }
    return said;
  }
}
