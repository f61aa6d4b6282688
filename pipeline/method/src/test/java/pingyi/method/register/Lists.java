package pingyi.method.register;

import java.util.ArrayList;
import java.util.List;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.working.RegisterCell;

/** Small registers for the rules that judge them; a row is written as field = qualifier pairs. */
final class Lists {
  static final StatedDate AS_OF = new StatedDate("2025-03-01");

  private Lists() {}

  static RegisterTerms terms() {
    return new RegisterTerms(
        List.of(
            stage("application", 1, "start"),
            stage("approval", 2, "start;application"),
            stage("cultivation", 3, "start;approval;cultivation;midterm;midterm:failed"),
            stage("midterm", 3, "start;approval;cultivation;midterm;midterm:failed"),
            stage("acceptance", 4, "start;approval;cultivation;midterm;acceptance:failed"),
            stage("withdrawal", 5, "approval;cultivation;midterm;acceptance"),
            meaning("stage_result", "passed", "passed"),
            meaning("stage_result", "failed", "failed"),
            meaning("stage_result", "pending", "pending"),
            meaning("rectification_state", "in_progress", "open"),
            meaning("rectification_state", "closed", "closed"),
            meaning("rectification_state", "lasting", "standing"),
            meaning("rectification_state", "reopened", "reopened")));
  }

  private static RegisterTerm stage(String code, int rank, String follows) {
    return new RegisterTerm("project_stage", code, rank, code, null, rank, follows, null, null);
  }

  private static RegisterTerm meaning(String vocabulary, String code, String countsAs) {
    return new RegisterTerm(vocabulary, code, 1, code, countsAs, null, null, null, null);
  }

  /** A row of organization B01; {@code item_problem} and {@code project_name} are texts. */
  static RegisterRow row(int number, int year, String... pairs) {
    List<RegisterCell> cells = new ArrayList<>();
    for (String pair : pairs) {
      String field = pair.substring(0, pair.indexOf('='));
      String value = pair.substring(pair.indexOf('=') + 1);
      cells.add(
          new RegisterCell(
              "B01",
              "any",
              "file sheet " + (1000 + number),
              cells.size() + 1,
              "r" + number,
              year,
              field,
              value,
              value,
              null,
              "stated",
              (char) ('A' + cells.size()) + "" + number,
              "file",
              "sheet",
              number));
    }
    return new RegisterRow(cells);
  }

  /** A row of the one project, with a stage and its date. */
  static RegisterRow stage(int number, String... pairs) {
    List<String> all = new ArrayList<>(List.of("project_type=model_branch"));
    all.addAll(List.of(pairs));
    return row(number, 2024, all.toArray(String[]::new));
  }

  /** A row of the one item of 2023. */
  static RegisterRow item(int number, String... pairs) {
    List<String> all = new ArrayList<>(List.of("item_problem=党务公开不及时"));
    all.addAll(List.of(pairs));
    return row(number, 2023, all.toArray(String[]::new));
  }
}
