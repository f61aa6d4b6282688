package pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static pingyi.intake.SampleWorkspace.findings;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.PrivacyThreshold;
import pingyi.warehouse.table.reference.RegisteredOrganization;
import pingyi.warehouse.table.reference.ScaleLabel;

class RulebookFaultsTest {
  @TempDir Path folder;

  @Test
  void shouldReadASoundWorkspaceWithoutAnyError() {
    Intake intake = new SampleWorkspace(folder).read();

    assertThat(findings(intake)).containsExactly("no_folder records");
    assertThat(intake.usable()).isTrue();
    assertThat(intake.tables().tables()).hasSize(24);
    assertThat(intake.tables().read(RegisteredOrganization.class))
        .extracting(
            RegisteredOrganization::organizationId,
            RegisteredOrganization::name,
            RegisteredOrganization::firstYear,
            RegisteredOrganization::lastYear,
            RegisteredOrganization::sourceLine)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A", "第一党支部", 2015, null, 3),
            org.assertj.core.groups.Tuple.tuple("B", "第二党支部", 2015, 2018, 4),
            org.assertj.core.groups.Tuple.tuple("B", "教务处党支部", 2019, null, 5),
            org.assertj.core.groups.Tuple.tuple("P", "机关党委", 2015, null, 2));
    assertThat(intake.tables().read(ScaleLabel.class))
        .extracting(ScaleLabel::label)
        .containsExactlyInAnyOrder("好", "优", "较好", "一般", "差");
    assertThat(intake.tables().read(PolicyGrade.class))
        .extracting(PolicyGrade::lower, PolicyGrade::upper)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(90.0, null),
            org.assertj.core.groups.Tuple.tuple(80.0, 90.0),
            org.assertj.core.groups.Tuple.tuple(0.0, 80.0));
    assertThat(intake.tables().read(PrivacyThreshold.class))
        .extracting(PrivacyThreshold::minimumVoters)
        .containsExactlyInAnyOrder(5, 5, 10);
    assertThat(intake.tables().read(OrganizationEvent.class).get(0).successorId()).isEqualTo("B");
    assertThat(intake.tables().read(SourceFile.class))
        .extracting(SourceFile::kind)
        .containsOnly("configuration", "rulebook")
        .hasSize(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # file | part | in its place | code | line
          pingyi.yaml | title: 述职评议 | titel: 述职评议 | unknown_key_near | 1
          pingyi.yaml | language: zh-CN | language: zh-CN\\nlanguage: en | duplicate_key | 5
          pingyi.yaml | as_of: 2025-03-01 | as_of: 2025-02-30 | bad_date | 3
          pingyi.yaml | as_of: 2025-03-01 | as_of: [1] | wrong_type | 3
          pingyi.yaml | institution: 望江大学机关党委 | institution: 12 | wrong_type | 2
          pingyi.yaml | institution: 望江大学机关党委 | | missing_key | 1
          pingyi.yaml | language: zh-CN | language: fr | not_one_of | 4
          pingyi.yaml | identity: register | identity: guess | not_one_of | 5
          pingyi.yaml | language: zh-CN | language: en\\nprivacy: {analyst: 2} | privacy_too_small | 5
          pingyi.yaml | language: zh-CN | language: en\\nprivacy: {analist: 5} | unknown_key_near | 5
          pingyi.yaml | language: zh-CN | language: en\\nrecords: {folder: ../elsewhere} | path_outside | 5
          pingyi.yaml | language: zh-CN | language: en\\nreports: {folder: /etc} | path_outside | 5
          pingyi.yaml | language: zh-CN | language: en\\nrecords: {encodings: {a.csv: KLINGON}} | unknown_encoding | 5
          pingyi.yaml | title: 述职评议 | title: &a 述职评议 | yaml_anchor | 1
          pingyi.yaml | title: 述职评议 | title: "述职评议 | yaml_syntax | 6
          pingyi.yaml | {identity: register} | register | wrong_type | 5
          rulebook/organizations.csv | ,2019-06-30 | ,2019-08-30 | overlapping_validity | 5
          rulebook/organizations.csv | branch,P,机关,2015-01-01,\\n | branch,X,机关,2015-01-01,\\n | unknown_parent | 3
          rulebook/organizations.csv | committee,, | committee,A, | parent_cycle | 3
          rulebook/organizations.csv | 第二党支部 | 第一 党支部 | same_name | 4
          rulebook/organizations.csv | 2019-07-01 | 2019-7-1 | bad_date | 5
          rulebook/organizations.csv | 2019-06-30 | 2014-06-30 | ends_before_it_begins | 4
          rulebook/organizations.csv | parent_id | superior | unknown_key | 1
          rulebook/organizations.csv | 第一党支部 | "第一党支部 | csv_quote | 3
          rulebook/organizations.csv | 第一党支部, | 第一党支部 | csv_width | 3
          rulebook/organizations.csv | A,第一 | ,第一 | missing_cell | 3
          rulebook/organization_events.csv | ,B,, | ,Z,, | unknown_unit | 2
          rulebook/organization_events.csv | renamed | renmaed | not_one_of | 2
          rulebook/organization_events.csv | renamed,2019-07-01,B,, | dissolved,2019-07-01,B,A, | successor_not_used | 2
          rulebook/organization_events.csv | renamed,2019-07-01,B,, | merged,2019-07-01,B,, | successor_missing | 2
          rulebook/organization_events.csv | renamed,2019-07-01,B,, | merged,2019-07-01,B,A, | merge_parts | 2
          rulebook/organization_events.csv | renamed,2019-07-01,B,, | split,2019-07-01,B,A, | split_parts | 2
          rulebook/organization_events.csv | B,,,更名 | B,,-1,更名 | bad_weight | 2
          rulebook/organization_events.csv | renamed,2019-07-01,B,,,更名 | merged,2019-07-01,A,C,3,\\nE1,merged,2019-07-01,B,C,, | weights_incomplete | 2
          rulebook/organization_events.csv | renamed,2019-07-01,B,, | dissolved,2019-07-01,B,, | goes_on_after_end | 2
          rulebook/organization_events.csv | renamed,2019-07-01 | renamed,2009-07-01 | event_without_unit | 2
          rulebook/organizations.csv | branch,P,机关,2015-01-01,\\n | branch,A,机关,2015-01-01,\\n | own_parent | 3
          rulebook/organizations.csv | 第二党支部 | XX党支部 | name_hides | 4
          rulebook/organizations.csv | 第二党支部 | 我院党支部 | name_hides | 4
          rulebook/organizations.csv | 第二党支部 | 第·一黨支部 | same_name | 4
          rulebook/organization_aliases.csv | 一支部,A | 我院,A | needs_scope | 2
          rulebook/organization_aliases.csv | 一支部,A | 教务处党支部,A | alias_is_name | 2
          rulebook/organization_aliases.csv | ,A, | ,Z, | unknown_unit | 2
          rulebook/organization_aliases.csv | ,A,,, | ,A,2019,, | bad_date | 2
          rulebook/organization_aliases.csv | 一支部,A,,, | 一支部,A,,,\\n一支部,A,,, | alias_repeated | 3
          rulebook/scales.yaml | points: 80 | points: 100 | points_not_falling | 9
          rulebook/scales.yaml | points: 30 | points: -1 | points_out_of_range | 11
          rulebook/scales.yaml | label: 差 | label: 优 | duplicate_label | 11
          rulebook/scales.yaml | code: POOR | code: GOOD | duplicate_grade | 11
          rulebook/scales.yaml | favourable: true, spellings | favorable: true, spellings | unknown_key_near | 8
          rulebook/scales.yaml | points: 60 | points: sixty | wrong_type | 10
          rulebook/scales.yaml | version: "2018" | version: 2018 | wrong_type | 5
          rulebook/scales.yaml | {from: 2018} | {from: 2018, to: 2017} | ends_before_it_begins | 6
          rulebook/policies.yaml | ballot_scale: ballot-2018 | ballot_scale: ballot-2019 | unknown_scale | 6
          rulebook/policies.yaml | weight: 0.3 | weight: 0.2 | weights_do_not_add_up | 7
          rulebook/policies.yaml | kind: stated | kind: magic | not_one_of | 9
          rulebook/policies.yaml | to: 90 | to: 89 | band_gap | 17
          rulebook/policies.yaml | to: 90 | to: 91 | band_overlap | 17
          rulebook/policies.yaml | from: 0} | from: 10} | bands_do_not_reach_zero | 15
          rulebook/policies.yaml | from: 0} | from: 85} | bands_not_falling | 18
          rulebook/policies.yaml | ballot_scale: ballot-2018 | ballot_scale: | ballot_without_scale | 8
          rulebook/policies.yaml | confidence: 0.95 | confidence: 95 | number_out_of_range | 14
          rulebook/policies.yaml | missing_component: no_score | # nothing | missing_key | 2
          rulebook/policies.yaml | {from: 2018} | {from: 2016} | scale_too_short | 6
          rulebook/policies.yaml | voter_classes: [] | voter_classes: [{class: A, label: 甲, weight: 0.5}] | weights_do_not_add_up | 10
          rulebook/columns.yaml | field: issued | field: isued | unknown_field | 6
          rulebook/columns.yaml | match: [有效票] | match: [发出票数] | conflicting_match | 7
          rulebook/columns.yaml | field: periodic_score, period: 1 | field: periodic_score, period: 5 | number_out_of_range | 13
          rulebook/columns.yaml | field: periodic_score, period: 1 | field: periodic_score | missing_key | 13
          rulebook/columns.yaml | field: valid, | field: valid, period: 1, | key_not_for_field | 7
          rulebook/columns.yaml | match: [有效票] | match: [] | empty_list | 7
          rulebook/columns.yaml | written: [书面] | written: [现场] | duplicate_label | 20
          rulebook/columns.yaml | total: [合计, 小计, 平均] | totals: [合计] | unknown_key_near | 17
          """)
  void shouldNameFileAndLineOfEachFault(
      String file, String part, String other, String code, int line) {
    Intake intake =
        new SampleWorkspace(folder)
            .replacing(
                file, part.replace("\\n", "\n"), other == null ? "" : other.replace("\\n", "\n"))
            .read();

    assertThat(findings(intake)).contains(code + " " + file + " line " + line);
    assertThat(intake.usable()).isFalse();
    assertThat(intake.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.message()).isNotBlank().doesNotContain("{");
              assertThat(finding.mend()).isNotBlank();
            });
  }

  @Test
  void shouldRefuseOverlappingPolicies() {
    String second = SampleWorkspace.POLICIES.replace("policies:\n", "").replace("review-2018", "x");

    Intake intake =
        new SampleWorkspace(folder)
            .with("rulebook/policies.yaml", SampleWorkspace.POLICIES + second)
            .read();

    assertThat(findings(intake)).contains("overlapping_policies rulebook/policies.yaml line 24");
  }

  @Test
  void shouldReadAMergeWithItsWeightsAndLinesWithoutYear() {
    Intake intake =
        new SampleWorkspace(folder)
            .with(
                "rulebook/organizations.csv",
                SampleWorkspace.ORGANIZATIONS
                        .replace("2019-07-01,\n", "2019-07-01,2019-12-31\n")
                        .replace("branch,P,机关,2015-01-01,\n", "branch,P,机关,2015-01-01,2019-12-31\n")
                    + "C,联合党支部,branch,P,机关,2020-01-01,\n"
                    + "D,短暂党支部,branch,P,机关,2020-01-01,2020-06-30\n")
            .with(
                "rulebook/organization_events.csv",
                SampleWorkspace.EVENTS
                    + "E2,merged,2020-01-01,A,C,30,\nE2,merged,2020-01-01,B,C,20.5,\n"
                    + "E3,dissolved,2020-07-01,D,,,\n")
            .read();

    assertThat(findings(intake))
        .containsExactly("covers_no_year rulebook/organizations.csv line 7", "no_folder records");
    assertThat(intake.tables().read(OrganizationEvent.class))
        .extracting(
            event ->
                event.eventId()
                    + " "
                    + event.organizationId()
                    + "→"
                    + event.successorId()
                    + " "
                    + event.weight()
                    + " "
                    + event.effectiveYear())
        .containsExactly(
            "E1 B→B null 2019", "E2 A→C 30.0 2020", "E2 B→C 20.5 2020", "E3 D→D null 2020");
  }

  @Test
  void shouldSayWhatIsMissing() {
    assertThat(
            findings(
                WorkspaceReader.read(
                    folder.resolve("nowhere"),
                    new WorkspaceReader.Options(Locale.ENGLISH, path -> {}))))
        .singleElement()
        .asString()
        .startsWith("no_workspace");
    Intake intake =
        new SampleWorkspace(folder).without("pingyi.yaml").without("rulebook/scales.yaml").read();
    assertThat(findings(intake))
        .contains("missing_file pingyi.yaml", "missing_file rulebook/scales.yaml");
    assertThat(intake.usable()).isFalse();
  }

  @Test
  void shouldSuggestTheNearestKeyInTheChosenLanguage() {
    SampleWorkspace workspace =
        new SampleWorkspace(folder).replacing("pingyi.yaml", "institution:", "instituton:");

    assertThat(workspace.read(Locale.ENGLISH).findings().get(0).message())
        .isEqualTo("The key \"instituton\" is not known; is \"institution\" meant?");
    assertThat(workspace.read(Locale.forLanguageTag("zh-CN")).findings().get(0).message())
        .isEqualTo("不认识的键“instituton”，是否为“institution”");
  }

  @Test
  void shouldRefuseARulebookThatIsNotUtf8() {
    SampleWorkspace workspace = new SampleWorkspace(folder).without("rulebook/organizations.csv");
    workspace.with(
        "rulebook/organizations.csv",
        SampleWorkspace.ORGANIZATIONS.getBytes(java.nio.charset.Charset.forName("GBK")));

    assertThat(findings(workspace.read())).contains("rulebook_not_utf8 rulebook/organizations.csv");
  }
}
