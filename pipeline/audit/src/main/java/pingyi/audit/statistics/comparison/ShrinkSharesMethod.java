package pingyi.audit.statistics.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.shrinkage.BetaBinomialShrinkage;

/** Shares drawn towards their common mean. */
public final class ShrinkSharesMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "shrink-shares",
            "比例向总体收缩",
            "Shares drawn towards their common mean: beta-binomial, fitted by maximum likelihood.")
        .counting("the units, at least 5")
        .reads(
            ColumnForm.optional("unit", "what the row is called", "name", "id"),
            ColumnForm.required("x", "ballots with the answer", "r", "successes", "numerator", "z"),
            ColumnForm.required("n", "all ballots", "denominator", "trials"))
        .takes(OptionForm.level())
        .answers("detectable", "false: no differences between units can be detected")
        .answers("alpha", "of the fitted beta distribution; null where none is detectable")
        .answers("beta", "the same")
        .answers("mean", "alpha / (alpha + beta), or the overall share")
        .answers("intraclass", "1 / (alpha + beta + 1)")
        .answers("log_likelihood", "of the fit, without binomial coefficients")
        .answers("units", "one object a row")
        .answers("units.unit", "the row's unit, or its number")
        .answers("units.share", "x / n")
        .answers("units.shrunken", "the posterior mean")
        .answers("units.sd", "the posterior's standard deviation")
        .answers("units.interval", "low and high of the posterior")
        .from("Skellam, JRSS B 10, 1948", "Griffiths, Biometrics 29, 1973")
        .example("unit,x,n\nA,40,50\nB,70,80\nC,30,60\nD,45,50\nE,20,40\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    double[] x = input.column("x").numbers();
    double[] n = input.column("n").numbers();
    Optional<BetaBinomialShrinkage.Fit> fit =
        BetaBinomialShrinkage.of(x, n, input.options().number("level"));
    double all = 0;
    double favourable = 0;
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      int row = i;
      favourable += x[i];
      all += n[i];
      Optional<BetaBinomialShrinkage.Posterior> posterior = fit.map(each -> each.units()[row]);
      Map<String, @Nullable Object> unit = new LinkedHashMap<>();
      unit.put("unit", input.label("unit", i));
      unit.put("share", x[i] / n[i]);
      unit.put("shrunken", posterior.map(BetaBinomialShrinkage.Posterior::mean));
      unit.put("sd", posterior.map(BetaBinomialShrinkage.Posterior::deviation));
      unit.put("interval", posterior.map(BetaBinomialShrinkage.Posterior::interval));
      units.add(unit);
    }
    return MethodResult.of(x.length)
        .with("detectable", fit.isPresent())
        .with("alpha", fit.map(BetaBinomialShrinkage.Fit::alpha))
        .with("beta", fit.map(BetaBinomialShrinkage.Fit::beta))
        .with("mean", fit.map(BetaBinomialShrinkage.Fit::mean).orElse(favourable / all))
        .with("intraclass", fit.map(BetaBinomialShrinkage.Fit::intraclass))
        .with("log_likelihood", fit.map(BetaBinomialShrinkage.Fit::logLikelihood))
        .with("units", units);
  }
}
