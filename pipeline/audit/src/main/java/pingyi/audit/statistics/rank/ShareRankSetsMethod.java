package pingyi.audit.statistics.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Choice;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.rank.RankSets;
import pingyi.method.statistics.rank.ShareRankSets;

/** Confidence sets for the ranks of shares of one ballot. */
public final class ShareRankSetsMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "share-rank-sets",
            "同一次投票中各比例的排名",
            "Which ranks each answer of one ballot may have, by exact binomial comparisons.")
        .counting("the ballots")
        .reads(
            ColumnForm.optional("unit", "what the answer is called", "name", "category", "grade"),
            ColumnForm.required("count", "its ballots", "counts", "x", "votes"))
        .takes(
            OptionForm.level(),
            Choice.of(
                "correction", "how comparisons share the level", ShareRankSets.Correction.class))
        .answers("units", "one object an answer, in the order of the rows")
        .answers("units.unit", "the row's unit, or its number")
        .answers("units.count", "its ballots")
        .answers("units.rank", "competition rank, most ballots first")
        .answers("units.marginal", "low and high: the set that holds for this answer alone")
        .answers("units.simultaneous", "low and high: the sets that hold for all answers at once")
        .from("Bazylik, Mogstad, Romano, Shaikh and Wilhelm, multinomial ranks, 2021")
        .example("unit,count\nA,40\nB,38\nC,10\n");
  }

  /** The ends of a set. */
  private record Places(int low, int high) {}

  @Override
  public MethodResult run(MethodInput input) {
    long[] counts = input.column("count").counts();
    double level = input.options().number("level");
    ShareRankSets.Correction correction =
        Choice.read(input.options(), "correction", ShareRankSets.Correction.class);
    RankSets.Result marginal =
        ShareRankSets.of(
            counts, new ShareRankSets.Options(level, RankSets.Family.MARGINAL, correction));
    RankSets.Result whole =
        ShareRankSets.of(
            counts, new ShareRankSets.Options(level, RankSets.Family.SIMULTANEOUS, correction));
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    long all = 0;
    for (int i = 0; i < counts.length; i++) {
      all += counts[i];
      Map<String, @Nullable Object> unit = new LinkedHashMap<>();
      unit.put("unit", input.label("unit", i));
      unit.put("count", counts[i]);
      unit.put("rank", whole.rank()[i]);
      unit.put("marginal", new Places(marginal.low()[i], marginal.high()[i]));
      unit.put("simultaneous", new Places(whole.low()[i], whole.high()[i]));
      units.add(unit);
    }
    return MethodResult.of(all).with("units", units);
  }
}
