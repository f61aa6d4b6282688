package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.RecurringProblem;
import pingyi.warehouse.table.derived.SessionDisagreement;
import pingyi.warehouse.table.derived.SessionMatch;
import pingyi.warehouse.table.derived.StatementTheme;
import pingyi.warehouse.table.derived.ThemeYear;
import pingyi.warehouse.table.recognised.ReportedSession;
import pingyi.warehouse.table.recognised.Statement;

/** What the samples' reports and sheets name, against the truth that their generator wrote. */
class ReportedTruthTest {
  private static final String SAMPLES_WITH_REPORTS = "UNIVERSITY|COMPANY";

  private static TableSet tables(Sample sample) {
    return sample.computedBy("embedded");
  }

  private static List<String> truth(Sample sample, String file) {
    return new KnownTruth(sample.path(), tables(sample))
        .truth(file).stream().map(ReportedTruthTest::line).sorted().toList();
  }

  private static String line(CSVRecord row) {
    return String.join(" | ", row.toList());
  }

  private static String line(Object... cells) {
    return java.util.Arrays.stream(cells)
        .map(cell -> Objects.toString(cell, ""))
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @EnumSource(value = Sample.class, names = SAMPLES_WITH_REPORTS, mode = EnumSource.Mode.MATCH_ANY)
  void shouldFindEveryStatementWithItsThemes(Sample sample) {
    Map<String, TreeSet<String>> themes = new TreeMap<>();
    tables(sample)
        .read(StatementTheme.class)
        .forEach(
            each ->
                themes
                    .computeIfAbsent(each.statementId(), id -> new TreeSet<>())
                    .add(each.themeId()));

    List<String> ours =
        tables(sample).read(Statement.class).stream()
            .map(
                each ->
                    line(
                        each.origin(),
                        each.reviewYear() == null ? "" : each.reviewYear(),
                        each.subjectId(),
                        each.kind(),
                        each.text(),
                        String.join(" ", themes.get(each.statementId()))))
            .sorted()
            .toList();

    assertThat(ours).containsExactlyElementsOf(truth(sample, "statement.csv"));
  }

  @ParameterizedTest
  @EnumSource(value = Sample.class, names = SAMPLES_WITH_REPORTS, mode = EnumSource.Mode.MATCH_ANY)
  void shouldCountThemesOfEachYear(Sample sample) {
    List<String> ours =
        tables(sample).read(ThemeYear.class).stream()
            .map(
                each ->
                    line(
                        each.reviewYear(),
                        each.themeId(),
                        each.reportedProblems(),
                        each.reportedDirectives(),
                        each.meetings(),
                        each.listedProblems(),
                        each.branches(),
                        each.branchesStated()))
            .sorted()
            .toList();

    assertThat(ours).containsExactlyElementsOf(truth(sample, "theme_year.csv"));
  }

  @ParameterizedTest
  @EnumSource(value = Sample.class, names = SAMPLES_WITH_REPORTS, mode = EnumSource.Mode.MATCH_ANY)
  void shouldTellProblemsThatRecurFromThoseThatDoNot(Sample sample) {
    List<RecurringProblem> all = tables(sample).read(RecurringProblem.class);
    List<String> ours =
        all.stream()
            .map(
                each ->
                    line(
                        each.subjectId(),
                        each.themeId(),
                        each.yearsNamed(),
                        each.named(),
                        each.notNamed(),
                        each.notNamedSince(),
                        each.notStated(),
                        each.recurring()))
            .sorted()
            .toList();

    assertThat(ours).containsExactlyElementsOf(truth(sample, "recurring_problem.csv"));
    assertThat(all).extracting(RecurringProblem::recurring).contains(true, false);
  }

  @ParameterizedTest
  @EnumSource(value = Sample.class, names = SAMPLES_WITH_REPORTS, mode = EnumSource.Mode.MATCH_ANY)
  void shouldMatchReportedMeetingsToSessionsAndSayWhereTheCountsDisagree(Sample sample) {
    Map<String, String> paths =
        tables(sample).read(ReportedSession.class).stream()
            .collect(Collectors.toMap(ReportedSession::meetingId, ReportedSession::path));
    Function<String, String> path = id -> Objects.requireNonNull(paths.get(id));

    assertThat(
            tables(sample).read(SessionMatch.class).stream()
                .map(
                    each ->
                        line(
                            path.apply(each.meetingId()),
                            each.reviewYear(),
                            each.session(),
                            each.rule(),
                            each.reason()))
                .sorted())
        .containsExactlyElementsOf(truth(sample, "session_match.csv"));
    assertThat(
            tables(sample).read(SessionDisagreement.class).stream()
                .map(
                    each ->
                        line(
                            path.apply(each.meetingId()),
                            each.field(),
                            each.reviewYear(),
                            each.session(),
                            each.stated(),
                            each.countedLeast()))
                .sorted())
        .containsExactlyElementsOf(truth(sample, "session_disagreement.csv"));
  }
}
