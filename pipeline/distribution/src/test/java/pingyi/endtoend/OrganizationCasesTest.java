package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.TableComparison;
import pingyi.intake.Intake;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.derived.SeriesScore;
import pingyi.warehouse.table.recognised.OrganizationMatch;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;

/** Names, decisions and rules that no sample has, from files to tables and in both engines. */
class OrganizationCasesTest {
  @TempDir Path folder;

  private Intake intake() {
    return new TinyWorkspace(folder, "register")
        .with(
            "rulebook/organizations.csv",
            """
            organization_id,name,type,parent_id,peer_group,sector,valid_from,valid_to,recorded_on,withdrawn
            W,文学院党委,committee,,,教学,2015-01-01,,,
            L,理学院党委,committee,,,教学,2015-01-01,,,
            A,教师党支部,branch,W,,教学,2015-01-01,,,
            B,教师党支部,branch,L,,教学,2015-01-01,,,
            C,图书馆党支部,branch,,,教辅,2015-01-01,,,
            D,档案馆党支部,branch,,,教辅,2015-01-01,,,
            C,图书馆党支部,branch,,,教辅,2015-01-01,2020-12-31,2025-01-05,
            D,档案馆党支部,branch,,,教辅,2015-01-01,2020-12-31,2025-01-05,
            E,图书档案中心党支部,branch,,,教辅,2021-01-01,,2025-01-05,
            F,将来党支部,branch,,,,2021-01-01,,2026-01-01,
            """)
        .with(
            "rulebook/organization_events.csv",
            """
            event_id,kind,effective_date,organization_id,successor_id,weight,note,weight_date,recorded_on
            M,merged,2021-01-01,C,E,30,,2020-12-01,2025-01-05
            M,merged,2021-01-01,D,E,10,,2020-12-01,2025-01-05
            """)
        .with(
            "rulebook/organization_aliases.csv",
            """
            alias,organization_id,valid_from,valid_to,note,scope
            我院教师支部,A,,,,records/2020/文学院.csv
            我院教师支部,B,,,,records/2020/理学院
            """)
        .with(
            "rulebook/name_decisions.csv",
            """
            name,scope,first_year,last_year,decision,organization_id,who,when,why
            图书棺党支部,,,,confirm,D,ZW,2025-01-01,看错
            图书棺党支部,,,,confirm,C,ZW,2025-02-01,更正
            """)
        .with(
            "rulebook/predecessors.yaml",
            """
            predecessor_rules:
              - {id: c1, name: 沿用, version: "1", valid: {from: 2015}, merged: largest_part, split: none}
            """)
        .with("records/2020/文学院.csv", "党支部,综合\n我院教师支部,90\n")
        .with("records/2020/理学院/a.csv", "党支部,综合,备注\n我院教师支部,80,\n")
        .with("records/2020/图书.csv", "党支部,综合\n图书棺党支部,70\n档案馆党支部,60\n档案官党支部,60\n我院教师支部,1\n")
        .with("records/2021/a.csv", "上级,党支部,综合\n文学院,教师党支部,91\n理学院,教师党支部,81\n,图书档案中心党支部,71\n")
        .with("records/2022/a.csv", "党支部,综合\n文学院教师党支部,92\n教师党支部,1\n图书馆党支部,1\n")
        .with(
            "rulebook/policies.yaml",
            "policies:\n" + TinyWorkspace.policy(2018, 2030, "", "[]", true))
        .read();
  }

  @Test
  void shouldMakeTheSameTablesInBothEngines() {
    Intake intake = intake();
    assertThat(intake.usable()).as(intake.findings().toString()).isTrue();
    assertThat(intake.findings())
        .filteredOn(each -> each.code().equals("not_known_yet"))
        .hasSize(1);
    TableSet embedded = Sample.compute("embedded", intake);
    TableSet spark = Sample.compute("spark", intake);

    List<TableComparison.Difference> differences = new ArrayList<>();
    for (Class<? extends Record> table : Tables.all()) {
      differences.addAll(TableComparison.compare(table, embedded, spark));
    }
    assertThat(differences).isEmpty();
    Map<String, String> matches = new TreeMap<>();
    for (OrganizationMatch match : embedded.read(OrganizationMatch.class)) {
      matches.put(
          match.nameKey(),
          match.organizationId() == null
              ? match.reason()
              : match.organizationId() + " " + match.matchMethod());
    }
    assertThat(matches)
        .containsExactlyInAnyOrderEntriesOf(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("我院教师支部||2020||records/2020/文学院.csv", "A alias"),
                    Map.entry("我院教师支部||2020||records/2020/理学院", "B alias"),
                    Map.entry("我院教师支部||2020", "relative_name"),
                    Map.entry("图书棺党支部||2020", "C decision"),
                    Map.entry("档案馆党支部||2020", "D exact"),
                    Map.entry("档案官党支部||2020", "unknown_organization"),
                    Map.entry("教师党支部||2021|文学院|", "A exact"),
                    Map.entry("教师党支部||2021|理学院|", "B exact"),
                    Map.entry("图书档案中心党支部||2021", "E exact"),
                    Map.entry("文学院教师党支部||2022", "A path"),
                    Map.entry("教师党支部||2022", "ambiguous_organization"),
                    Map.entry("图书馆党支部||2022", "organization_not_in_year"))));
    assertThat(embedded.read(OrganizationSuggestion.class))
        .filteredOn(each -> each.nameKey().startsWith("图书馆党支部"))
        .first()
        .extracting(OrganizationSuggestion::organizationId, OrganizationSuggestion::reason)
        .containsExactly("E", "successor");
    assertThat(embedded.read(SeriesScore.class))
        .filteredOn(
            each -> each.seriesView().equals("like_for_like") && each.organizationId().equals("E"))
        .extracting(
            SeriesScore::reviewYear, SeriesScore::score, SeriesScore::rule, SeriesScore::madeOf)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2020, 70.0, "merged_largest", "C × 1"),
            org.assertj.core.groups.Tuple.tuple(2021, 71.0, "own", ""));
  }
}
