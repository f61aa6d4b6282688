package pingyi.generate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentFile.Format;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SheetBuilder;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationEvent;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Policy.Gaps;
import pingyi.generate.model.Policy.Rule;
import pingyi.generate.model.Years;
import pingyi.generate.simulate.ReviewFacts;

class TruthWriterTest {
  private static final LocalDate BEGINNING = LocalDate.of(2018, 1, 1);
  private static final LocalDate MERGER = LocalDate.of(2020, 6, 1);

  @Test
  void shouldRankEqualScoresEqually() {
    String scores =
        truth(
                row("A", 2019, "95"),
                row("B", 2019, "90"),
                row("C", 2019, "90"),
                row("D", 2019, "80"))
            .get("branch_year_score.csv");

    assertThat(scores)
        .contains("A,2019,95.00,ONLY,1,1,1,scored")
        .contains("B,2019,90.00,ONLY,2,2,2,scored")
        .contains("C,2019,90.00,ONLY,2,2,2,scored")
        .contains("D,2019,80.00,ONLY,4,4,4,scored");
  }

  @Test
  void shouldCarryAMergerOnlyWhereEveryPartHasAScore() {
    String series =
        truth(
                row("A", 2018, "90"),
                row("B", 2018, "80"),
                row("A", 2019, "90"),
                row("E", 2020, "88"))
            .get("series_like_for_like.csv");

    // (10 x 90 + 30 x 80) / 40
    assertThat(series).contains("E,2018,82.5,merged_weighted,2").contains("E,2020,88,own,1");
    assertThat(series).doesNotContain("E,2019");
  }

  @Test
  void shouldAccountForEveryRow() {
    SentRow first = row("A", 2019, "95");
    Map<String, String> truth =
        truth(
            first,
            first.becoming(new Fate.Duplicate()),
            row("B", 2019, "90").becoming(Fate.quarantined("out_of_range")));

    assertThat(truth.get("accounting.csv")).endsWith("records/r.csv,3,1,1,1,1,0,0\n");
    assertThat(truth.get("rejection.csv")).endsWith("records/r.csv,r.csv,4,out_of_range\n");
    assertThat(truth.get("duplicate.csv")).endsWith("records/r.csv,r.csv,3,2\n");
  }

  private static Map<String, String> truth(SentRow... rows) {
    SheetBuilder sheet = new SheetBuilder("r.csv", List.of(Column.of(Keys.NAME, "党支部"))).heading();
    SentFile file =
        new SentFile("records/r.csv", Format.CSV_UTF8, List.of(sheet.rows(List.of(rows)).build()));
    return new TruthWriter(institution(), List.of(file), 2020).files();
  }

  private static SentRow row(String id, int year, String score) {
    Map<String, BigDecimal> stated = Map.of("only", new BigDecimal(score));
    ReviewFacts facts = new ReviewFacts(id, year, Map.of(), stated, Map.of(), Map.of());
    return SentRow.of(Map.of(), SentName.meaning(id, year, id), new Fate.Published(facts));
  }

  private static Institution institution() {
    List<OrganizationPeriod> periods = new ArrayList<>();
    periods.add(branch("A", BEGINNING, Optional.of(MERGER.minusDays(1))));
    periods.add(branch("B", BEGINNING, Optional.of(MERGER.minusDays(1))));
    periods.add(branch("C", BEGINNING, Optional.empty()));
    periods.add(branch("D", BEGINNING, Optional.empty()));
    periods.add(branch("E", MERGER, Optional.empty()));
    Policy policy =
        new Policy(
            "p",
            "p",
            Years.since(2018),
            Optional.empty(),
            List.of(new Policy.Component("only", "only", Policy.Kind.STATED, BigDecimal.ONE)),
            List.of(),
            new Gaps(Rule.NO_SCORE, Rule.NO_SCORE),
            2,
            List.of(new Policy.Band("ONLY", "only", 0)));
    return new Institution(
        periods, List.of(merged("A", 10), merged("B", 30)), List.of(), List.of(), List.of(policy));
  }

  private static OrganizationPeriod branch(String id, LocalDate from, Optional<LocalDate> to) {
    return new OrganizationPeriod(id, id, "branch", Optional.of("P"), Optional.of("G"), from, to);
  }

  private static OrganizationEvent merged(String id, int weight) {
    return new OrganizationEvent(
        "M", "merged", MERGER, id, Optional.of("E"), Optional.of(weight), "");
  }
}
