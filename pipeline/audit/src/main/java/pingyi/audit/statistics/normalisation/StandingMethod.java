package pingyi.audit.statistics.normalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.normalisation.Ranking;
import pingyi.method.statistics.normalisation.Standing;

/** Where each value stands among the others. */
public final class StandingMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "standing",
            "位次与标准分",
            "Where each value stands among the others: ranks, z-scores, percentile rank, normal score.")
        .counting("the values that are not missing")
        .reads(
            ColumnForm.required(
                "x", "the values; missing ones are left out", "y", "value", "score"),
            ColumnForm.optional("unit", "whose value it is", "name", "id"))
        .takes(
            OptionForm.choice("best", "which value has rank 1", "highest", "lowest"),
            OptionForm.whole(
                "decimals", "", "ties are values equal when rounded to so many places"))
        .answers("mean", "the mean")
        .answers("sd", "with the divisor n - 1")
        .answers("population_sd", "with the divisor n")
        .answers("median", "quantile of type 7")
        .answers("mad", "median absolute deviation times 1.4826")
        .answers("units", "one object a value, in the order of the rows")
        .answers("units.unit", "the row's unit, or its number")
        .answers("units.x", "the value")
        .answers("units.rank", "competition rank: 1, 2, 2, 4")
        .answers("units.tied", "whether another value is equal")
        .answers("units.rank_average", "1, 2.5, 2.5, 4")
        .answers("units.rank_highest", "1, 3, 3, 4")
        .answers("units.rank_dense", "1, 2, 2, 3")
        .answers("units.z", "with the sample standard deviation; null where all are equal")
        .answers("units.z_population", "with the population's")
        .answers("units.percentile_rank", "100 (below + equal / 2) / n")
        .answers("units.normal_score", "Blom's")
        .from("Blom, Statistical Estimates and Transformed Beta-Variables, 1958")
        .example("unit,x\nA,62\nB,71\nC,71\nD,80\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    double[] all = input.column("x").numbersWithGaps();
    int[] rows = IntStream.range(0, all.length).filter(i -> !Double.isNaN(all[i])).toArray();
    double[] values = Arrays.stream(rows).mapToDouble(i -> all[i]).toArray();
    Standing.Result standing = Standing.of(values);
    double[] compared = rounded(values, input.options().optionalNumber("decimals"));
    Map<Ranking, double[]> ranks = new LinkedHashMap<>();
    boolean highest = input.options().text("best").equals("highest");
    for (Ranking ranking : Ranking.values()) {
      ranks.put(ranking, highest ? ranking.falling(compared) : ranking.rising(compared));
    }
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      units.add(unit(input.label("unit", rows[i]), values[i], ranks, standing, i));
    }
    return MethodResult.of(rows.length)
        .with("mean", standing.mean())
        .with("sd", standing.sd())
        .with("population_sd", standing.populationSd())
        .with("median", standing.median())
        .with("mad", standing.mad())
        .with("units", units);
  }

  private static Map<String, @Nullable Object> unit(
      String name, double value, Map<Ranking, double[]> ranks, Standing.Result standing, int i) {
    Map<String, @Nullable Object> unit = new LinkedHashMap<>();
    double first = rank(ranks, Ranking.COMPETITION, i);
    double last = rank(ranks, Ranking.HIGHEST, i);
    unit.put("unit", name);
    unit.put("x", value);
    unit.put("rank", (long) first);
    unit.put("tied", last > first);
    unit.put("rank_average", rank(ranks, Ranking.AVERAGE, i));
    unit.put("rank_highest", (long) last);
    unit.put("rank_dense", (long) rank(ranks, Ranking.DENSE, i));
    unit.put("z", standing.zSample().map(z -> z[i]));
    unit.put("z_population", standing.zPopulation().map(z -> z[i]));
    unit.put("percentile_rank", standing.percentileRank()[i]);
    unit.put("normal_score", standing.normalScores()[i]);
    return unit;
  }

  private static double rank(Map<Ranking, double[]> ranks, Ranking ranking, int i) {
    return ranks.getOrDefault(ranking, new double[0])[i];
  }

  private static double[] rounded(double[] values, Optional<Double> decimals) {
    return decimals
        .map(places -> Math.pow(10, places))
        .map(factor -> Arrays.stream(values).map(x -> Math.rint(x * factor) / factor).toArray())
        .orElse(values);
  }
}
