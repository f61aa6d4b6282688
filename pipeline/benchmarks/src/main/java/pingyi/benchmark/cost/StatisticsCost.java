package pingyi.benchmark.cost;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import pingyi.method.rating.ChangeVerdicts;
import pingyi.method.rating.ChangeVerdicts.TwoScores;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.verdict.BallotChanges;
import pingyi.method.verdict.BallotShares;
import pingyi.method.verdict.BranchTrends;
import pingyi.method.verdict.GradeMovements;
import pingyi.method.verdict.GradeTransitions;
import pingyi.method.verdict.GroupComparisons;
import pingyi.method.verdict.GroupedBranch;
import pingyi.method.verdict.PanelAgreements;
import pingyi.method.verdict.PanelSeverities;
import pingyi.method.verdict.PeerOutliers;
import pingyi.method.verdict.PeriodicSignals;
import pingyi.method.verdict.RankPlaces;
import pingyi.method.verdict.SeasonalTests;
import pingyi.method.verdict.SeasonalTrends;
import pingyi.method.verdict.ShrunkenScores;
import pingyi.method.verdict.TrendTests;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.derived.ClassComparison;
import pingyi.warehouse.table.recognised.PanelScore;
import pingyi.warehouse.table.recognised.Tally;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.working.BallotPair;
import pingyi.warehouse.table.working.FunnelObservation;
import pingyi.warehouse.table.working.PeriodicObservation;
import pingyi.warehouse.table.working.ScorePair;
import pingyi.warehouse.table.working.SeasonalTest;
import pingyi.warehouse.table.working.TrendTest;

/** Hands generated rows to the recipes that judge and prints the CPU seconds of each. */
public final class StatisticsCost {
  private static final String CLASS = "p/1 all all/2 a b/on_stage/annual/0";
  private static final int FIRST = 2015;

  private StatisticsCost() {}

  public static void main(String[] arguments) {
    int branches = Integer.parseInt(arguments[0]);
    int years = Integer.parseInt(arguments[1]);
    int peers = Integer.parseInt(arguments[2]);
    double[] level = new double[branches];
    Random random = new Random(7);
    for (int b = 0; b < branches; b++) {
      level[b] = 85 + 4 * random.nextGaussian();
    }
    Map<String, double[]> spent = new TreeMap<>();
    List<List<TrendTest>> trends = new ArrayList<>();
    trends.add(new ArrayList<>());
    double start = cpu();
    GroupRecipe.Rule<TrendTests.Year, TrendTest> trend = rule(new TrendTests());
    GroupRecipe.Rule<PeriodicObservation, ?> quarter = rule(new PeriodicSignals());
    List<List<SeasonalTest>> seasons = List.of(new ArrayList<>());
    GroupRecipe.Rule<PeriodicObservation, SeasonalTest> season = rule(new SeasonalTests());
    GroupRecipe.Rule<Tally, ?> share = rule(new BallotShares());
    for (int b = 0; b < branches; b++) {
      List<TrendTests.Year> series = new ArrayList<>();
      List<PeriodicObservation> quarters = new ArrayList<>();
      for (int y = 0; y < years; y++) {
        String id = GeneratedRows.id(b);
        series.add(
            new TrendTests.Year(
                "like_for_like",
                id,
                FIRST + y,
                id,
                Math.rint((level[b] + 3 * random.nextGaussian()) * 100) / 100,
                "own",
                CLASS));
        for (int q = 1; q <= 4; q++) {
          quarters.add(
              new PeriodicObservation(
                  id,
                  "score",
                  FIRST + y,
                  "Q" + q,
                  id + "/" + (FIRST + y),
                  level[b] + 3 * random.nextGaussian(),
                  null));
        }
      }
      double before = cpu();
      trend.apply(series, row -> trends.get(0).add(row));
      add(spent, "trend_test", before);
      before = cpu();
      quarter.apply(quarters, row -> {});
      add(spent, "periodic_signal", before);
      before = cpu();
      season.apply(quarters, row -> seasons.get(0).add(row));
      add(spent, "seasonal_test", before);
      for (int y = 0; y < years; y++) {
        run(
            spent,
            "ballot_share",
            share,
            GeneratedRows.tally(GeneratedRows.id(b), FIRST + y, random));
      }
    }
    time(spent, "seasonal_trend", new SeasonalTrends(), seasons);
    time(spent, "branch_trend", new BranchTrends(), trends);
    GroupRecipe.Rule<GroupedBranch, ?> ranks = rule(new RankPlaces());
    GroupRecipe.Rule<GroupedBranch, ?> shrunken = rule(new ShrunkenScores());
    GroupRecipe.Rule<GroupedBranch, ?> groups = rule(new GroupComparisons());
    GroupRecipe.Rule<FunnelObservation, ?> funnel = rule(new PeerOutliers());
    GroupRecipe.Rule<TwoScores, ?> changes = rule(new ChangeVerdicts());
    GroupRecipe.Rule<BallotPair, ?> ballots = rule(new BallotChanges());
    GroupRecipe.Rule<ScorePair, ?> matrix = rule(new GradeTransitions());
    GroupRecipe.Rule<ScorePair, ?> movement = rule(new GradeMovements());
    GroupRecipe.Rule<PanelScore, ?> severity = rule(new PanelSeverities());
    GroupRecipe.Rule<PanelScore, ?> agreement = rule(new PanelAgreements());
    for (int y = 0; y < years; y++) {
      List<GroupedBranch> year = new ArrayList<>();
      List<FunnelObservation> means = new ArrayList<>();
      List<FunnelObservation> shares = new ArrayList<>();
      List<ScorePair> pairs = new ArrayList<>();
      List<TwoScores> scores = new ArrayList<>();
      List<BallotPair> votes = new ArrayList<>();
      for (int b = 0; b < branches; b++) {
        String id = GeneratedRows.id(b);
        double error = 1 + 2 * random.nextDouble();
        double voters = 10 + random.nextInt(190);
        double score = level[b] + error * random.nextGaussian();
        double previous = level[b] + error * random.nextGaussian();
        year.add(
            new GroupedBranch(
                id,
                FIRST + y,
                id,
                score,
                error,
                voters,
                "peer-" + b / peers,
                b % 3 == 0 ? "committee" : "branch",
                "sector-" + b % 7,
                b % 5 == 0 ? "project" : "none",
                CLASS,
                "on_stage",
                "parent-" + b / 20));
        votes.addAll(GeneratedRows.votes(id, FIRST + y, random));
        means.add(new FunnelObservation(FIRST + y, "score", id, id, CLASS, voters, error, score));
        double favourable = Math.rint(voters * (0.7 + 0.3 * random.nextDouble())) / voters;
        shares.add(
            new FunnelObservation(
                FIRST + y, "favourable_share", id, id, "", voters, null, favourable));
        scores.add(
            new TwoScores(
                FIRST + y,
                id,
                FIRST + y - 1,
                id,
                previous,
                previous,
                score,
                error,
                voters - 1,
                error,
                voters - 1,
                0.1,
                0.01,
                null,
                "COMPARABLE",
                null));
        pairs.add(
            new ScorePair(
                FIRST + y,
                id,
                FIRST + y - 1,
                id,
                previous,
                previous,
                score,
                error,
                voters - 1,
                error,
                voters - 1,
                0.1,
                0.01,
                null,
                "COMPARABLE",
                null,
                "p",
                "p",
                1 + random.nextInt(4),
                1 + random.nextInt(4)));
      }
      List<PanelScore> panel = GeneratedRows.panel(level, FIRST + y, random);
      run(spent, "panel_severity", severity, panel);
      run(spent, "panel_agreement", agreement, panel);
      run(spent, "rank_set", ranks, year);
      run(spent, "shrunken_score", shrunken, year);
      run(spent, "group_comparison", groups, year);
      run(spent, "peer_outlier", funnel, shares);
      run(spent, "peer_outlier", funnel, means);
      if (y > 0) {
        run(spent, "branch_change", changes, scores);
        run(spent, "ballot_change", ballots, votes);
        run(spent, "grade_transition", matrix, pairs);
        run(spent, "grade_movement", movement, pairs);
      }
    }
    double sum = 0;
    for (Map.Entry<String, double[]> each : spent.entrySet()) {
      System.out.printf("%-18s %7.2f CPU s%n", each.getKey(), each.getValue()[0]);
      sum += each.getValue()[0];
    }
    System.out.printf(
        "%-18s %7.2f CPU s for %,d branches x %d years, peer groups of %d; %.2f s with the making of the rows%n",
        "together", sum, branches, years, peers, cpu() - start);
  }

  private static <I, O> void run(
      Map<String, double[]> spent, String name, GroupRecipe.Rule<I, O> rule, List<I> rows) {
    double before = cpu();
    long[] count = new long[1];
    rule.apply(rows, row -> count[0]++);
    add(spent, name, before);
  }

  private static <I extends Record, O extends Record> void time(
      Map<String, double[]> spent, String name, GroupRecipe<I, O> recipe, List<List<I>> groups) {
    GroupRecipe.Rule<I, O> rule = rule(recipe);
    groups.forEach(group -> run(spent, name, rule, group));
  }

  private static <I extends Record, O extends Record> GroupRecipe.Rule<I, O> rule(
      GroupRecipe<I, O> recipe) {
    Map<Class<?>, List<Object[]>> references = new HashMap<>();
    references.put(
        ClassComparison.class,
        values(
            ClassComparison.class,
            new ClassComparison(CLASS, CLASS, "COMPARABLE", "", "COMPARABLE", "", null)));
    references.put(Policy.class, List.of());
    List<Object[]> grades = new ArrayList<>();
    for (int g = 1; g <= 4; g++) {
      grades.addAll(
          values(
              PolicyGrade.class,
              new PolicyGrade("p", g, "g" + g, "g" + g, null, null, true, true)));
    }
    references.put(PolicyGrade.class, grades);
    return recipe.rule(new References(references));
  }

  private static <T extends Record> List<Object[]> values(Class<T> table, T row) {
    List<Object[]> rows = new ArrayList<>();
    rows.add(TableSchema.of(table).values(row));
    return rows;
  }

  private static void add(Map<String, double[]> spent, String name, double before) {
    spent.computeIfAbsent(name, any -> new double[1])[0] += cpu() - before;
  }

  /** Of this thread: the recipes start no others, and the collector's share is in the total. */
  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
