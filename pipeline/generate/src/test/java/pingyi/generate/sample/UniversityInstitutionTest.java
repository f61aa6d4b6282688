package pingyi.generate.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.generate.model.Institution;

class UniversityInstitutionTest {
  private final Institution university = UniversityInstitution.create();

  @ParameterizedTest
  @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023, 2024})
  void shouldHaveTwentyTwoBranchesInForce(int year) {
    assertThat(university.branchesIn(year)).hasSize(22);
  }

  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2021, 2022, 2023})
  void shouldHaveTwentyEightCompanyBranchesInForce(int year) {
    assertThat(CompanyInstitution.create().branchesIn(year)).hasSize(28);
  }

  @Test
  void shouldAnswerByTheNameInForceOnTheYearsLastDay() {
    assertThat(university.inYear("XZ-04", 2020).orElseThrow().name()).isEqualTo("教务处党支部");
    assertThat(university.inYear("XZ-04", 2021).orElseThrow().name()).isEqualTo("本科生院党支部");
    assertThat(university.inYear("XZ-16", 2020)).isEmpty();
    assertThat(university.inYear("XZ-12", 2022).orElseThrow().parentId())
        .hasValue(UniversityInstitution.ADMINISTRATION);
  }
}
