package pingyi.warehouse.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BranchYearsTest {
  @Test
  void shouldKnowTheYearsOfEachBranchFirstToLast() {
    BranchYears years = new BranchYears();
    assertThat(years.isEmpty()).isTrue();

    years.add("one", 2024);
    years.add("one", 2021);
    years.add("two", 2024);
    years.add("one", 2021);

    assertThat(years.of("one")).containsExactly(2021, 2024);
    assertThat(years.of("two")).containsExactly(2024);
    assertThat(years.of("three")).isEmpty();
    assertThat(years.has("one", 2021)).isTrue();
    assertThat(years.has("two", 2021)).isFalse();
    assertThat(years.isEmpty()).isFalse();
  }

  @Test
  void shouldLetBranchesWithTheSameYearsShareThem() {
    BranchYears years = new BranchYears();
    for (String branch : new String[] {"one", "two"}) {
      years.add(branch, 2021);
      years.add(branch, 2022);
    }

    assertThat(years.of("one")).isSameAs(years.of("two"));
  }
}
