package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationMatch;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.Workspace;

class OrganizationMatchingTest {
  private final List<Organization> organizations =
      List.of(
          organization("B01", "机关第一党支部", 2018, null),
          organization("B02", "机关第二党支部", 2018, null),
          organization("B03", "后勤处党支部", 2018, 2020),
          organization("B03", "后勤保障部党支部", 2021, null));
  private final List<OrganizationAlias> aliases =
      List.of(new OrganizationAlias("机关一支部", "B01", null, null, null, "aliases.csv", 2));

  @Test
  void shouldMatchTheExactName() {
    assertMatched(match("机关第一党支部", null, 2019, "register"), "B01", "exact");
  }

  @Test
  void shouldMatchTraditionalCharactersAndInvisibleOnes() {
    assertMatched(match("機關 第一\u200b黨支部", null, 2019, "register"), "B01", "cleaned");
  }

  @Test
  void shouldMatchARegisteredAlias() {
    assertMatched(match("机关一支部", null, 2019, "register"), "B01", "alias");
  }

  @Test
  void shouldKeepTheIdAcrossARename() {
    assertMatched(match("后勤处党支部", null, 2020, "register"), "B03", "exact");
    assertMatched(match("后勤保障部党支部", null, 2021, "register"), "B03", "exact");
  }

  @Test
  void shouldSuggestTheNewNameForAnOldOneInsteadOfGuessing() {
    OrganizationMatch match = match("后勤处党支部", null, 2022, "register");

    assertThat(match.organizationId()).isNull();
    assertThat(match.reason()).isEqualTo("organization_not_in_year");
    assertThat(match.suggestions()).isEqualTo("后勤保障部党支部");
  }

  @Test
  void shouldQuarantineAnUnknownNameWithSuggestions() {
    OrganizationMatch match = match("后勤保障党支部", null, 2022, "register");

    assertThat(match.organizationId()).isNull();
    assertThat(match.reason()).isEqualTo("unknown_organization");
    assertThat(match.suggestions()).startsWith("后勤保障部党支部");
  }

  @Test
  void shouldNeverMatchMaskedOrRelativeNames() {
    assertThat(match("XX党支部", null, 2019, "register").reason()).isEqualTo("masked_name");
    assertThat(match("本支部", null, 2019, "register").reason()).isEqualTo("masked_name");
  }

  @Test
  void shouldMatchByCodeWhereCodesIdentify() {
    assertMatched(match("Any Name", "B02", 2019, "code"), "B02", "code");
  }

  private static Organization organization(
      String id, String name, int firstYear, @Nullable Integer lastYear) {
    return new Organization(id, name, "branch", null, null, firstYear, lastYear, "registered");
  }

  private static void assertMatched(OrganizationMatch match, String id, String method) {
    assertThat(match.organizationId()).isEqualTo(id);
    assertThat(match.matchMethod()).isEqualTo(method);
  }

  private OrganizationMatch match(String name, @Nullable String code, int year, String identity) {
    Map<Class<?>, List<@Nullable Object[]>> tables = new HashMap<>();
    tables.put(Organization.class, values(Organization.class, organizations));
    tables.put(OrganizationAlias.class, values(OrganizationAlias.class, aliases));
    tables.put(
        Workspace.class,
        values(Workspace.class, List.of(new Workspace("t", "i", "2025-01-01", "zh-CN", identity))));
    List<OrganizationMatch> out = new ArrayList<>();
    new OrganizationMatching()
        .rule(new References(tables))
        .apply(new SentName(name + year, name, code, year), out::add);
    assertThat(out).hasSize(1);
    return out.get(0);
  }

  private static <T extends Record> List<@Nullable Object[]> values(Class<T> table, List<T> rows) {
    return rows.stream().map(TableSchema.of(table)::values).toList();
  }
}
