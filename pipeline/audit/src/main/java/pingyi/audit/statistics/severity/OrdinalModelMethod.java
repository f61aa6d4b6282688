package pingyi.audit.statistics.severity;

import java.util.List;
import java.util.Optional;
import pingyi.audit.statistics.form.Choice;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.severity.CumulativeLinkModel;
import pingyi.method.statistics.severity.Factor;
import pingyi.method.statistics.severity.OrdinalLink;

/** Ordered grades with fixed factors and a random one. */
public final class OrdinalModelMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "ordinal-model",
            "有序等级模型",
            "Ordered grades explained by factors, with judges or panels as a random shift.")
        .counting("the grades")
        .reads(
            ColumnForm.required(
                "grade", "ordered grades: numbers by size, else words by the alphabet", "rating"),
            ColumnForm.optional("random", "whose shift is random; without it there is none"),
            ColumnForm.many("factors", "the fixed factors, a column each"))
        .takes(
            Choice.of("link", "the law behind the grades", OrdinalLink.class),
            OptionForm.whole("nodes", "1", "1 for Laplace, else points of the quadrature"))
        .answers(
            "coefficients",
            "name, estimate and se: thresholds such as 1|2, then differences from first levels,"
                + " named by factor and level")
        .answers("log_likelihood", "at its peak")
        .answers("aic", "2 parameters - 2 log-likelihood")
        .answers("random", "name, variance, sd and the shifts by level; null without one")
        .from("McCullagh, JRSS B 42, 1980", "Christensen, the package ordinal")
        .example(
            "grade,panel,mode\n1,a,x\n2,a,x\n3,a,y\n2,a,y\n2,b,x\n1,b,x\n2,b,y\n3,b,y\n3,c,x\n2,c,x\n3,c,y\n"
                + "1,c,y\n",
            "factors=mode",
            "random=panel");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Factor grade = Factor.of("grade", input.column("grade").texts());
    Optional<Factor> random =
        input.optional("random").map(each -> Factor.of(each.heading(), each.texts()));
    List<Factor> fixed =
        input.many("factors").stream()
            .map(each -> Factor.of(each.heading(), each.texts()))
            .toList();
    CumulativeLinkModel.Options options =
        new CumulativeLinkModel.Options(
            Choice.read(input.options(), "link", OrdinalLink.class),
            Math.toIntExact(input.options().whole("nodes")));
    CumulativeLinkModel.Result fit =
        random.isPresent()
            ? CumulativeLinkModel.mixed(grade, fixed, random.get(), options)
            : CumulativeLinkModel.of(grade, fixed, options);
    return MethodResult.of(fit.n())
        .with("coefficients", fit.coefficients())
        .with("log_likelihood", fit.logLikelihood())
        .with("aic", fit.aic())
        .with("random", fit.random());
  }
}
