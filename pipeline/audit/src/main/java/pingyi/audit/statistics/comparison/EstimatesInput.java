package pingyi.audit.statistics.comparison;

import pingyi.audit.statistics.form.Choice;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.method.statistics.shrinkage.BetweenVariance;
import pingyi.method.statistics.shrinkage.CommonMean;

/** Estimates of units with their sampling variances, and how their common mean is taken. */
final class EstimatesInput {
  static final ColumnForm[] COLUMNS = {
    ColumnForm.optional("unit", "what the row is called", "trial", "study", "name", "id"),
    ColumnForm.required("y", "its estimate", "yi", "estimate", "score", "mean", "value"),
    ColumnForm.optional("se", "its standard error", "sei", "error"),
    ColumnForm.optional("v", "its sampling variance; read where there is no se", "vi", "variance")
  };

  static final OptionForm[] OPTIONS = {
    Choice.of("tau", "the estimator of the variance between units", BetweenVariance.class),
    Choice.of("ci", "how the mean's interval is made", CommonMean.Error.class),
    OptionForm.level()
  };

  private EstimatesInput() {}

  static double[] variances(MethodInput input) {
    Column given = input.optional("se").orElseGet(() -> input.column("v"));
    double[] variances = given.numbers();
    if (input.optional("se").isPresent()) {
      for (int i = 0; i < variances.length; i++) {
        variances[i] *= variances[i];
      }
    }
    return variances;
  }

  static CommonMean.Options options(MethodInput input) {
    return new CommonMean.Options(
        Choice.read(input.options(), "tau", BetweenVariance.class),
        Choice.read(input.options(), "ci", CommonMean.Error.class),
        input.options().number("level"));
  }
}
