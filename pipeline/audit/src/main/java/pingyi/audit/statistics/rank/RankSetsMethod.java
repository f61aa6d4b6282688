package pingyi.audit.statistics.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Choice;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.Options;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.rank.NormalDraws;
import pingyi.method.statistics.rank.RankSets;

/** Marginal and simultaneous confidence sets for ranks. */
public final class RankSetsMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "rank-sets",
            "排名的置信集",
            "Which ranks each unit may have: marginal and simultaneous confidence sets.")
        .counting("the units ranked; a missing estimate, error or too few ballots leave one out")
        .reads(Estimates.COLUMNS)
        .reads(
            ColumnForm.many(
                "covariance",
                "the columns of the errors' covariance matrix, in the order of the rows; read only"
                    + " where the option lists them, instead of se"))
        .takes(
            OptionForm.level(),
            OptionForm.seed(),
            OptionForm.whole("draws", "10000", "normal draws of the estimates"),
            Choice.of("steps", "whether shown claims make room for more", RankSets.Steps.class),
            Choice.of("side", "which ends the sets have", RankSets.Side.class),
            OptionForm.whole("first", "5", "how many places count as first, and as last"),
            Estimates.BEST,
            Estimates.LEAST)
        .answers("units", "one object a ranked unit, in the order of the rows")
        .answers("units.unit", "the row's unit, or its number")
        .answers("units.estimate", "its estimate")
        .answers("units.se", "its standard error")
        .answers("units.rank", "competition rank: 1, 2, 2, 4")
        .answers("units.marginal", "low and high: the set that holds for this unit alone")
        .answers("units.simultaneous", "low and high: the sets that hold for the whole table")
        .answers("units.may_be_first", "whether it may be among the first places, simultaneously")
        .answers("units.may_be_last", "whether it may be among the last places")
        .answers("first", "the units that may be among the first places")
        .answers("last", "the units that may be among the last places")
        .answers("not_told_apart", "runs of units none of which is shown to be above another")
        .answers("unranked", "the rows left out")
        .answers("mean_marginal_width", "places in a marginal set, on average")
        .from(
            "Mogstad, Romano, Shaikh and Wilhelm, Inference for ranks, Review of Economic Studies"
                + " 91, 2024")
        .example("unit,score,se\nA,82,1.5\nB,80,2\nC,75,1\nD,60,2\nE,58,3\n", "first=2");
  }

  /** The ends of a set. */
  private record Places(int low, int high) {}

  @Override
  public MethodResult run(MethodInput input) {
    Options options = input.options();
    Estimates estimates = Estimates.read(input);
    if (estimates.size() < 2) {
      throw input.fault("refused", "Rank sets are for 2 units or more");
    }
    NormalDraws draws =
        NormalDraws.of(
            estimates.size(), Math.toIntExact(options.whole("draws")), options.whole("seed"));
    RankSets.Result marginal = sets(input, estimates, draws, RankSets.Family.MARGINAL);
    RankSets.Result whole = sets(input, estimates, draws, RankSets.Family.SIMULTANEOUS);
    int k = Math.toIntExact(options.whole("first"));
    boolean[] first = whole.mayBeAmongFirst(k);
    boolean[] last = whole.mayBeAmongLast(k);
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    List<String> mayBeFirst = new ArrayList<>();
    List<String> mayBeLast = new ArrayList<>();
    double width = 0;
    for (int i = 0; i < estimates.size(); i++) {
      Map<String, @Nullable Object> unit = new LinkedHashMap<>();
      unit.put("unit", estimates.label(input, i));
      unit.put("estimate", input.column("estimate").number(estimates.rows()[i]));
      unit.put("se", covariance(input).length > 0 ? null : estimates.errors()[i]);
      unit.put("rank", whole.rank()[i]);
      unit.put("marginal", new Places(marginal.low()[i], marginal.high()[i]));
      unit.put("simultaneous", new Places(whole.low()[i], whole.high()[i]));
      unit.put("may_be_first", first[i]);
      unit.put("may_be_last", last[i]);
      units.add(unit);
      if (first[i]) {
        mayBeFirst.add(estimates.label(input, i));
      }
      if (last[i]) {
        mayBeLast.add(estimates.label(input, i));
      }
      width += (marginal.high()[i] - marginal.low()[i] + 1.0) / estimates.size();
    }
    return MethodResult.of(estimates.size())
        .with("units", units)
        .with("first", mayBeFirst)
        .with("last", mayBeLast)
        .with(
            "not_told_apart",
            RankSets.notToldApart(estimates.values(), whole).stream()
                .map(run -> run.stream().map(i -> estimates.label(input, i)).toList())
                .toList())
        .with("unranked", estimates.unranked(input))
        .with("mean_marginal_width", width);
  }

  private static RankSets.Result sets(
      MethodInput input, Estimates estimates, NormalDraws draws, RankSets.Family family) {
    RankSets.Options options =
        new RankSets.Options(
            input.options().number("level"),
            family,
            Choice.read(input.options(), "side", RankSets.Side.class),
            Choice.read(input.options(), "steps", RankSets.Steps.class));
    double[][] covariance = covariance(input);
    if (covariance.length == 0) {
      input.column("se");
      return RankSets.of(estimates.values(), estimates.errors(), draws, options);
    }
    int[] rows = estimates.rows();
    double[][] kept = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        kept[i][j] = covariance[rows[i]][rows[j]];
      }
    }
    return RankSets.of(estimates.values(), kept, draws, options);
  }

  private static double[][] covariance(MethodInput input) {
    if (!input.parameters().containsKey("covariance")) {
      return new double[0][];
    }
    List<Column> columns = input.many("covariance");
    if (columns.size() != input.rows()) {
      throw input.fault("refused", "A covariance matrix has as many columns as rows");
    }
    double[][] covariance = new double[input.rows()][columns.size()];
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < columns.size(); j++) {
        covariance[i][j] = columns.get(j).number(i);
      }
    }
    return covariance;
  }
}
