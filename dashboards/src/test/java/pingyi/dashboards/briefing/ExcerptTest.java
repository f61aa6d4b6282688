package pingyi.dashboards.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.SeriesScore;
import pingyi.warehouse.table.recognised.Review;

/** Long tables are cut to whole years, and what is cut is said. */
class ExcerptTest {
  private final TableSet small = FictionalVersion.tables();

  @Test
  void shouldShowEveryRowOfAVersionThatIsNotLarge() {
    Facts facts = new Facts("v", small);

    Excerpt<Review> excerpt = Excerpt.of(facts, Review.class);

    assertThat(excerpt.rows()).isEqualTo(small.read(Review.class)).isNotEmpty();
    assertThat(excerpt.cut()).isFalse();
    assertThat(excerpt.said(Words.of(Locale.ENGLISH))).isEmpty();
  }

  @Test
  void shouldShowTheLatestYearsThatHaveRoomWhole() {
    // given more rows of a table than a sheet of a large version holds
    TableSet large = large();
    Facts facts = new Facts("v", large);
    assertThat(facts.scoreCount()).isGreaterThan(Excerpt.SCORES);
    List<BranchYearScore> all = large.read(BranchYearScore.class);
    assertThat(all).hasSizeGreaterThan(Excerpt.MOST);

    // when
    Excerpt<BranchYearScore> excerpt = Excerpt.of(facts, BranchYearScore.class);

    // then whole years stand there, in key order, and one year more would be too many
    int first = excerpt.years().get(0);
    assertThat(excerpt.rows())
        .isEqualTo(all.stream().filter(row -> row.reviewYear() >= first).toList());
    assertThat(excerpt.rows()).hasSizeLessThanOrEqualTo(Excerpt.MOST);
    assertThat(all.stream().filter(row -> row.reviewYear() >= first - 1).count())
        .isGreaterThan(Excerpt.MOST);
    assertThat(excerpt.said(Words.of(Locale.ENGLISH)).orElseThrow())
        .contains(
            "%,d".formatted(excerpt.rows().size()), "select * from branch_year_score", "" + first);
  }

  @Test
  void shouldShowTheFirstRowsWhereNoYearHasRoom() {
    BranchYearScore one = small.read(BranchYearScore.class).get(0);
    List<BranchYearScore> year = new ArrayList<>();
    for (int i = 0; i < Excerpt.MOST + 5; i++) {
      year.add(Copies.of(one, "organizationId", "%06d".formatted(i)));
    }
    Facts facts = new Facts("v", with(year));

    Excerpt<BranchYearScore> excerpt = Excerpt.of(facts, BranchYearScore.class);

    assertThat(excerpt.cut()).isTrue();
    assertThat(excerpt.rows()).isEqualTo(year.subList(0, Excerpt.MOST));
  }

  @Test
  void shouldKeepEveryScoreOnTheSheetOfScoresAndSayOnTheOthersWhatIsLeftOut() {
    TableSet large = large();
    List<SeriesScore> series = new ArrayList<>();
    for (SeriesScore row : small.read(SeriesScore.class)) {
      for (int i = 0; i < 1_500; i++) {
        series.add(Copies.of(row, "organizationId", row.organizationId() + i));
      }
    }
    large.put(SeriesScore.class, series);

    Briefing briefing = Readers.english(large);

    assertThat(briefing.sheet("years").orElseThrow().grid().rows())
        .hasSize(large.read(BranchYearScore.class).size());
    Briefing.Sheet cut = briefing.sheet("series").orElseThrow();
    assertThat(cut.grid().rows()).hasSizeLessThanOrEqualTo(Excerpt.MOST);
    assertThat(cut.says()).contains("select * from series_score");
    assertThat(Readers.grid(briefing.sheet("guide").orElseThrow().grid())).contains(cut.says());
  }

  private TableSet large() {
    List<BranchYearScore> scores = new ArrayList<>();
    for (BranchYearScore row : small.read(BranchYearScore.class)) {
      for (int i = 0; scores.size() < 40_000 && i < 400; i++) {
        scores.add(Copies.of(row, "organizationId", row.organizationId() + "-" + i));
      }
    }
    return with(scores);
  }

  private TableSet with(List<BranchYearScore> scores) {
    TableSet large = new TableSet();
    small.tables().forEach(table -> copy(large, table));
    return large.put(BranchYearScore.class, scores);
  }

  private <T extends Record> void copy(TableSet into, Class<T> table) {
    into.put(table, small.read(table));
  }
}
