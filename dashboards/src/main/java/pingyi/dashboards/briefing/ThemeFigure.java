package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.RecurringProblem;
import pingyi.warehouse.table.derived.StatementTheme;
import pingyi.warehouse.table.derived.ThemeYear;
import pingyi.warehouse.table.recognised.Statement;

/** How often each theme of problems was named in the last year that names any. */
final class ThemeFigure {
  static final String ID = "problem-themes";
  private static final String UNMATCHED = "unmatched";

  /** More bars are not read. */
  private static final int MOST = 12;

  private static final int QUOTES = 2;

  /** Longer problems are left to the workbook. */
  private static final int LONGEST_QUOTE = 34;

  private final Facts facts;
  private final Words words;
  private final Themes themes;
  private final List<ThemeYear> named;
  private final Set<String> recurring;

  ThemeFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.themes = new Themes(facts, words);
    List<ThemeYear> all =
        facts.rows(ThemeYear.class).stream()
            .filter(row -> problems(row) > 0 && !row.themeId().equals(UNMATCHED))
            .toList();
    int last = all.stream().mapToInt(ThemeYear::reviewYear).max().orElse(0);
    this.named =
        all.stream()
            .filter(row -> row.reviewYear() == last)
            .sorted(
                Comparator.comparingLong(ThemeFigure::problems)
                    .reversed()
                    .thenComparing(ThemeYear::themeId))
            .toList();
    this.recurring =
        facts.rows(RecurringProblem.class).stream()
            .filter(RecurringProblem::recurring)
            .map(RecurringProblem::themeId)
            .collect(Collectors.toSet());
  }

  private static long problems(ThemeYear row) {
    return row.reportedProblems() + row.listedProblems();
  }

  private static Citation citation(ThemeYear row) {
    return Citation.sum(
        List.of(Term.cell(row, "reported_problems"), Term.cell(row, "listed_problems")));
  }

  private int year() {
    return named.get(0).reviewYear();
  }

  Optional<Figure> build() {
    if (named.isEmpty()) {
      return Optional.empty();
    }
    List<ThemeYear> shown = named.subList(0, Math.min(MOST, named.size()));
    GridBuilder grid = new GridBuilder(words).text("theme").counts("problems").text("recurring");
    List<Bars.Bar> bars = new ArrayList<>();
    for (ThemeYear row : shown) {
      boolean again = recurring.contains(row.themeId());
      String name = themes.name(row.themeId());
      grid.row(
          name, GridBuilder.cell(problems(row), citation(row)), words.say(again ? "yes" : "no"));
      bars.add(
          new Bars.Bar(name, problems(row), again ? Figure.Emphasis.FOCUS : Figure.Emphasis.PLAIN));
    }
    String title = sentence().orElseThrow();
    return Optional.of(
        new Bars(
            ID,
            new Captions(facts, words)
                .of(
                    title,
                    List.of(words.say("themes.subtitle", words.numbers().year(year()))),
                    List.of(words.say("themes.caveat")),
                    words.say("themes.alt", title, (long) shown.size())),
            grid.build(),
            words.say("axis.problems"),
            bars));
  }

  /** The finding as one sentence. */
  Optional<String> sentence() {
    if (named.isEmpty()) {
      return Optional.empty();
    }
    long again =
        facts.rows(RecurringProblem.class).stream().filter(RecurringProblem::recurring).count();
    long most = problems(named.get(0));
    List<String> first =
        named.stream()
            .filter(row -> problems(row) == most)
            .map(row -> themes.name(row.themeId()))
            .toList();
    Cited recurring =
        words.cited(again, Term.count(RecurringProblem.class).where("recurring", true));
    if (most == 1) {
      return Optional.of(
          words.say(
              "themes.title.even",
              words.numbers().year(year()),
              words.cited(named.size(), namedRows()),
              recurring));
    }
    return Optional.of(
        words.say(
            "themes.title",
            words.numbers().year(year()),
            words.names(first, 2),
            words.cited(most, citation(named.get(0))),
            recurring));
  }

  /** The themes of the year: no other is stored with a count. */
  private Citation namedRows() {
    return Citation.of(
        Term.count(ThemeYear.class)
            .where("review_year", year())
            .where("theme_id", named.stream().map(ThemeYear::themeId).toArray()));
  }

  boolean recurs() {
    return !recurring.isEmpty();
  }

  /** What was said, in the words of the source, about themes that were named again. */
  List<String> quotes() {
    Set<String> wanted =
        facts.rows(StatementTheme.class).stream()
            .filter(row -> recurring.contains(row.themeId()))
            .map(StatementTheme::statementId)
            .collect(Collectors.toSet());
    return facts.rows(Statement.class).stream()
        .filter(row -> row.kind().equals("problem") && wanted.contains(row.statementId()))
        .filter(row -> row.reviewYear() != null && row.reviewYear() == year())
        .filter(row -> row.text().length() <= LONGEST_QUOTE)
        .limit(QUOTES)
        .map(row -> words.say("themes.quote", row.text()))
        .toList();
  }
}
