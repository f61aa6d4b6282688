package pingyi.audit.statistics.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pingyi.audit.statistics.form.Choice;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.trend.MannKendall;
import pingyi.method.statistics.trend.SeasonalKendall;

/** The trend of a series with seasons. */
public final class SeasonalKendallMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "seasonal-kendall",
            "季节性趋势检验",
            "Whether a series with seasons, such as quarters, rises or falls over the years.")
        .counting("the values that are not missing")
        .reads(
            ColumnForm.optional("year", "the year; without it, rows follow in seasons of a cycle"),
            ColumnForm.optional("season", "the season's number", "month", "quarter"),
            ColumnForm.required("value", "the values", "y", "x", "score"))
        .takes(
            OptionForm.whole(
                "seasons", "4", "seasons a year, where year and season are not columns"),
            Choice.of("alternative", "which change p speaks of", MannKendall.Alternative.class),
            Choice.of("continuity", "whether z is drawn in", MannKendall.Continuity.class))
        .answers("s", "the sum of the seasons' scores")
        .answers("var_s", "the sum of their variances")
        .answers("z", "the normal approximation")
        .answers("p", "by z")
        .answers("slope", "the median of all slopes within seasons, per year")
        .answers("years", "how many")
        .answers("correlated", "var_s, z and p with covariances between seasons; from 10 years")
        .answers("by_season", "each season by itself: season, n, s, var_s, z, p")
        .from(
            "Hirsch, Slack and Smith, Water Resources Research 18, 1982",
            "Hirsch and Slack, Water Resources Research 20, 1984")
        .example(
            "year,season,value\n2021,1,70\n2021,2,74\n2022,1,71\n2022,2,75\n2023,1,73\n2023,2,79\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    double[] values = input.column("value").numbersWithGaps();
    int cycle = Math.toIntExact(input.options().whole("seasons"));
    Optional<Column> year = input.optional("year");
    Optional<Column> season = input.optional("season");
    if (year.isPresent() != season.isPresent() || cycle < 2) {
      throw input.fault("refused", "year and season stand together, or seasons is 2 or more");
    }
    List<SeasonalKendall.Point> points = new ArrayList<>();
    IntStream.range(0, values.length)
        .filter(row -> !Double.isNaN(values[row]))
        .forEach(
            row ->
                points.add(
                    new SeasonalKendall.Point(
                        year.map(each -> Math.toIntExact(each.count(row))).orElse(row / cycle),
                        season
                            .map(each -> Math.toIntExact(each.count(row)))
                            .orElse(row % cycle + 1),
                        values[row])));
    SeasonalKendall.Result result =
        SeasonalKendall.of(
            points,
            new MannKendall.Options(
                0,
                Choice.read(input.options(), "alternative", MannKendall.Alternative.class),
                Choice.read(input.options(), "continuity", MannKendall.Continuity.class)));
    return MethodResult.of(result.n())
        .with("s", result.s())
        .with("var_s", result.varS())
        .with("z", result.z())
        .with("p", result.p())
        .with("slope", result.slope())
        .with("years", result.years())
        .with("correlated", result.correlated())
        .with("by_season", result.seasons());
  }
}
