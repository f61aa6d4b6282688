package pingyi.method.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.RecurringProblem;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.ReviewSession;
import pingyi.warehouse.table.working.ProblemYear;

/**
 * Which problems of a branch or of the institution come back. The years of a subject fall into
 * three sets: those in which the theme was named; those in which other problems of the subject were
 * stated and this one was not; and those of which nothing is known. Only the first two are counted
 * as observations.
 */
public final class RecurringProblems implements GroupRecipe<ProblemYear, RecurringProblem> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<ProblemYear> input() {
    return ProblemYear.class;
  }

  @Override
  public Class<RecurringProblem> output() {
    return RecurringProblem.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(ReviewSession.class, Organization.class);
  }

  @Override
  public List<Class<? extends Record>> needed() {
    return List.of(ProblemYear.class);
  }

  @Override
  public Rule<ProblemYear, RecurringProblem> rule(References references) {
    SortedSet<Integer> years =
        references.rows(ReviewSession.class).stream()
            .map(ReviewSession::reviewYear)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, List<Organization>> organizations =
        references.rows(Organization.class).stream()
            .collect(Collectors.groupingBy(Organization::organizationId));
    return (named, out) -> {
      String subject = named.get(0).subjectId();
      SortedSet<Integer> own = ofSubject(years, organizations.getOrDefault(subject, List.of()));
      Map<String, SortedSet<Integer>> byTheme = new TreeMap<>();
      SortedSet<Integer> stated = new TreeSet<>();
      for (ProblemYear each : named) {
        stated.add(each.reviewYear());
        if (!each.themeId().equals(ThemeLexicon.UNMATCHED)) {
          byTheme.computeIfAbsent(each.themeId(), theme -> new TreeSet<>()).add(each.reviewYear());
        }
      }
      byTheme.forEach((theme, at) -> out.accept(problem(subject, theme, at, stated, own)));
    };
  }

  /** The years in which the subject was there; all, where it is not registered. */
  private static SortedSet<Integer> ofSubject(
      SortedSet<Integer> years, List<Organization> periods) {
    return years.stream()
        .filter(
            year -> periods.isEmpty() || periods.stream().anyMatch(period -> inForce(period, year)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean inForce(Organization period, int year) {
    Integer last = period.lastYear();
    return period.firstYear() <= year && (last == null || year <= last);
  }

  private static RecurringProblem problem(
      String subject,
      String theme,
      SortedSet<Integer> named,
      SortedSet<Integer> stated,
      SortedSet<Integer> own) {
    int last = named.last();
    return new RecurringProblem(
        subject,
        theme,
        named.stream().map(String::valueOf).collect(joining(", ")),
        named.first(),
        last,
        named.size(),
        stated.size() - named.size(),
        stated.tailSet(last + 1).size(),
        (int) own.stream().filter(year -> !stated.contains(year)).count(),
        named.size() >= 2);
  }
}
