package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pingyi.warehouse.cite.Condition;
import pingyi.warehouse.cite.Measure;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BallotYear;
import pingyi.warehouse.table.reference.ScaleGrade;

/**
 * The ballots of one year on its most used scale, small groups left out. Totals are taken over what
 * is shown only: a total over all would give a hidden group away by subtraction.
 */
final class BallotProfiles {
  /** One branch's ballots by grade, best first. */
  record Profile(String organizationId, List<BallotYear> grades) {
    double voters() {
      return grades.get(0).voters();
    }

    List<Double> shares() {
      return grades.stream().map(BallotYear::share).toList();
    }

    double best(int favourable) {
      return shares().stream().limit(favourable).mapToDouble(Double::doubleValue).sum();
    }

    double ballots(int favourable) {
      return grades.stream().limit(favourable).mapToDouble(BallotYear::ballots).sum();
    }
  }

  private final String scale;
  private final List<String> labels;
  private final int favourable;
  private final List<Profile> shown;
  private final long hidden;
  private final List<String> left;
  private final long otherScales;

  BallotProfiles(Facts facts, int year) {
    Map<String, List<BallotYear>> byBranch =
        facts.rows(BallotYear.class, year).stream()
            .sorted(Comparator.comparingInt(BallotYear::ordinal))
            .collect(
                Collectors.groupingBy(
                    BallotYear::organizationId, TreeMap::new, Collectors.toList()));
    this.scale =
        byBranch.values().stream()
            .collect(
                Collectors.groupingBy(
                    rows -> rows.get(0).scaleId(), TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    List<Profile> all = new ArrayList<>();
    byBranch.forEach(
        (id, rows) -> {
          if (rows.get(0).scaleId().equals(scale)) {
            all.add(new Profile(id, rows));
          }
        });
    this.otherScales = byBranch.size() - all.size();
    List<ScaleGrade> grades = facts.grades(scale);
    this.favourable = (int) grades.stream().takeWhile(ScaleGrade::favourable).count();
    this.shown =
        all.stream()
            .filter(
                profile ->
                    facts
                        .leadership()
                        .showsBallots(profile.organizationId(), year, profile.voters()))
            .sorted(
                Comparator.comparingDouble((Profile profile) -> -profile.best(favourable))
                    .thenComparing(profile -> -profile.best(1))
                    .thenComparing(Profile::organizationId))
            .toList();
    this.hidden = all.size() - shown.size();
    Set<String> open = shown.stream().map(Profile::organizationId).collect(Collectors.toSet());
    this.left = byBranch.keySet().stream().filter(id -> !open.contains(id)).toList();
    this.labels =
        grades.isEmpty()
            ? all.stream()
                .findFirst()
                .map(profile -> profile.grades().stream().map(BallotYear::label).toList())
                .orElse(List.of())
            : grades.stream().map(ScaleGrade::label).toList();
  }

  /** The rows of the branches that are shown. */
  Term rows(int year, Measure measure, String column) {
    return Among.of(
        Term.of(measure, BallotYear.class, column).where("review_year", year), ids(), left);
  }

  /** The branches that are not shown: of the same scale, or of others. */
  Term others(int year, Condition.Relation sameScale) {
    return Among.others(
        Term.of(Measure.DISTINCT, BallotYear.class, "organization_id")
            .where("review_year", year)
            .and(new Condition("scale_id", sameScale, List.of(scale))),
        ids(),
        left);
  }

  private List<String> ids() {
    return shown.stream().map(Profile::organizationId).toList();
  }

  List<String> labels() {
    return labels;
  }

  int favourable() {
    return favourable;
  }

  /** Best favourable share first. */
  List<Profile> shown() {
    return shown;
  }

  long hidden() {
    return hidden;
  }

  long otherScales() {
    return otherScales;
  }

  double voters() {
    return shown.stream().mapToDouble(Profile::voters).sum();
  }

  /** The favourable ballots over all ballots of the branches that are shown. */
  double favourableShare() {
    return shown.stream().mapToDouble(profile -> profile.ballots(favourable)).sum() / voters();
  }
}
