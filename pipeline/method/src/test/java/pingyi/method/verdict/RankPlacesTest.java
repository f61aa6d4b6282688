package pingyi.method.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.derived.RankSet;

class RankPlacesTest {
  private static List<RankSet> all(List<GroupedBranch> year) {
    return Rows.made(new RankPlaces(), year, Rows.apart()).stream()
        .filter(row -> row.groupKind().equals("all"))
        .toList();
  }

  private static RankSet of(List<RankSet> rows, String id) {
    return rows.stream().filter(row -> row.organizationId().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void shouldTellApartWhatLiesFarApartAndNothingElse() {
    List<RankSet> rows =
        all(
            List.of(
                Rows.branch("a", 95, 0.5), Rows.branch("b", 94.9, 0.5), Rows.branch("c", 60, 0.5)));

    assertThat(of(rows, "a").rankLow()).isEqualTo(1);
    assertThat(of(rows, "a").rankHigh()).isEqualTo(2);
    assertThat(of(rows, "b").rankLow()).isEqualTo(1);
    assertThat(of(rows, "c").rankLow()).isEqualTo(3);
    assertThat(of(rows, "a").firstGroup()).isEqualTo(of(rows, "b").lastGroup());
    assertThat(of(rows, "c").firstGroup()).isEqualTo(2);
    assertThat(of(rows, "a").mayBeFirstFive()).isNull();
    assertThat(of(rows, "a").draws()).isEqualTo(10_000);
  }

  @Test
  void shouldSayWhichMayBeAmongTheFirstFive() {
    List<GroupedBranch> year = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      year.add(Rows.branch("b" + (10 + i), 90 - 3 * i, 0.2));
    }
    List<RankSet> rows = all(year);
    assertThat(rows.stream().filter(row -> Boolean.TRUE.equals(row.mayBeFirstFive()))).hasSize(5);
  }

  @Test
  void shouldLeaveUnrankedWhatNobodyCanRank() {
    List<RankSet> rows =
        all(
            List.of(
                Rows.branch("a", 95, 0.5),
                Rows.branch("b", 90, null),
                Rows.branch("c", 88, 0.5, Rows.CLASS, "east", 4.0),
                Rows.branch("d", 80, 0.5),
                Rows.branch("e", 99, 0.5, Rows.OTHER_CLASS, "east", 30.0)));

    assertThat(of(rows, "b").status()).isEqualTo("no_standard_error");
    assertThat(of(rows, "c").status()).isEqualTo("few_voters");
    assertThat(of(rows, "d").rank()).isEqualTo(2);
    assertThat(of(rows, "d").units()).isEqualTo(2);
    assertThat(of(rows, "e").part()).isEqualTo(2);
    assertThat(of(rows, "e").status()).isEqualTo("alone");
    assertThat(of(rows, "e").rank()).isNull();
  }

  @Test
  void shouldRefuseMoreBranchesThanTheBound() {
    List<GroupedBranch> year = new ArrayList<>();
    for (int i = 0; i < 1_001; i++) {
      year.add(Rows.branch("b" + (10_000 + i), 90 - 0.01 * i, 1.0, Rows.CLASS, "p" + i / 10, 30.0));
    }
    assertThat(all(year)).hasSize(1_001).allMatch(row -> row.status().equals("too_many"));
    assertThat(Rows.made(new RankPlaces(), year, Rows.apart()))
        .filteredOn(row -> row.groupKind().equals("parent") && row.status().equals("ranked"))
        .hasSize(1_000)
        .allMatch(row -> row.draws() == RankPlaces.FEW_DRAWS);
  }

  @Test
  void shouldGiveEqualScoresOneRank() {
    List<RankSet> rows =
        all(
            List.of(
                Rows.branch("a", 90, 1.0), Rows.branch("b", 90, 1.0), Rows.branch("c", 80, 1.0)));
    assertThat(of(rows, "a").rank()).isEqualTo(of(rows, "b").rank()).isEqualTo(1);
    assertThat(of(rows, "a").tied()).isEqualTo(2);
    assertThat(of(rows, "c").rank()).isEqualTo(3);
  }
}
