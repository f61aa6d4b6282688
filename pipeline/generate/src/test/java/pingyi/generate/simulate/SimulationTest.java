package pingyi.generate.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SimulationTest {
  @Test
  void shouldDrawTheSameFactsFromTheSameSeed() {
    assertThat(new Simulation(7).byBallot("A", 2020, 0.75, 30))
        .isEqualTo(new Simulation(7).byBallot("A", 2020, 0.75, 30))
        .isNotEqualTo(new Simulation(8).byBallot("A", 2020, 0.75, 30));
  }

  @Test
  void shouldLetBallotsAddUp() {
    Simulation simulation = new Simulation(7);
    for (int year = 1; year <= 500; year++) {
      Ballots ballots = simulation.byBallot("A", year, 0.75, 30).allBallots().orElseThrow();

      assertThat(ballots.valid() + ballots.spoiled()).isEqualTo(ballots.returned());
      assertThat(ballots.graded().intValueExact() + ballots.abstained()).isEqualTo(ballots.valid());
      assertThat(ballots.returned()).isLessThanOrEqualTo(ballots.issued());
    }
  }

  @Test
  void shouldReachTheShareThatIsAskedFor() {
    Simulation simulation = new Simulation(7);
    double best = 0;
    double graded = 0;
    for (int year = 1; year <= 500; year++) {
      Ballots ballots = simulation.byBallot("A", year, 0.75, 30).allBallots().orElseThrow();
      best += ballots.grades().get(0).doubleValue();
      graded += ballots.graded().doubleValue();
    }

    // Five standard errors of a share of 0.75 among some 14,000 ballots.
    assertThat(best / graded).isBetween(0.73, 0.77);
  }

  @Test
  void shouldKeepScoresWithinTheirRange() {
    Chance chance = Chance.of(7, "A", 2020);
    for (int draw = 0; draw < 1000; draw++) {
      assertThat(chance.score(99, 4, 2)).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }
  }
}
