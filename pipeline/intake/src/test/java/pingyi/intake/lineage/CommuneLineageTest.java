package pingyi.intake.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pingyi.intake.lineage.Register.Loaded;

/**
 * The worked examples of a published history of French towns and regions, where one code is used
 * again for another town, so that identity is code@first day.
 *
 * <p>Source: github.com/etalab/geohisto at 65e6f30, exports/communes/README.md and
 * exports/regions/regions.csv and exports/departements/departements.csv (Licence Ouverte 2.0); the
 * rows were taken with {@code grep -E '01004|01015|01340|20001|2A001'
 * exports/communes/communes.csv} and {@code grep -E 'region:(26|27|43)@'
 * exports/regions/regions.csv}.
 */
class CommuneLineageTest {
  private static final LocalDate FIRST = LocalDate.of(1942, 1, 1);

  @Test
  void shouldCarryARenameThatGotANewId() {
    LocalDate renamed = LocalDate.of(1955, 3, 31);
    Loaded loaded =
        new Register()
            .unit("COM01004@1942-01-01", "Ambérieu", "", FIRST, renamed.minusDays(1))
            .unit("COM01004@1955-03-31", "Ambérieu-en-Bugey", "", renamed, null)
            .event("r", "renamed", renamed, "COM01004@1942-01-01", "COM01004@1955-03-31", null)
            .load();

    assertThat(loaded.faults()).isEmpty();
    assertThat(loaded.stoodFor("COM01004@1955-03-31", 1954))
        .containsExactly("COM01004@1942-01-01 × 1.0000 recoded");
    assertThat(loaded.stoodFor("COM01004@1955-03-31", 1955))
        .containsExactly("COM01004@1955-03-31 × 1.0000 own");
    assertThat(loaded.activeOn(LocalDate.of(1955, 3, 30))).containsExactly("COM01004@1942-01-01");
    assertThat(loaded.activeOn(renamed)).containsExactly("COM01004@1955-03-31");
  }

  @Test
  void shouldCarryAMergeThatUsesTheCodeOfOnePartAgain() {
    LocalDate merged = LocalDate.of(2016, 1, 1);
    Loaded loaded =
        new Register()
            .unit("COM01015@1942-01-01", "Arbignieu", "", FIRST, merged.minusDays(1))
            .unit("COM01340@1942-01-01", "Saint-Bois", "", FIRST, merged.minusDays(1))
            .unit("COM01015@2016-01-01", "Arboys en Bugey", "", merged, null)
            .event("m", "merged", merged, "COM01015@1942-01-01", "COM01015@2016-01-01", 495)
            .event("m", "merged", merged, "COM01340@1942-01-01", "COM01015@2016-01-01", 136)
            .load();

    assertThat(loaded.faults()).isEmpty();
    // 495 / 631 and 136 / 631
    assertThat(loaded.stoodFor("COM01015@2016-01-01", 2015))
        .containsExactly(
            "COM01015@1942-01-01 × 0.7845 merged_weighted",
            "COM01340@1942-01-01 × 0.2155 merged_weighted");
  }

  @Test
  void shouldCarryAMoveToAnotherCounty() {
    LocalDate moved = LocalDate.of(1976, 1, 1);
    Loaded loaded =
        new Register()
            .unit("COM20001@1942-01-01", "Afa", "", FIRST, moved.minusDays(1))
            .unit("COM2A001@1976-01-01", "Afa", "", moved, null)
            .event("t", "transferred", moved, "COM20001@1942-01-01", "COM2A001@1976-01-01", null)
            .load();

    assertThat(loaded.faults()).isEmpty();
    assertThat(loaded.stoodFor("COM2A001@1976-01-01", 1975))
        .containsExactly("COM20001@1942-01-01 × 1.0000 recoded");
  }

  /** On one day two counties became seven; one of the seven was made of parts of both. */
  @Test
  void shouldCarryAReorganizationOfSeveralIntoSeveral() {
    LocalDate day = LocalDate.of(1968, 1, 1);
    Register register =
        new Register()
            .unit("75@1860", "Seine", "", LocalDate.of(1860, 7, 1), day.minusDays(1))
            .unit("78@1860", "Seine-et-Oise", "", LocalDate.of(1860, 7, 1), day.minusDays(1))
            .unit("75@1968", "Paris", "", day, null)
            .unit("78@1968", "Yvelines", "", day, null)
            .unit("92@1968", "Hauts-de-Seine", "", day, null);

    Loaded loaded =
        register
            .event("r", "reorganized", day, "75@1860", "75@1968", null)
            .event("r", "reorganized", day, "75@1860", "92@1968", null)
            .event("r", "reorganized", day, "78@1860", "78@1968", null)
            .event("r", "reorganized", day, "78@1860", "92@1968", null)
            .load();

    assertThat(loaded.faults()).isEmpty();
    assertThat(loaded.stoodFor("75@1968", 1967))
        .containsExactly("75@1860 × 1.0000 split_inherited");
    assertThat(loaded.stoodFor("92@1968", 1967))
        .containsExactly("75@1860 × 0.5000 merged_equal", "78@1860 × 0.5000 merged_equal");
  }

  @Test
  void shouldRefuseTwoOriginsOfOneUnitOnOneDay() {
    LocalDate day = LocalDate.of(1968, 1, 1);
    Register register =
        new Register()
            .unit("A", "甲", "", FIRST, day.minusDays(1))
            .unit("B", "乙", "", FIRST, day.minusDays(1))
            .unit("C", "丙", "", day, null)
            .unit("D", "丁", "", day, null);

    assertThat(
            register
                .event("s", "split", day, "A", "C", null)
                .event("s", "split", day, "A", "D", null)
                .event("t", "renamed", day, "B", "C", null)
                .load()
                .faults())
        .containsExactly("two_origins line 4");
    assertThat(
            new Register()
                .unit("A", "甲", "", FIRST, day.minusDays(1))
                .unit("C", "丙", "", FIRST, null)
                .event("r", "reorganized", day, "A", "C", null)
                .load()
                .faults())
        .containsExactly("reorganized_parts line 2");
  }

  /**
   * The published whole (2,816,814) is of another day than its parts, which add up to 2,819,036.
   */
  @Test
  void shouldWeighPartsByTheirOwnSumAndNotByAWholeOfAnotherDay() {
    LocalDate merged = LocalDate.of(2016, 1, 1);
    LocalDate first = LocalDate.of(1970, 1, 9);
    Register register =
        new Register()
            .unit("26@1970", "Bourgogne", "", first, merged.minusDays(1))
            .unit("43@1970", "Franche-Comté", "", first, merged.minusDays(1))
            .unit("27@2016", "Bourgogne-Franche-Comté", "", merged, null);

    Loaded sound =
        register
            .event("m", "merged", merged, "26@1970", "27@2016", 1_641_130)
            .event("m", "merged", merged, "43@1970", "27@2016", 1_177_906)
            .load();
    assertThat(sound.stoodFor("27@2016", 2015))
        .containsExactly("26@1970 × 0.5822 merged_weighted", "43@1970 × 0.4178 merged_weighted");
    assertThat(sound.lineage())
        .filteredOn(each -> each.firstYear() == 0)
        .extracting(each -> each.weight() * 2_819_036)
        .allSatisfy(part -> assertThat(part).isIn(1_641_130.0, 1_177_906.0));

    Loaded mixed =
        new Register()
            .unit("26@1970", "Bourgogne", "", first, merged.minusDays(1))
            .unit("43@1970", "Franche-Comté", "", first, merged.minusDays(1))
            .unit("27@2016", "Bourgogne-Franche-Comté", "", merged, null)
            .eventRow("m,merged,2016-01-01,26@1970,27@2016,1641130,,2013-01-01,,")
            .eventRow("m,merged,2016-01-01,43@1970,27@2016,1177906,,2014-01-01,,")
            .load();
    assertThat(mixed.faults()).containsExactly("weights_of_different_days line 2");
  }
}
