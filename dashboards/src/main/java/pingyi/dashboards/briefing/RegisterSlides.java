package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Condition;
import pingyi.warehouse.cite.Measure;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.GroupComparison;
import pingyi.warehouse.table.derived.RectificationYear;
import pingyi.warehouse.table.derived.RecurringProblem;
import pingyi.warehouse.table.derived.ThemeYear;
import pingyi.warehouse.table.recognised.Project;
import pingyi.warehouse.table.recognised.ProjectStage;
import pingyi.warehouse.table.recognised.RectificationItem;
import pingyi.warehouse.table.reference.RegisterTerm;

/** What problems were named, what became of them, and the projects. */
final class RegisterSlides {
  private final Facts facts;
  private final Words words;
  private final List<Figure> figures;
  private final Map<String, String> labels;

  RegisterSlides(Facts facts, Words words, List<Figure> figures) {
    this.facts = facts;
    this.words = words;
    this.figures = figures;
    this.labels =
        facts.rows(RegisterTerm.class).stream()
            .collect(
                Collectors.toMap(
                    term -> term.vocabulary() + "." + term.code(), RegisterTerm::label));
  }

  Optional<Slide> themes() {
    ThemeFigure figure = new ThemeFigure(facts, words);
    List<String> bullets = new ArrayList<>();
    bullets.add(words.say("themes.bullet"));
    bullets.addAll(figure.quotes());
    return Slides.ofFigure(
        figures,
        ThemeFigure.ID,
        bullets,
        new Notes(words)
            .say(words.say("themes.say"))
            .how(words.say("themes.how"), ThemeYear.class, RecurringProblem.class)
            .tables(ThemeYear.class, RecurringProblem.class)
            .caveat(words.say("themes.caveat"))
            .build());
  }

  Optional<Slide> rectification() {
    RectificationFigure figure = new RectificationFigure(facts, words);
    List<String> bullets = new ArrayList<>();
    figure.overdueItems().stream()
        .limit(3)
        .forEach(
            row ->
                bullets.add(
                    words.say(
                        "rectify.overdue",
                        facts.structure().label(row.organizationId()),
                        row.problem(),
                        words.numbers().date(String.valueOf(row.dueOn())))));
    bullets.add(words.say("rectify.bullet"));
    return Slides.ofFigure(
        figures,
        RectificationFigure.ID,
        bullets,
        new Notes(words)
            .say(words.say("rectify.say"))
            .how(words.say("rectify.how"), RectificationYear.class)
            .tables(RectificationYear.class, RectificationItem.class)
            .caveat(words.say("rectify.caveat"))
            .build());
  }

  /** The projects as they stand; how their branches compare is a question of its own. */
  Optional<Slide> projects() {
    List<Project> all =
        facts.rows(Project.class).stream()
            .sorted(
                Comparator.comparing((Project row) -> row.firstYear() == null)
                    .thenComparing(
                        Project::firstYear, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(Project::projectId))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    long counting =
        all.stream().filter(row -> row.firstYear() != null && row.lastYear() == null).count();
    Term rows = Term.count(Project.class);
    GridBuilder grid =
        new GridBuilder(words)
            .text("branch", "project.type", "project.level")
            .plain("project.first")
            .text("stage", "stage.result");
    all.stream()
        .limit(Slides.TABLE_ROWS)
        .forEach(
            row ->
                grid.row(
                    facts.structure().label(row.organizationId()),
                    term("project_type", row.projectType()),
                    term("project_level", row.level()),
                    row.firstYear(),
                    term("project_stage", row.stage()),
                    term("stage_result", row.stageResult())));
    List<String> bullets = new ArrayList<>();
    contrast().ifPresent(bullets::add);
    bullets.add(words.say("projects.bullet"));
    return Optional.of(
        new Slide(
            "projects",
            Slide.Kind.TABLE,
            words.say(
                "projects.title",
                words.cited(all.size(), rows),
                words.cited(
                    counting,
                    rows.filled("first_year")
                        .and(new Condition("last_year", Condition.Relation.EMPTY, List.of())))),
            words.say(
                all.size() > Slides.TABLE_ROWS ? "projects.subtitle.cut" : "projects.subtitle",
                Slides.TABLE_ROWS),
            Optional.empty(),
            bullets,
            Optional.of(grid.build()),
            new Notes(words)
                .say(words.say("projects.say"))
                .how(words.say("projects.how"), GroupComparison.class)
                .tables(Project.class, ProjectStage.class, GroupComparison.class)
                .caveat(words.say("projects.bullet"))
                .build()));
  }

  /**
   * How branches with a project compare with the others in the latest year, where it was tested.
   */
  private Optional<String> contrast() {
    if (facts.empty()) {
      return Optional.empty();
    }
    Numbers numbers = words.numbers();
    return facts.rows(GroupComparison.class).stream()
        .filter(row -> row.reviewYear() == facts.latestYear() && row.part() == 1)
        .filter(row -> row.groupKind().equals("project") && row.groupId().equals("project"))
        .filter(row -> row.differenceLow() != null && row.differenceHigh() != null)
        .findFirst()
        .map(
            row ->
                words.say(
                    "projects.contrast",
                    numbers.year(row.reviewYear()),
                    words.code("groupverdict", row.verdict()),
                    words.cited(numbers.change(row.difference()), Citation.cell(row, "difference")),
                    words.cited(
                        numbers.change(Objects.requireNonNull(row.differenceLow())),
                        Citation.cell(row, "difference_low")),
                    words.cited(
                        numbers.change(Objects.requireNonNull(row.differenceHigh())),
                        Citation.cell(row, "difference_high"))));
  }

  /** The word for a code: ours, else the institution's own. */
  private @Nullable String term(String vocabulary, @Nullable String code) {
    if (code == null || code.isEmpty()) {
      return null;
    }
    String word = words.code(vocabulary, code);
    return word.equals(code) ? labels.getOrDefault(vocabulary + "." + code, code) : word;
  }

  /** How many items of a branch stand in a way. */
  static Term items(String organizationId, String standing) {
    return Term.of(Measure.COUNT, RectificationItem.class, "item_id")
        .where("organization_id", organizationId)
        .where("standing", standing);
  }
}
