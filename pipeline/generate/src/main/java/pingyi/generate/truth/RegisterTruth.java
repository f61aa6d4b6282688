package pingyi.generate.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import pingyi.generate.layout.CsvText;

/** What is true of the projects and of the items to be rectified, as whoever planted them says. */
public final class RegisterTruth {
  private static final List<String> STANDINGS =
      List.of(
          "open",
          "overdue",
          "closed_on_time",
          "closed_late",
          "closed_untimed",
          "standing",
          "not_stated");

  private final CsvText stages =
      new CsvText("project_id", "position", "stage", "stage_date", "stage_result");
  private final CsvText criteria =
      new CsvText("project_id", "review_year", "criterion", "attainment");
  private final CsvText items =
      new CsvText(
          "organization_id",
          "review_year",
          "problem",
          "owner",
          "due_basis",
          "standing",
          "reopened",
          "recurring");
  private final CsvText links =
      new CsvText("organization_id", "review_year", "problem", "statement", "verdict", "rule");
  private final Map<String, Map<String, Integer>> years = new TreeMap<>();
  private final Map<String, Integer> positions = new LinkedHashMap<>();

  /** The next stage of a project in the order of time. */
  public RegisterTruth stage(String project, String stage, String date, String result) {
    int position = positions.merge(project, 1, Integer::sum);
    stages.line(List.of(project, "" + position, stage, date, result));
    return this;
  }

  /** A criterion that a register states. */
  public RegisterTruth criterion(String project, int year, String criterion, String attainment) {
    criteria.line(List.of(project, "" + year, criterion, attainment));
    return this;
  }

  /**
   * An item that must be published.
   *
   * @param marks of no_due_date, lasting, reopened and recurring those that are true of it
   */
  public record Item(
      String organizationId,
      int year,
      String problem,
      String owner,
      String standing,
      Set<String> marks) {
    private String due() {
      return marks.contains("no_due_date")
          ? "not_stated"
          : marks.contains("lasting") ? "standing" : "stated";
    }
  }

  /** An item that must be published. */
  public RegisterTruth item(Item item) {
    items.line(
        List.of(
            item.organizationId(),
            "" + item.year(),
            item.problem(),
            item.owner(),
            item.due(),
            item.standing(),
            "" + item.marks().contains("reopened"),
            "" + item.marks().contains("recurring")));
    count(item.year() + "," + item.organizationId(), item);
    count(item.year() + ",", item);
    return this;
  }

  /** An item and a statement that belong together, may do so or were told apart. */
  public RegisterTruth link(
      String organizationId,
      int year,
      String problem,
      String statement,
      String verdict,
      String rule) {
    links.line(List.of(organizationId, "" + year, problem, statement, verdict, rule));
    return this;
  }

  private void count(String key, Item item) {
    Map<String, Integer> counts = years.computeIfAbsent(key, any -> new TreeMap<>());
    counts.merge("items", 1, Integer::sum);
    counts.merge(item.standing(), 1, Integer::sum);
    item.marks().forEach(mark -> counts.merge(mark, 1, Integer::sum));
  }

  /** The files of the truth by name. */
  public Map<String, String> files() {
    CsvText counted =
        new CsvText(
            "review_year",
            "organization_id",
            "items",
            "open",
            "overdue",
            "closed_on_time",
            "closed_late",
            "closed_untimed",
            "standing",
            "state_not_stated",
            "no_due_date",
            "reopened",
            "recurring");
    years.forEach((key, counts) -> counted.line(line(key, counts)));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("project_stage.csv", stages.text());
    files.put("criterion_attainment.csv", criteria.text());
    files.put("rectification_item.csv", items.text());
    files.put("rectification_year.csv", counted.text());
    files.put("statement_item_link.csv", links.text());
    return files;
  }

  private static List<String> line(String key, Map<String, Integer> counts) {
    List<String> cells = new ArrayList<>(List.of(key.split(",", -1)));
    cells.add("" + counts.getOrDefault("items", 0));
    STANDINGS.forEach(each -> cells.add("" + counts.getOrDefault(each, 0)));
    List.of("no_due_date", "reopened", "recurring")
        .forEach(each -> cells.add("" + counts.getOrDefault(each, 0)));
    return cells;
  }
}
