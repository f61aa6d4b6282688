package pingyi.method.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.derived.RecurringProblem;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.ReviewSession;
import pingyi.warehouse.table.working.ProblemYear;

class RecurringProblemsTest {
  private static ProblemYear named(int year, String theme) {
    return new ProblemYear("B", year, theme, 1);
  }

  private static List<RecurringProblem> judged(
      List<Organization> organizations, ProblemYear... years) {
    List<ReviewSession> sessions =
        IntStream.rangeClosed(2018, 2024)
            .mapToObj(year -> new ReviewSession(year, "annual", 1, 1, 0, 0, null))
            .toList();
    Map<Class<?>, List<Object[]>> tables = new HashMap<>();
    tables.put(
        ReviewSession.class,
        sessions.stream().map(TableSchema.of(ReviewSession.class)::values).toList());
    tables.put(
        Organization.class,
        organizations.stream().map(TableSchema.of(Organization.class)::values).toList());
    List<RecurringProblem> out = new ArrayList<>();
    new RecurringProblems().rule(new References(tables)).apply(List.of(years), out::add);
    return out;
  }

  @Test
  void shouldCountAYearWithoutAnyStatedProblemAsNotStatedAndNotAsAbsent() {
    List<RecurringProblem> problems =
        judged(List.of(), named(2018, "a"), named(2020, "b"), named(2021, "a"), named(2023, "b"));

    RecurringProblem a = problems.get(0);
    assertThat(a.yearsNamed()).isEqualTo("2018, 2021");
    assertThat(a.firstYear()).isEqualTo(2018);
    assertThat(a.lastYear()).isEqualTo(2021);
    assertThat(a.named()).isEqualTo(2);
    assertThat(a.notNamed()).isEqualTo(2);
    assertThat(a.notNamedSince()).isEqualTo(1);
    assertThat(a.notStated()).isEqualTo(3);
    assertThat(a.recurring()).isTrue();
  }

  @Test
  void shouldKnowAYearByAProblemThatNoThemeFits() {
    List<RecurringProblem> problems =
        judged(List.of(), named(2018, "a"), named(2019, ThemeLexicon.UNMATCHED));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).notNamed()).isEqualTo(1);
    assertThat(problems.get(0).notStated()).isEqualTo(5);
    assertThat(problems.get(0).recurring()).isFalse();
  }

  @Test
  void shouldCountNoYearInWhichTheBranchWasNotThere() {
    Organization branch =
        new Organization("B", "乙党支部", "branch", null, null, null, 2021, 2023, "registered");

    List<RecurringProblem> problems = judged(List.of(branch), named(2021, "a"));

    assertThat(problems.get(0).notStated()).isEqualTo(2);
  }
}
