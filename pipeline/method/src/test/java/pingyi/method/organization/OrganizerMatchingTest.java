package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.method.organization.OrganizerMatching.Found;
import pingyi.method.organization.OrganizerMatching.Named;

class OrganizerMatchingTest {
  private final Names names =
      new Names("register")
          .organization("R", "望江大学机关党委", null)
          .organization("G", "机关党委", "R")
          .organization("W", "文学院党总支", "R")
          .alias("望江大学党委", "R", null)
          .alias("学校党委", "R", "reports/2021");

  private Found found(String name, String status, @Nullable Integer year, String path) {
    return names.organizers("望江大学机关党委").of(new Named(name, status, year, path));
  }

  @ParameterizedTest
  @CsvSource({
    "望江大学机关党委, named, R, exact, true",
    "望江大學機關黨委, named, R, cleaned, true",
    "望江大学党委, named, R, alias, true",
    "文学院党总支, named, W, exact, false",
    "学校党委, relative, R, alias, true",
  })
  void shouldLinkByTheRegisterAndByWhatPersonsRegistered(
      String name, String status, String id, String method, boolean ofInstitution) {
    Found found = found(name, status, 2021, "reports/2021/a.txt");

    assertThat(found.organizationId()).contains(id);
    assertThat(found.subjectId()).contains(id);
    assertThat(found.method()).isEqualTo(method);
    assertThat(found.ofInstitution()).isEqualTo(ofInstitution);
    assertThat(found.reason()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "机关党委, relative, relative_name",
    "学校, unnamed, unnamed",
    "XX大学党委, masked, masked_name",
    "望江大学机关党委会, named, unknown_organization",
    "望江大学, named, unknown_organization",
  })
  void shouldNeverLinkWhatHidesPointsOrIsOnlyAlike(String name, String status, String reason) {
    Found found = found(name, status, 2021, "reports/2020/a.txt");

    assertThat(found.organizationId()).isEmpty();
    assertThat(found.subjectId()).isEmpty();
    assertThat(found.ofInstitution()).isFalse();
    assertThat(found.reason()).contains(reason);
  }

  @Test
  void shouldKeepAnAliasWithinItsFolder() {
    assertThat(found("学校党委", "relative", 2021, "reports/2020/a.txt").reason())
        .contains("relative_name");
  }

  @Test
  void shouldKnowAnUnregisteredInstitutionByItsOwnName() {
    Found found =
        names.organizers("青山县委").of(new Named("青山县委", "named", 2021, "reports/2021/a.txt"));

    assertThat(found.organizationId()).isEmpty();
    assertThat(found.subjectId()).contains("青山县委");
    assertThat(found.method()).isEqualTo("institution");
    assertThat(found.ofInstitution()).isTrue();
  }

  @Test
  void shouldLinkNoOrganizationOfAYearThatIsNotStated() {
    assertThat(found("文学院党总支", "named", null, "reports/2021/a.txt").reason())
        .contains("year_not_stated");
    assertThat(found("望江大学机关党委", "named", null, "reports/2021/a.txt").ofInstitution()).isTrue();
  }
}
