package pingyi.audit.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.recognised.Organization;

/** Finds a branch and explains its score of a year from the tables of one version. */
public final class ScoreExplainer {
  private final TableReader tables;
  private final String runId;
  private final Words words;

  /**
   * An explainer over a version.
   *
   * @param runId the version's id
   * @param language of the sentences: zh-CN or en
   */
  public ScoreExplainer(TableReader tables, String runId, Locale language) {
    this.tables = tables;
    this.runId = runId;
    this.words = new Words(language);
  }

  /**
   * The branches that an id or a name means: one for an id; for a name every branch that has ever
   * borne it.
   */
  public List<String> meant(String idOrName) {
    List<String> byId = ids("organization_id", idOrName);
    return byId.isEmpty() ? ids("name", idOrName) : byId;
  }

  private List<String> ids(String column, String value) {
    return tables.read(Organization.class, Map.of(column, value)).stream()
        .map(Organization::organizationId)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Explains a score, or why there is none.
   *
   * @return empty if the branch was not reviewed in that year
   */
  public Optional<Explanation> explain(String organizationId, int year) {
    BranchYear rows = new BranchYear(tables, organizationId, year);
    return rows.score().map(score -> explained(rows, score));
  }

  private Explanation explained(BranchYear rows, BranchYearScore score) {
    List<Explanation.Section> sections = new ArrayList<>();
    sections.add(new SourceLines(words, rows).section());
    sections.addAll(new ProfileLines(words, rows).sections());
    sections.addAll(new FormulaLines(words, rows, score).sections());
    sections.add(new LinkLines(words, rows).section());
    sections.add(new VerdictLines(words, rows).section());
    sections.removeIf(section -> section.lines().isEmpty());
    return new Explanation(
        score.organizationId(), score.organizationName(), score.reviewYear(), runId, sections);
  }
}
