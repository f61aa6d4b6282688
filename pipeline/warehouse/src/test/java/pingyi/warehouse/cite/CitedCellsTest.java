package pingyi.warehouse.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.ThemeYear;

class CitedCellsTest {
  private static final ThemeYear FIRST = new ThemeYear(2023, "study", 2, 1, 1, 3, 2, 5);
  private static final ThemeYear SECOND = new ThemeYear(2024, "study", 4, 0, 1, 1, 1, 6);
  private static final ThemeYear OTHER = new ThemeYear(2024, "rules", 1, 0, 1, 0, 0, 6);

  private final CitedCells cells =
      new CitedCells(new TableSet().put(ThemeYear.class, List.of(FIRST, SECOND, OTHER)));

  @Test
  void shouldReadOneCellByTheKeyOfItsRow() {
    Citation cell = Citation.cell(SECOND, "reported_problems");

    assertThat(cells.number(cell)).hasValue(4);
    assertThat(cell.sql())
        .isEqualTo(
            "select reported_problems from theme_year where review_year = 2024 and theme_id = 'study'");
  }

  @Test
  void shouldCountSumAndPartRows() {
    Term year = Term.count(ThemeYear.class).where("review_year", 2024);
    Term named = Term.of(Measure.SUM, ThemeYear.class, "reported_problems");

    assertThat(cells.number(Citation.of(year))).hasValue(2);
    assertThat(cells.number(Citation.of(year.not("theme_id", "rules")))).hasValue(1);
    assertThat(cells.number(Citation.sum(List.of(named, year)))).hasValue(9);
    assertThat(cells.number(Citation.share(named.where("theme_id", "rules"), named)))
        .hasValue(1.0 / 7);
    assertThat(cells.number(Citation.of(Term.of(Measure.DISTINCT, ThemeYear.class, "theme_id"))))
        .hasValue(2);
    assertThat(Citation.share(named.where("theme_id", "rules"), named).sql())
        .isEqualTo(
            "select (select coalesce(sum(reported_problems), 0) from theme_year where theme_id ="
                + " 'rules') / (select coalesce(sum(reported_problems), 0) from theme_year)");
  }

  @Test
  void shouldGiveNothingForNoRowAndForNoWhole() {
    Term nowhere = Term.of(Measure.SUM, ThemeYear.class, "branches").where("review_year", 1999);

    assertThat(cells.number(Citation.cell(new ThemeYear(1999, "x", 0, 0, 0, 0, 0, 0), "branches")))
        .isEmpty();
    assertThat(cells.number(Citation.share(nowhere, nowhere))).isEmpty();
  }

  @Test
  void shouldRefuseWhatIsNoColumnAndACellOfSeveralRows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Term.of(Measure.SUM, ThemeYear.class, "scores"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Term.count(ThemeYear.class).where("drop table", 1));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> cells.number(Citation.of(Term.of(Measure.VALUE, ThemeYear.class, "branches"))));
  }
}
