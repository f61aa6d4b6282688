package pingyi.generate.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentRow;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.simulate.Ballots;
import pingyi.generate.simulate.ReviewFacts;
import pingyi.generate.simulate.Simulation;
import pingyi.generate.truth.Stated;

/** What is true of the university in each year, and the rows made of it. */
final class UniversityFacts {
  private static final long SEED = 20_250_301L;
  private static final Map<Integer, Integer> ISSUED =
      Map.of(2018, 31, 2019, 30, 2020, 29, 2021, 32, 2022, 33, 2023, 30, 2024, 31);

  private final Institution institution = UniversityInstitution.create();
  private final Simulation simulation = new Simulation(SEED);
  private final Planner planner = new Planner(institution);
  private final List<Stated> stated = WorkspaceFiles.statements("university");

  Institution institution() {
    return institution;
  }

  /** What reports and sheets name. */
  List<Stated> stated() {
    return stated;
  }

  /** The column of problems. */
  ProblemColumn problems() {
    return new ProblemColumn(stated);
  }

  Planner planner() {
    return planner;
  }

  /** XZ-03 improves from 2022 to 2023 and XZ-15 declines from 2023 to 2024; the others stay. */
  private double quality(String organizationId, int year) {
    if (organizationId.equals("XZ-03")) {
      return year >= 2023 ? 0.93 : 0.42;
    }
    if (organizationId.equals("XZ-15")) {
      return year >= 2024 ? 0.38 : 0.90;
    }
    return simulation.usualQuality(organizationId);
  }

  ReviewFacts facts(String organizationId, int year) {
    return planner.settled(
        simulation.byBallot(organizationId, year, quality(organizationId, year), ISSUED.get(year)));
  }

  List<ReviewFacts> factsOf(int year) {
    return institution.branchesIn(year).stream()
        .map(OrganizationPeriod::id)
        .map(id -> facts(id, year))
        .toList();
  }

  /** The row of an organization with made-up ballots, for faults that stand alone in their row. */
  SentRow extra(String organizationId, int year, Ballots ballots) {
    ReviewFacts facts =
        simulation.byBallot(organizationId, year, 0.75, ISSUED.get(year)).withBallots(ballots);
    return planner.row(facts).with(Keys.ABSTAINED, "/");
  }

  static Ballots ballots(
      int issued, int returned, int valid, int best, int second, int third, int worst) {
    List<BigDecimal> grades =
        Stream.of(best, second, third, worst).map(BigDecimal::valueOf).toList();
    return new Ballots(issued, returned, valid, returned - valid, 0, grades);
  }

  static List<Column> quarterColumns(String... headings) {
    List<Column> columns =
        new ArrayList<>(List.of(Column.of(Keys.NUMBER, "序号"), Column.of(Keys.NAME, "党支部名称")));
    for (int quarter = 1; quarter <= 4; quarter++) {
      columns.add(Column.of(Keys.quarter(quarter), headings[quarter - 1]));
    }
    return columns;
  }
}
