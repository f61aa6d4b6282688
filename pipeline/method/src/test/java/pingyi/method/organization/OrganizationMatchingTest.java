package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.working.NameMeaning;

class OrganizationMatchingTest {
  private final Names names =
      new Names("register")
          .organization("R", "望江大学党委", null)
          .organization("W", "文学院党委", "R")
          .organization("L", "理学院党委", "R")
          .organization("Z", "中文系党总支", "W")
          .organization("WT", "教师党支部", "Z")
          .organization("LT", "教师党支部", "L")
          .organization("B01", "机关第一党支部", "R")
          .organization("B02", "机关第二党支部", "R")
          .organization("B03", "后勤处党支部", "R", 2018, 2020)
          .organization("B03", "后勤保障部党支部", "R", 2021, null)
          .organization("B04", "基建处党支部", "R", 2015, 2020)
          .organization("B05", "校园建设中心党支部", "R", 2021, null)
          .event("merged", 2021, "B04", "B05")
          .alias("机关一支部", "B01", null);

  @ParameterizedTest
  @CsvSource({
    "机关第一党支部, 2019, B01, exact",
    "機關 第一\u200b黨支部, 2019, B01, cleaned",
    "机关（第一）党支部, 2019, B01, cleaned",
    "机关一支部, 2019, B01, alias",
    "后勤处党支部, 2020, B03, exact",
    "后勤保障部党支部, 2021, B03, exact",
    "文学院/中文系/教师党支部, 2021, WT, path",
    "文学院党委－中文系党总支－教师党支部, 2021, WT, path",
    "望江大学文学院中文系教师党支部, 2021, WT, path",
    "中文系教师党支部, 2021, WT, path",
    "理学院 > 教师党支部, 2021, LT, path",
    "望江大学机关第一党支部, 2021, B01, path",
  })
  void shouldMatchWithoutGuessing(String name, int year, String id, String method) {
    NameMeaning match = names.match(name, year);

    assertThat(match.organizationId()).isEqualTo(id);
    assertThat(match.matchMethod()).isEqualTo(method);
    assertThat(match.reason()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "教师党支部, 2021, ambiguous_organization",
    "文学院教师党支部, 2021, unknown_organization",
    "机关第三党支部, 2021, unknown_organization",
    "后勤保障党支部, 2022, unknown_organization",
    "后勤处党支部, 2022, organization_not_in_year",
    "XX党支部, 2019, masked_name",
    "某学院党支部, 2019, masked_name",
    "本支部, 2019, relative_name",
    "我院, 2019, relative_name",
    "机关党委, 2019, relative_name",
    "学校, 2019, unnamed",
    "党支部, 2019, unnamed",
  })
  void shouldQuarantineWithTheReason(String name, int year, String reason) {
    NameMeaning match = names.match(name, year);

    assertThat(match.organizationId()).isNull();
    assertThat(match.reason()).isEqualTo(reason);
    assertThat(match.matchMethod()).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({
    "教师党支部, 文学院, WT, exact",
    "教师党支部, 中文系党总支, WT, exact",
    "教师党支部, 理学院党委, LT, exact",
  })
  void shouldLetTheParentColumnDecide(String name, String parent, String id, String method) {
    NameMeaning match = names.match(new SentName("k", name, null, 2021, parent, null));

    assertThat(match.organizationId()).isEqualTo(id);
    assertThat(match.matchMethod()).isEqualTo(method);
  }

  @Test
  void shouldNotMatchBelowAnotherParentThanTheOneSent() {
    SentName sent = new SentName("k", "机关第一党支部", null, 2021, "文学院", null);

    assertThat(names.match(sent).reason()).isEqualTo("parent_mismatch");
    assertThat(names.suggestions(sent))
        .extracting(OrganizationSuggestion::organizationName)
        .containsExactly("机关第一党支部");
  }

  @Test
  void shouldSuggestTheNewNameForAnOldOneInsteadOfGuessing() {
    assertThat(names.suggestions("后勤处党支部", 2022))
        .first()
        .extracting(
            OrganizationSuggestion::organizationName,
            OrganizationSuggestion::reason,
            OrganizationSuggestion::evidence)
        .containsExactly("后勤保障部党支部", "other_year", "后勤处党支部 2018–2020; 后勤保障部党支部 2021–");
    assertThat(names.suggestions("基建处党支部", 2022))
        .first()
        .extracting(OrganizationSuggestion::organizationId, OrganizationSuggestion::reason)
        .containsExactly("B05", "successor");
    assertThat(names.suggestions("校园建设中心党支部", 2019))
        .first()
        .extracting(OrganizationSuggestion::organizationId, OrganizationSuggestion::reason)
        .containsExactly("B04", "predecessor");
  }

  @Test
  void shouldTellTheBearersOfOneNameApartByTheirPaths() {
    assertThat(names.suggestions("教师党支部", 2021))
        .extracting(OrganizationSuggestion::reason, OrganizationSuggestion::evidence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("same_name", "望江大学党委/理学院党委/教师党支部"),
            org.assertj.core.groups.Tuple.tuple("same_name", "望江大学党委/文学院党委/中文系党总支/教师党支部"));
  }

  @Test
  void shouldNeverSuggestForANameThatHidesOrPoints() {
    assertThat(names.suggestions("XX党支部", 2021)).isEmpty();
    assertThat(names.suggestions("我院教师党支部", 2021)).isEmpty();
  }

  @Test
  void shouldMatchByCodeWhereCodesIdentify() {
    NameMeaning match =
        new Names("code")
            .organization("B02", "机关第二党支部", null)
            .match(new SentName("k", "Any Name", "B02", 2019, null, null));

    assertThat(match.organizationId()).isEqualTo("B02");
    assertThat(match.matchMethod()).isEqualTo("code");
  }

  @Test
  void shouldLinkANameThatPointsOnlyWhereItIsLimitedTo() {
    names.alias("我院", "W", "records/2021/文学院.xlsx");

    assertThat(names.match(new SentName("k", "我院", null, 2021, null, "records/2021/文学院.xlsx")))
        .extracting(NameMeaning::organizationId, NameMeaning::matchMethod)
        .containsExactly("W", "alias");
    assertThat(names.match("我院", 2021).reason()).isEqualTo("relative_name");
  }

  @Test
  void shouldFollowTheLatestDecision() {
    names
        .decision("机关党支一部", "confirm", "B02", "2025-01-01")
        .decision("机关党支一部", "confirm", "B01", "2025-02-01");
    assertThat(names.match("机关党支一部", 2021))
        .extracting(NameMeaning::organizationId, NameMeaning::matchMethod)
        .containsExactly("B01", "decision");

    names.decision("机关党支一部", "reject", "B01", "2025-03-01");
    assertThat(names.match("机关党支一部", 2021).organizationId()).isNull();
    assertThat(names.suggestions("机关党支一部", 2021))
        .extracting(OrganizationSuggestion::organizationId)
        .doesNotContain("B01");

    names.decision("机关党支一部", "reject", null, "2025-03-02");
    assertThat(names.suggestions("机关党支一部", 2021)).isEmpty();
  }
}
