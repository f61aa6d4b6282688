package pingyi.audit.statistics.agreement;

import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.agreement.IntraclassCorrelation;

/** The intraclass correlations. */
public final class IntraclassCorrelationMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "icc",
            "组内相关系数",
            "Intraclass correlation of judges' scores: the six forms of Shrout and Fleiss with F"
                + " intervals.")
        .counting("the targets that every judge scored")
        .reads(RatingsInput.COLUMNS)
        .takes(OptionForm.level(), RatingsInput.TURNED)
        .answers("judges", "how many judges there are")
        .answers("left_out", "targets left out because a score is missing")
        .answers("ms_between", "mean square between targets")
        .answers("ms_within", "within targets")
        .answers("ms_judges", "between judges")
        .answers("ms_error", "of the rest")
        .answers(
            "icc",
            "one object a form: icc1 = ICC(1), icc2 = ICC(A,1), icc3 = ICC(C,1), icc1k = ICC(k), icc2k"
                + " = ICC(A,k), icc3k = ICC(C,k)")
        .answers("icc.form", "the form")
        .answers("icc.icc", "the estimate")
        .answers("icc.f", "and df1, df2, p_value: that targets do not differ")
        .answers("icc.interval", "null where the rest has no spread")
        .answers("label", "none below 3 judges or 6 targets, where only the points should be shown")
        .from(
            "Shrout and Fleiss, Psychological Bulletin 86, 1979",
            "McGraw and Wong, Psychological Methods 1, 1996")
        .example("J1,J2,J3,J4\n9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    RatingsInput ratings = RatingsInput.read(input);
    RatingsInput complete = ratings.complete();
    IntraclassCorrelation.Result result =
        IntraclassCorrelation.of(complete.numbers(), input.options().number("level"));
    boolean few = result.judges() < 3 || result.targets() < 6;
    return MethodResult.of(result.targets())
        .with("judges", result.judges())
        .with("left_out", ratings.cells().size() - complete.cells().size())
        .with("ms_between", result.msBetween())
        .with("ms_within", result.msWithin())
        .with("ms_judges", result.msJudges())
        .with("ms_error", result.msError())
        .with("icc", result.estimates())
        .with("label", few ? "none: fewer than 3 judges or 6 targets" : "allowed");
  }
}
