package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.table.derived.RectificationYear;
import pingyi.warehouse.table.recognised.Project;
import pingyi.warehouse.table.recognised.ProjectStage;
import pingyi.warehouse.table.recognised.RectificationItem;
import pingyi.warehouse.table.recognised.Statement;
import pingyi.warehouse.table.recognised.StatementItemLink;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.reference.Theme;

/** The projects and the items to be rectified, where the institution keeps lists of them. */
final class RegisterSheets {
  private final Facts facts;
  private final Words words;
  private final Map<String, String> labels;
  private final Map<String, String> themes;

  RegisterSheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    boolean english = words.language().getLanguage().equals("en");
    this.themes =
        facts.rows(Theme.class).stream()
            .collect(Collectors.toMap(Theme::themeId, row -> english ? row.nameEn() : row.name()));
    this.labels =
        facts.rows(RegisterTerm.class).stream()
            .collect(
                Collectors.toMap(
                    term -> term.vocabulary() + "." + term.code(), RegisterTerm::label));
  }

  /** The items, which every workbook has a place for, and their counts. */
  List<Sheet> rectification() {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(items().checked(new Checks(facts, words).rectification()));
    if (!facts.rows(RectificationItem.class).isEmpty()) {
      sheets.add(years());
    }
    return sheets;
  }

  /** The stages of projects, where there are any. */
  List<Sheet> projects() {
    return facts.rows(Project.class).isEmpty() ? List.of() : List.of(stages());
  }

  /** The word for a code: ours, else the institution's own. */
  private @Nullable String term(String vocabulary, @Nullable String code) {
    if (code == null || code.isEmpty()) {
      return null;
    }
    String word = words.code(vocabulary, code);
    return word.equals(code) ? labels.getOrDefault(vocabulary + "." + code, code) : word;
  }

  private Sheet stages() {
    Map<String, Project> projects =
        facts.rows(Project.class).stream()
            .collect(Collectors.toMap(Project::projectId, Function.identity()));
    GridBuilder grid =
        new GridBuilder(words)
            .text("id", "branch", "project.type", "project.level", "project.batch", "project.name")
            .plain("ordinal")
            .text("stage", "stage.date", "stage.result")
            .plain("project.first", "project.last")
            .text("file", "sheet", "cell");
    for (ProjectStage row : facts.rows(ProjectStage.class)) {
      @Nullable Project project = projects.get(row.projectId());
      grid.row(
          row.organizationId(),
          facts.structure().label(row.organizationId()),
          project == null ? null : term("project_type", project.projectType()),
          project == null ? null : term("project_level", project.level()),
          project == null ? null : project.batch(),
          project == null ? null : project.projectName(),
          row.position(),
          term("project_stage", row.stage()),
          row.stageDate(),
          term("stage_result", row.stageResult()),
          project == null ? null : project.firstYear(),
          project == null ? null : project.lastYear(),
          row.path(),
          row.sheet(),
          row.cell());
    }
    return Sheets.of(words, "projects", grid);
  }

  private String themes(RectificationItem row) {
    return words.clauses(
        List.of(row.themes().split(";")).stream().map(id -> themes.getOrDefault(id, id)).toList());
  }

  /** What was said at meetings, by the item that is linked to it. */
  private Map<String, String> statements() {
    Map<String, String> texts =
        facts.rows(Statement.class).stream()
            .collect(Collectors.toMap(Statement::statementId, Statement::text));
    return facts.rows(StatementItemLink.class).stream()
        .filter(row -> row.verdict().equals("linked"))
        .collect(
            Collectors.toMap(
                StatementItemLink::itemId,
                row -> texts.getOrDefault(row.statementId(), row.statementId()),
                (one, other) -> words.clauses(List.of(one, other))));
  }

  private Sheet items() {
    Map<String, String> statements = statements();
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text(
                "id",
                "branch",
                "problem",
                "themes",
                "rectify.measure",
                "owner",
                "listed",
                "due",
                "due.basis")
            .text(
                "state",
                "closed",
                "rectify.standing",
                "reopened",
                "recurs",
                "statement",
                "rectify.item")
            .counts("entries")
            .text("file", "sheet", "cell");
    for (RectificationItem row : facts.rows(RectificationItem.class)) {
      grid.row(
          row.reviewYear(),
          row.organizationId(),
          facts.structure().nameIn(row.organizationId(), row.reviewYear()),
          row.problem(),
          themes(row),
          row.measure(),
          row.owner(),
          row.listedOn(),
          row.dueOn(),
          words.code("duebasis", row.dueBasis()),
          term("rectification_state", row.state()),
          row.closedOn(),
          words.code("standing", row.standing()),
          words.say(row.reopened() ? "yes" : "no"),
          row.recursFrom(),
          statements.get(row.itemId()),
          row.itemId(),
          row.entries(),
          row.path(),
          row.sheet(),
          row.cell());
    }
    return Sheets.of(words, "rectification", grid);
  }

  private Sheet years() {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("id", "branch")
            .counts("items", "standing.open", "standing.overdue", "standing.on_time")
            .counts("standing.late", "standing.untimed", "standing.lasting", "standing.none")
            .counts("due.none", "reopened.n", "recurs.n");
    for (RectificationYear row : facts.rows(RectificationYear.class)) {
      boolean all = row.organizationId().isEmpty();
      grid.row(
          row.reviewYear(),
          all ? null : row.organizationId(),
          all
              ? words.say("total")
              : facts.structure().nameIn(row.organizationId(), row.reviewYear()),
          row.items(),
          row.open(),
          row.overdue(),
          row.closedOnTime(),
          row.closedLate(),
          row.closedUntimed(),
          row.standing(),
          row.stateNotStated(),
          row.noDueDate(),
          row.reopened(),
          row.recurring());
    }
    return Sheets.of(words, "rectification.years", grid);
  }
}
