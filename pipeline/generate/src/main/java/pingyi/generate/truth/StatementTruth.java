package pingyi.generate.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pingyi.generate.layout.CsvText;
import pingyi.generate.model.Institution;

/**
 * What must be found of the problems and demands that a sample plants, computed by counting them.
 */
public final class StatementTruth {
  /** What stands for a statement that has no theme. */
  private static final String NONE = "unmatched";

  private final List<Stated> all;
  private final Institution institution;
  private final String institutionId;
  private final Set<Integer> years;

  /**
   * Truth of the statements of an institution.
   *
   * @param institutionId the id of the institution itself
   * @param years its review years
   */
  public StatementTruth(
      List<Stated> all, Institution institution, String institutionId, Set<Integer> years) {
    this.all = List.copyOf(all);
    this.institution = institution;
    this.institutionId = institutionId;
    this.years = new TreeSet<>(years);
  }

  /** The files of the truth by name. */
  public Map<String, String> files() {
    return Map.of(
        "statement.csv", statements(),
        "theme_year.csv", themeYears(),
        "recurring_problem.csv", recurring());
  }

  private String statements() {
    CsvText csv = new CsvText("origin", "review_year", "subject_id", "kind", "text", "themes");
    for (Stated each : all) {
      csv.line(
          each.origin(),
          "" + each.year(),
          each.subjectId().orElse(""),
          each.kind(),
          each.text(),
          String.join(" ", new TreeSet<>(themes(each))));
    }
    return csv.text();
  }

  private static List<String> themes(Stated each) {
    return each.themes().isEmpty() ? List.of(NONE) : each.themes();
  }

  private boolean ofInstitution(Stated each) {
    return !each.inSheet() && each.subjectId().filter(institutionId::equals).isPresent();
  }

  private String themeYears() {
    Map<String, List<Stated>> byThemeAndYear = new TreeMap<>();
    for (Stated each : all) {
      if (each.inSheet() || ofInstitution(each)) {
        for (String theme : themes(each)) {
          byThemeAndYear
              .computeIfAbsent(each.year() + " " + theme, key -> new ArrayList<>())
              .add(each);
        }
      }
    }
    CsvText csv =
        new CsvText(
            "review_year",
            "theme_id",
            "reported_problems",
            "reported_directives",
            "meetings",
            "listed_problems",
            "branches",
            "branches_stated");
    byThemeAndYear.forEach(
        (key, statements) -> {
          long listed = statements.stream().filter(Stated::inSheet).count();
          long problems =
              statements.stream().filter(each -> !each.inSheet() && each.isProblem()).count();
          long reported = statements.size() - listed;
          csv.line(
              key.split(" ")[0],
              key.split(" ")[1],
              "" + problems,
              "" + (reported - problems),
              reported > 0 ? "1" : "0",
              "" + listed,
              "" + branches(statements),
              "" + branches(ofYear(statements.get(0).year())));
        });
    return csv.text();
  }

  private List<Stated> ofYear(int year) {
    return all.stream().filter(each -> each.year() == year).toList();
  }

  private static long branches(List<Stated> statements) {
    return statements.stream()
        .filter(Stated::inSheet)
        .map(each -> each.subjectId().orElseThrow())
        .distinct()
        .count();
  }

  private String recurring() {
    CsvText csv =
        new CsvText(
            "subject_id",
            "theme_id",
            "years_named",
            "named",
            "not_named",
            "not_named_since",
            "not_stated",
            "recurring");
    Map<String, List<Stated>> bySubject =
        all.stream()
            .filter(each -> each.isProblem() && each.subjectId().isPresent())
            .collect(
                Collectors.groupingBy(
                    each -> each.subjectId().orElseThrow(), TreeMap::new, Collectors.toList()));
    bySubject.forEach((subject, statements) -> recurring(subject, statements, csv));
    return csv.text();
  }

  private void recurring(String subject, List<Stated> statements, CsvText csv) {
    Set<Integer> stated =
        statements.stream().map(Stated::year).collect(Collectors.toCollection(TreeSet::new));
    long silent =
        years.stream()
            .filter(year -> institution.inYear(subject, year).isPresent())
            .filter(year -> !stated.contains(year))
            .count();
    Set<String> themes =
        statements.stream()
            .flatMap(each -> each.themes().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String theme : themes) {
      TreeSet<Integer> named =
          statements.stream()
              .filter(each -> each.themes().contains(theme))
              .map(Stated::year)
              .collect(Collectors.toCollection(TreeSet::new));
      csv.line(
          subject,
          theme,
          named.stream().map(String::valueOf).collect(Collectors.joining(", ")),
          "" + named.size(),
          "" + (stated.size() - named.size()),
          "" + stated.stream().filter(year -> year > named.last()).count(),
          "" + silent,
          "" + (named.size() > 1));
    }
  }
}
