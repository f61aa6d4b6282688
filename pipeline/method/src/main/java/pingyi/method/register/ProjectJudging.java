package pingyi.method.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pingyi.warehouse.table.recognised.RejectionReason;
import pingyi.warehouse.table.working.RegisterCell;

/**
 * Holds the rows of one organization's projects against each other. Rows that contradict each other
 * are all quarantined; so is every row that states a stage which may not come where it stands; a
 * row that adds nothing to earlier ones is their duplicate. What is left is the projects.
 */
final class ProjectJudging {
  private final RegisterTerms terms;
  private final StatedDate asOf;
  private final RowVerdicts verdicts = new RowVerdicts();
  private final List<ProjectHistory> projects = new ArrayList<>();

  private ProjectJudging(RegisterTerms terms, StatedDate asOf) {
    this.terms = terms;
    this.asOf = asOf;
  }

  /** The rows of one organization, judged. */
  static ProjectJudging of(List<RegisterRow> rows, RegisterTerms terms, StatedDate asOf) {
    ProjectJudging judging = new ProjectJudging(terms, asOf);
    Map<String, List<RegisterRow>> byProject = new LinkedHashMap<>();
    rows.forEach(
        row ->
            byProject.computeIfAbsent(ProjectHistory.idOf(row), any -> new ArrayList<>()).add(row));
    byProject.values().forEach(judging::judge);
    return judging;
  }

  RowVerdicts verdicts() {
    return verdicts;
  }

  List<ProjectHistory> projects() {
    return projects;
  }

  private void judge(List<RegisterRow> all) {
    all.forEach(this::rejectTheFuture);
    List<RegisterRow> rows = verdicts.rest(all);
    rejectContradictions(rows);
    rows = verdicts.rest(rows);
    Optional<Step> illegal = illegal(rows);
    while (illegal.isPresent()) {
      reject(illegal.get());
      rows = verdicts.rest(rows);
      illegal = illegal(rows);
    }
    List<RegisterRow> kept = new ArrayList<>();
    for (RegisterRow row : rows) {
      Optional<RegisterRow> earlier = kept.stream().filter(each -> covers(each, row)).findFirst();
      if (earlier.isPresent()) {
        verdicts.repeat(row, earlier.get());
      } else if (!kept.isEmpty() && addsNothing(kept, row)) {
        verdicts.repeat(row, kept.get(0));
      } else {
        kept.add(row);
      }
    }
    if (!kept.isEmpty()) {
      projects.add(new ProjectHistory(kept, StageEvents.of(kept, terms)));
    }
  }

  private void rejectTheFuture(RegisterRow row) {
    for (StageEvent event : StageEvents.of(row, terms)) {
      event
          .date()
          .filter(asOf::before)
          .ifPresent(
              date ->
                  verdicts.reject(
                      row,
                      RejectionReason.DATE_AFTER_AS_OF,
                      event.cell(),
                      date.iso(),
                      "<= " + asOf.iso()));
    }
  }

  private void rejectContradictions(List<RegisterRow> rows) {
    for (RegisterRow row : rows) {
      for (RegisterRow other : rows) {
        if (row == other) {
          continue;
        }
        for (StageEvent event : StageEvents.of(row, terms)) {
          if (StageEvents.of(other, terms).stream().anyMatch(each -> contradict(event, each))) {
            conflict(row, event.cell(), event.stage(), other);
          }
        }
        criteria(row)
            .filter(cell -> criteria(other).anyMatch(each -> contradict(cell, each)))
            .forEach(cell -> conflict(row, cell.cell(), cell.text(), other));
      }
    }
  }

  /** Another result of one event, or another day of a stage that comes only once. */
  private boolean contradict(StageEvent one, StageEvent other) {
    return one.contradicts(other)
        || (one.stage().equals(other.stage()) && !one.same(other) && !terms.repeats(one.stage()));
  }

  private void conflict(RegisterRow row, String cell, String observed, RegisterRow other) {
    verdicts.reject(
        row, RejectionReason.CONFLICTING_RECORDS, cell, observed, "≠ " + other.recordId());
  }

  private static Stream<RegisterCell> criteria(RegisterRow row) {
    return row.stated("criterion");
  }

  private static boolean contradict(RegisterCell one, RegisterCell other) {
    String left = String.valueOf(one.qualifier());
    String right = String.valueOf(other.qualifier());
    return one.reviewYear() == other.reviewYear()
        && left.substring(0, left.indexOf('/')).equals(right.substring(0, right.indexOf('/')))
        && !left.equals(right);
  }

  /** An event that may not come where it stands, and the one before it. */
  private record Step(StageEvents.Merged event, Optional<StageEvent> previous) {}

  private Optional<Step> illegal(List<RegisterRow> rows) {
    Optional<StageEvent> previous = Optional.empty();
    for (StageEvents.Merged event : StageEvents.of(rows, terms)) {
      if (!terms.follows(event.whole().stage(), previous)) {
        return Optional.of(new Step(event, previous));
      }
      previous = Optional.of(event.whole());
    }
    return Optional.empty();
  }

  private void reject(Step step) {
    String before = step.previous().map(ProjectJudging::said).orElse("start");
    for (StageEvent statement : step.event().statements()) {
      verdicts.reject(
          statement.row(),
          RejectionReason.ILLEGAL_STAGE,
          statement.cell(),
          said(statement),
          before + " →");
    }
  }

  private static String said(StageEvent event) {
    return event.stage() + event.date().map(date -> " " + date.iso()).orElse("");
  }

  private boolean covers(RegisterRow earlier, RegisterRow row) {
    return addsNothing(List.of(earlier), row);
  }

  private boolean addsNothing(List<RegisterRow> earlier, RegisterRow row) {
    boolean stages =
        StageEvents.of(row, terms).stream()
            .allMatch(
                event ->
                    earlier.stream()
                        .flatMap(each -> StageEvents.of(each, terms).stream())
                        .anyMatch(each -> each.covers(event)));
    boolean criteria =
        criteria(row)
            .allMatch(
                cell ->
                    earlier.stream()
                        .flatMap(ProjectJudging::criteria)
                        .anyMatch(
                            each ->
                                each.reviewYear() == cell.reviewYear()
                                    && String.valueOf(each.qualifier())
                                        .equals(String.valueOf(cell.qualifier()))));
    boolean named =
        row.text("project_name").isEmpty()
            || earlier.stream()
                .anyMatch(each -> each.text("project_name").equals(row.text("project_name")));
    return stages && criteria && named;
  }
}
