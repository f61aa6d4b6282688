package pingyi.method.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.ClassComparison;
import pingyi.warehouse.table.derived.ScaleLinkFit;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.working.ComparisonClass;

class ClassComparisonsTest {
  private static ComparisonClass of(String id, String session) {
    return new ComparisonClass(id, "f", "s", "1 all all", "1 a a", "", session, 0);
  }

  private static ClassComparison between(String session, String other) {
    List<ClassComparison> rows = new ArrayList<>();
    new ClassComparisons()
        .rule(new References(Map.of(ScaleLink.class, List.of(), ScaleLinkFit.class, List.of())))
        .apply(List.of(of("one", session), of("other", other)), rows::add);
    return rows.stream()
        .filter(row -> row.classId().equals("one") && row.otherClassId().equals("other"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldCompareTheSameMonthsOfTwoYears() {
    ClassComparison row = between("12 2017-01-01 2017-12-01", "12 2018-01-01 2018-12-01");
    assertThat(row.yearsVerdict()).isEqualTo("COMPARABLE");
    assertThat(row.branchesVerdict()).isEqualTo("NOT_COMPARABLE");
  }

  @Test
  void shouldNotHoldAQuarterOfAYearAgainstAWholeOne() {
    ClassComparison row = between("12 2018-01-01 2018-12-01", "3 2019-01-01 2019-03-01");
    assertThat(row.yearsVerdict()).isEqualTo("NOT_COMPARABLE");
    assertThat(row.yearsReasons()).isEqualTo("period_change;");
  }

  @Test
  void shouldTakeTheNamesOfSingleSessionsForNoPeriods() {
    assertThat(between("2021-12-20", "2022-11-30").yearsVerdict()).isEqualTo("COMPARABLE");
    assertThat(between("annual", "年度述职会").yearsVerdict()).isEqualTo("COMPARABLE");
  }
}
