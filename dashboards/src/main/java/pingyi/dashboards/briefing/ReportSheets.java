package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.table.derived.RecurringProblem;
import pingyi.warehouse.table.derived.SessionDisagreement;
import pingyi.warehouse.table.derived.SessionMatch;
import pingyi.warehouse.table.derived.StatementTheme;
import pingyi.warehouse.table.derived.ThemeYear;
import pingyi.warehouse.table.recognised.ReportedSession;
import pingyi.warehouse.table.recognised.Statement;
import pingyi.warehouse.table.reference.Theme;

/**
 * What reports say: themes by year, problems that recur, statements, meetings held against sheets.
 */
final class ReportSheets {
  private final Facts facts;
  private final Words words;
  private final Map<String, Theme> themes;

  ReportSheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.themes =
        facts.rows(Theme.class).stream()
            .collect(Collectors.toMap(Theme::themeId, Function.identity()));
  }

  List<Sheet> build() {
    List<Sheet> sheets = new ArrayList<>();
    if (!facts.rows(ThemeYear.class).isEmpty()) {
      sheets.add(themes());
    }
    if (!facts.rows(RecurringProblem.class).isEmpty()) {
      sheets.add(recurring());
    }
    if (!facts.rows(StatementTheme.class).isEmpty()) {
      sheets.add(statements());
    }
    if (!facts.rows(SessionMatch.class).isEmpty()) {
      sheets.add(sessions());
    }
    return sheets;
  }

  private Sheet themes() {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("theme")
            .counts(
                "reported.problems",
                "reported.directives",
                "meetings",
                "listed.problems",
                "branches.named",
                "branches.stated");
    facts.rows(ThemeYear.class).stream()
        .sorted(
            Comparator.comparingInt(ThemeYear::reviewYear)
                .thenComparingInt(row -> ordinal(row.themeId())))
        .forEach(
            row ->
                grid.row(
                    row.reviewYear(),
                    theme(row.themeId()),
                    row.reportedProblems(),
                    row.reportedDirectives(),
                    row.meetings(),
                    row.listedProblems(),
                    row.branches(),
                    row.branchesStated()));
    return Sheets.of(words, "themes", grid);
  }

  private Sheet recurring() {
    GridBuilder grid =
        new GridBuilder(words)
            .text("subject", "theme", "years.named", "recurring")
            .counts("named", "not.named", "not.named.since", "not.stated");
    facts.rows(RecurringProblem.class).stream()
        .sorted(
            Comparator.comparing(RecurringProblem::named)
                .reversed()
                .thenComparing(RecurringProblem::subjectId)
                .thenComparingInt(row -> ordinal(row.themeId())))
        .forEach(
            row ->
                grid.row(
                    facts.structure().nameIn(row.subjectId(), row.lastYear()),
                    theme(row.themeId()),
                    row.yearsNamed(),
                    words.say(row.recurring() ? "yes" : "no"),
                    row.named(),
                    row.notNamed(),
                    row.notNamedSince(),
                    row.notStated()));
    return Sheets.of(words, "recurring", grid);
  }

  private Sheet statements() {
    Map<String, List<String>> named = new HashMap<>();
    facts
        .rows(StatementTheme.class)
        .forEach(
            row ->
                named
                    .computeIfAbsent(row.statementId(), id -> new ArrayList<>())
                    .add(theme(row.themeId())));
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("subject", "kind", "statement", "themes", "post", "file", "cell", "record");
    for (Statement row : facts.rows(Statement.class)) {
      Integer year = row.reviewYear();
      String subject = row.subjectId();
      grid.row(
          year,
          subject == null
              ? words.say("subject.unknown")
              : year == null ? subject : facts.structure().nameIn(subject, year),
          words.code("statement", row.kind()),
          row.text(),
          words.names(named.getOrDefault(row.statementId(), List.of()), 9),
          row.speakerPost(),
          row.path(),
          row.cell(),
          row.statementId());
    }
    return Sheets.of(words, "statements", grid);
  }

  private Sheet sessions() {
    Map<String, ReportedSession> reported =
        facts.rows(ReportedSession.class).stream()
            .collect(Collectors.toMap(ReportedSession::meetingId, Function.identity()));
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("file", "organizer", "session", "match", "reason", "field")
            .counts("stated.count", "counted.least", "counted.most")
            .text("record.file");
    for (SessionMatch row : facts.rows(SessionMatch.class)) {
      ReportedSession session = reported.get(row.meetingId());
      List<SessionDisagreement> disagreements =
          facts.rows(SessionDisagreement.class).stream()
              .filter(each -> each.meetingId().equals(row.meetingId()))
              .toList();
      if (disagreements.isEmpty()) {
        grid.row(sessionCells(row, session, null));
      }
      disagreements.forEach(each -> grid.row(sessionCells(row, session, each)));
    }
    return Sheets.of(words, "sessions", grid);
  }

  private List<@Nullable Object> sessionCells(
      SessionMatch row,
      @Nullable ReportedSession session,
      @Nullable SessionDisagreement disagreement) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.reviewYear());
    cells.add(session == null ? null : session.path());
    cells.add(session == null ? null : session.organizer());
    cells.add(row.session());
    cells.add(words.code("match", row.rule()));
    String reason = row.reason();
    cells.add(reason == null ? null : words.code("matchreason", reason));
    cells.add(disagreement == null ? null : words.code("factfield", disagreement.field()));
    cells.add(disagreement == null ? null : disagreement.stated());
    cells.add(disagreement == null ? null : disagreement.countedLeast());
    cells.add(disagreement == null ? null : disagreement.countedMost());
    cells.add(disagreement == null ? null : disagreement.recordPath());
    return cells;
  }

  private String theme(String themeId) {
    Theme theme = themes.get(themeId);
    if (theme == null) {
      return themeId;
    }
    return words.language().getLanguage().equals("en") ? theme.nameEn() : theme.name();
  }

  private int ordinal(String themeId) {
    Theme theme = themes.get(themeId);
    return theme == null ? Integer.MAX_VALUE : theme.ordinal();
  }
}
