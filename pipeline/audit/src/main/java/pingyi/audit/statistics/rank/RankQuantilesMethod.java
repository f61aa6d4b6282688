package pingyi.audit.statistics.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.Options;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.normalisation.Ranking;
import pingyi.method.statistics.rank.NormalDraws;
import pingyi.method.statistics.rank.RankQuantiles;

/** Quantiles of simulated ranks. */
public final class RankQuantilesMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "rank-quantiles",
            "模拟排名的分位数",
            "Where simulated ranks lie: a picture beside rank sets, not a confidence set.")
        .counting("the units ranked")
        .reads(Estimates.COLUMNS)
        .takes(
            OptionForm.level(),
            OptionForm.seed(),
            OptionForm.whole("draws", "10000", "normal draws of the estimates"),
            OptionForm.whole("first", "5", "how many places count as first"),
            Estimates.BEST,
            Estimates.LEAST)
        .answers("units", "one object a ranked unit, in the order of the rows")
        .answers("units.unit", "the row's unit, or its number")
        .answers("units.rank", "competition rank: 1, 2, 2, 4")
        .answers(
            "units.ranks",
            "low, median and high quantile (type 7) and mean of its ranks, and the share of draws"
                + " among the first places")
        .answers("unranked", "the rows left out")
        .from("Goldstein and Spiegelhalter, JRSS A 159, 1996")
        .example("unit,score,se\nA,82,1.5\nB,80,2\nC,75,1\nD,60,2\nE,58,3\n", "first=2");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Options options = input.options();
    input.column("se");
    Estimates estimates = Estimates.read(input);
    NormalDraws draws =
        NormalDraws.of(
            estimates.size(), Math.toIntExact(options.whole("draws")), options.whole("seed"));
    RankQuantiles.Result[] ranks =
        RankQuantiles.of(
            estimates.values(),
            estimates.errors(),
            draws,
            new RankQuantiles.Options(
                options.number("level"), Math.toIntExact(options.whole("first"))));
    double[] rank = Ranking.COMPETITION.falling(estimates.values());
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      Map<String, @Nullable Object> unit = new LinkedHashMap<>();
      unit.put("unit", estimates.label(input, i));
      unit.put("rank", (int) rank[i]);
      unit.put("ranks", ranks[i]);
      units.add(unit);
    }
    return MethodResult.of(ranks.length)
        .with("units", units)
        .with("unranked", estimates.unranked(input));
  }
}
