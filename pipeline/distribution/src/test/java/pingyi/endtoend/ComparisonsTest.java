package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.BranchYearClass;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.ClassComparison;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.SeriesBreak;
import pingyi.warehouse.table.derived.SeriesScore;

/** Which scores may be compared: between any two years, between any two branches, across a link. */
class ComparisonsTest {
  private static final String NEW_SCALE =
      """
        - id: s2
          issuer: 甲
          name: 等次
          version: "2"
          valid: {from: 2018}
          direction: higher_is_better
          grades:
            - {code: TOP, label: 优, points: 100, favourable: true}
            - {code: NEXT, label: 良, points: 80, favourable: true}
            - {code: LAST, label: 差, points: 30}
      """;
  private static final String LINK =
      """
      links:
        - id: relabelled
          from: s
          to: s2
          method: policy_mapping
          verdict: COMPARABLE
          standard_error: 0
          evidence: 甲发〔2019〕1号
          mapping: {GOOD: TOP, FAIR: NEXT, POOR: LAST}
      """;
  private static final String OLD_SCALE =
      """
      scales:
        - id: s
          issuer: 甲
          name: 等次
          version: "1"
          valid: {from: 2018}
          direction: higher_is_better
          grades:
            - {code: GOOD, label: 好, points: 100, favourable: true}
            - {code: FAIR, label: 较好, points: 80, favourable: true}
            - {code: POOR, label: 差, points: 30}
      """;

  @TempDir Path folder;

  private TinyWorkspace relabelled(String links) {
    return new TinyWorkspace(folder, "register", "A,甲支部", "B,乙支部")
        .with("rulebook/columns.yaml", columns())
        .with("rulebook/scales.yaml", OLD_SCALE + NEW_SCALE + links)
        .with(
            "rulebook/policies.yaml",
            "policies:\n"
                + TinyWorkspace.policy(2018, 2018, "s", "[]", false)
                + TinyWorkspace.policy(2019, 2030, "s2", "[]", false))
        .with("records/2018/a.csv", "党支部,有效,好,较好,差\n甲支部,20,15,4,1\n乙支部,20,10,8,2\n")
        .with("records/2019/a.csv", "党支部,有效,优,良,差\n甲支部,20,15,4,1\n乙支部,20,10,8,2\n");
  }

  @Test
  void shouldCompareAcrossARelabelledScaleOnlyByItsLink() {
    TableSet without = Sample.compute("embedded", relabelled("").read());
    TableSet with = Sample.compute("embedded", relabelled(LINK).read());

    assertThat(without.read(Comparability.class))
        .extracting(Comparability::verdict, Comparability::reasons)
        .containsOnly(org.assertj.core.groups.Tuple.tuple("NOT_COMPARABLE", "scale_change"));
    assertThat(without.read(SeriesBreak.class)).hasSize(2);
    assertThat(with.read(Comparability.class))
        .extracting(Comparability::verdict, Comparability::reasons, Comparability::linkId)
        .containsOnly(org.assertj.core.groups.Tuple.tuple("COMPARABLE", "", "relabelled"));
    assertThat(with.read(SeriesBreak.class)).isEmpty();
  }

  private static String columns() {
    return """
    headings:
      - {field: organization, match: [党支部]}
      - {field: valid, match: [有效]}
      - {field: grade_count, match: [好, 较好, 优, 良, 差]}
    rows: {total: [合计], note: [注]}
    """;
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void shouldAnswerForAnyTwoScores(Sample sample) {
    TableSet tables = sample.computedBy("embedded");
    Map<String, ClassComparison> pairs =
        tables.read(ClassComparison.class).stream()
            .collect(
                Collectors.toMap(
                    pair -> pair.classId() + "|" + pair.otherClassId(), Function.identity()));

    long scored =
        tables.read(BranchYearScore.class).stream().filter(row -> row.score() != null).count();
    assertThat(tables.read(BranchYearClass.class)).hasSize((int) scored);
    for (BranchYearClass one : tables.read(BranchYearClass.class)) {
      for (BranchYearClass other : tables.read(BranchYearClass.class)) {
        ClassComparison verdict = pairs.get(one.classId() + "|" + other.classId());
        assertThat(verdict).isNotNull();
        assertThat(verdict.yearsVerdict())
            .isEqualTo(pairs.get(other.classId() + "|" + one.classId()).yearsVerdict());
        if (!one.formulaId().equals(other.formulaId())) {
          assertThat(verdict.yearsVerdict()).isEqualTo("NOT_COMPARABLE");
          assertThat(verdict.yearsReasons()).contains("policy_change;");
        }
      }
    }
    // A row for each pair of branches of each year would be far more.
    assertThat(pairs.size()).isLessThan(400);
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void shouldCutASeriesExactlyWhereYearsMayNotBeCompared(Sample sample) {
    TableSet tables = sample.computedBy("embedded");

    assertThat(tables.read(SeriesBreak.class))
        .extracting(row -> row.organizationId() + row.reviewYear())
        .containsExactlyInAnyOrderElementsOf(
            tables.read(Comparability.class).stream()
                .filter(row -> row.verdict().equals("NOT_COMPARABLE"))
                .map(row -> row.organizationId() + row.reviewYear())
                .toList());
  }

  @Test
  void shouldRankWithinOneSessionOnly() {
    TinyWorkspace workspace =
        new TinyWorkspace(folder, "register", "A,甲支部", "B,乙支部", "C,丙支部", "D,丁支部", "E,戊支部")
            .with(
                "records/2019/a.csv",
                "党支部,场次,有效,好,较好,差,综合\n甲支部,上午,20,20,0,0,90\n乙支部,上午,20,10,10,0,90\n丙支部,上午,20,5,15,0,90\n")
            .with(
                "records/2019/b.csv",
                "党支部,场次,有效,好,较好,差,综合\n丁支部,下午,20,15,5,0,90\n戊支部,下午,20,8,12,0,90\n");

    TableSet tables = Sample.compute("embedded", workspace.read());

    assertThat(tables.read(BranchYearScore.class))
        .extracting(row -> row.organizationId() + " " + row.rank() + " of " + row.ranked())
        .containsExactlyInAnyOrder("A 1 of 3", "B 2 of 3", "C 3 of 3", "D 1 of 2", "E 2 of 2");
  }

  @Test
  void shouldNotCompareTwoUnitsThatBoreOneId() {
    TinyWorkspace workspace =
        new TinyWorkspace(folder, "register", "B,乙支部")
            .with(
                "rulebook/organizations.csv",
                "organization_id,name,type,parent_id,peer_group,valid_from,valid_to\n"
                    + "B,乙支部,branch,,,2015-01-01,\n"
                    + "A,甲支部,branch,,,2015-01-01,2018-12-31\n"
                    + "A,丙支部,branch,,,2020-01-01,\n")
            .with(
                "rulebook/organization_events.csv",
                "event_id,kind,effective_date,organization_id,successor_id,weight,note\n"
                    + "E1,dissolved,2019-01-01,A,,,\nE2,established,2020-01-01,A,,,\n")
            .with("records/2018/a.csv", "党支部,有效,好,较好,差,综合\n甲支部,20,20,0,0,90\n乙支部,20,10,10,0,90\n")
            .with("records/2020/a.csv", "党支部,有效,好,较好,差,综合\n丙支部,20,5,15,0,90\n乙支部,20,10,10,0,90\n");

    TableSet tables = Sample.compute("embedded", workspace.read());

    assertThat(tables.read(Comparability.class))
        .extracting(row -> row.organizationId() + " " + row.verdict() + " " + row.reasons())
        .containsExactlyInAnyOrder(
            "A NOT_COMPARABLE id_reused;gap_years", "B WITH_CAVEAT gap_years");
    assertThat(tables.read(SeriesScore.class))
        .filteredOn(row -> row.seriesView().equals("like_for_like"))
        .extracting(row -> row.organizationId() + " " + row.reviewYear())
        .containsExactlyInAnyOrder("A 2020", "B 2018", "B 2020");
  }
}
