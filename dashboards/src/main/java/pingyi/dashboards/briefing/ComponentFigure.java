package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  private final Told told;

  /**
   * What a picture and its words need of the components of all branches, who may be many.
   *
   * @param branches the shown ones, from the highest score on
   * @param shown what these have of each component
   */
  private record Told(
      Extremes<String> branches,
      Map<String, Map<String, BranchYearComponent>> shown,
      List<Component> components) {}

  /**
   * One component.
   *
   * @param top the highest of those with an interval, which {@code sampled} names all
   * @param beside how many of the others reach into the interval of the top
   */
  private record Component(
      String id,
      String label,
      BranchYearComponent lowest,
      BranchYearComponent highest,
      Optional<BranchYearComponent> top,
      List<String> sampled,
      long beside) {

    /** Of its rows from the highest score on, one or more. */
    static Component of(List<BranchYearComponent> rows) {
      List<BranchYearComponent> sampled =
          rows.stream().filter(row -> row.valueLow() != null && row.valueHigh() != null).toList();
      Optional<BranchYearComponent> top = sampled.stream().max(BY_VALUE);
      return new Component(
          rows.get(0).componentId(),
          rows.get(0).label(),
          rows.stream().min(BY_VALUE).orElseThrow(),
          rows.stream().max(BY_VALUE).orElseThrow(),
          top,
          sampled.stream().map(BranchYearComponent::organizationId).toList(),
          top.map(
                  best ->
                      sampled.stream().filter(row -> row != best && high(row) >= low(best)).count())
              .orElse(0L));
    }

    double spread() {
      return value(highest) - value(lowest);
    }
  }

  private static final Comparator<BranchYearComponent> BY_VALUE =
      Comparator.comparingDouble(ComponentFigure::value);

  ComponentFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.told = facts.once(ComponentFigure.class, this::told);
  }

  private Told told() {
    if (facts.empty()) {
      return new Told(Extremes.of(List.of()), Map.of(), List.of());
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
    Map<String, List<BranchYearComponent>> byBranch =
        rows.stream()
            .filter(row -> row.policyId().equals(policy) && open(row))
            .sorted(Comparator.comparingInt(BranchYearComponent::ordinal))
            .collect(Collectors.groupingBy(BranchYearComponent::organizationId));
    Set<String> branches = new LinkedHashSet<>();
    facts.scores(facts.latestYear()).stream()
        .map(BranchYearScore::organizationId)
        .filter(byBranch::containsKey)
        .forEach(branches::add);
    Extremes<String> extremes = Extremes.of(List.copyOf(branches));
    return new Told(
        extremes,
        extremes.shown().stream().collect(Collectors.toMap(id -> id, id -> byId(byBranch.get(id)))),
        components(branches.stream().flatMap(id -> byBranch.get(id).stream()).toList()));
  }

  private static Map<String, BranchYearComponent> byId(List<BranchYearComponent> rows) {
    return rows.stream().collect(Collectors.toMap(BranchYearComponent::componentId, row -> row));
  }

  /** The components in the policy's order, of the rows of all branches. */
  private static List<Component> components(List<BranchYearComponent> told) {
    return told.stream()
        .collect(Collectors.groupingBy(BranchYearComponent::componentId))
        .values()
        .stream()
        .sorted(Comparator.comparingInt(rows -> rows.get(0).ordinal()))
        .map(Component::of)
        .toList();
  }

  private boolean open(BranchYearComponent row) {
    return facts
        .score(row.organizationId(), row.reviewYear())
        .map(score -> facts.leadership().shows(score))
        .orElse(false);
  }

  /** One component alone is the score itself. */
  Optional<Figure> build() {
    if (told.components().size() < 2) {
      return Optional.empty();
    }
    Extremes<String> extremes = told.branches();
    GridBuilder grid = new GridBuilder(words).text("branch");
    told.components().forEach(each -> grid.labelled(each.label(), Grid.Format.SCORE));
    HeatTable table =
        HeatTable.of(
            grid,
            facts.structure(),
            extremes.shown(),
            told.components().stream().map(Component::id).toList(),
            this::cell);
    return Optional.of(
        new Figure.Heat(
            ID,
            caption(extremes),
            table.grid(),
            told.components().stream().map(Component::label).toList(),
            table.rows(),
            extremes.cutAfter(),
            List.of()));
  }

  private @Nullable Object cell(String id, String component) {
    @Nullable BranchYearComponent row = told.shown().getOrDefault(id, Map.of()).get(component);
    return row == null ? null : GridBuilder.cell(row, "value");
  }

  private Figure.Caption caption(Extremes<String> extremes) {
    String year = words.numbers().year(facts.latestYear());
    List<String> subtitle = new ArrayList<>();
    subtitle.add(words.say("components.subtitle", year, (long) told.components().size()));
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

  private static double value(BranchYearComponent row) {
    return Objects.requireNonNull(row.value(), "only components with a value are told");
  }

  /** The component whose values lie farthest apart, from the lowest to the highest. */
  private String title() {
    Component widest = told.components().get(0);
    for (Component component : told.components()) {
      if (component.spread() > widest.spread()) {
        widest = component;
      }
    }
    Numbers numbers = words.numbers();
    BranchYearComponent low = widest.lowest();
    BranchYearComponent high = widest.highest();
    return words.say(
        "components.title",
        numbers.year(facts.latestYear()),
        widest.label(),
        numbers.scoreRange(
            value(low), Citation.cell(low, "value"), value(high), Citation.cell(high, "value")));
  }

  private static double low(BranchYearComponent row) {
    return Objects.requireNonNull(row.valueLow(), "only sampled components are told");
  }

  private static double high(BranchYearComponent row) {
    return Objects.requireNonNull(row.valueHigh(), "only sampled components are told");
  }

  /** How many branches cannot be told from the highest, by sampled component. */
  List<String> overlaps() {
    List<String> said = new ArrayList<>();
    for (Component component : told.components()) {
      if (component.sampled().size() < 2) {
        continue;
      }
      BranchYearComponent top = component.top().orElseThrow();
      Object[] others =
          component.sampled().stream().filter(id -> !id.equals(top.organizationId())).toArray();
      Term all =
          Term.count(BranchYearComponent.class)
              .where("review_year", facts.latestYear())
              .where("component_id", component.id())
              .where("organization_id", others);
      said.add(
          words.say(
              "components.overlap",
              component.label(),
              words.cited(others.length, all),
              words.cited(
                  component.beside(),
                  all.and(
                      new Condition(
                          "value_high", Condition.Relation.AT_LEAST, List.of(low(top)))))));
    }
    return said;
  }
}
