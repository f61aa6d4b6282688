package pingyi.audit.statistics.severity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.severity.Aliasing;
import pingyi.method.statistics.severity.Factor;
import pingyi.method.statistics.severity.PanelSeverity;

/** The severity of panels. */
public final class PanelSeverityMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "panel-severity",
            "评议小组宽严",
            "How severe panels are, and branches' means as if all panels were equally severe.")
        .counting("the scores")
        .reads(
            ColumnForm.required("branch", "who is rated", "target", "unit", "subject", "name"),
            ColumnForm.required("panel", "who rates", "judge", "rater"),
            Observations.SCORE,
            Observations.WEIGHT,
            ColumnForm.optional("year", "refused where it cannot be told from scale or panel"),
            ColumnForm.optional("scale", "refused where it cannot be told from year or panel"))
        .takes(
            OptionForm.level(),
            OptionForm.share("alpha", "0.05", "panels differ where p is at most this"))
        .answers(
            "advice", "adjust, cancels, panels_alike, too_few_branches or separate (not connected)")
        .answers("components", "branches and panels that hang together; one where all do")
        .answers("taken", "random (from 5 panels on) or fixed")
        .answers("f", "of the panels beside the branches; df, residual_df and p belong to it")
        .answers("df", "panels less one")
        .answers("residual_df", "of the additive model")
        .answers("p", "of F")
        .answers("sigma", "the residual standard deviation")
        .answers("panel_sd", "of random panels")
        .answers(
            "panels",
            "panel, effect on its scores, severity = - effect, se, interval of the severity, and"
                + " the branches it rated")
        .answers("branches", "branch, raw mean, adjusted mean, se and interval")
        .answers("covariance", "of the adjusted means, in the order of branches")
        .from(
            "Scheffe, The Analysis of Variance, 1959",
            "Bates, Maechler, Bolker and Walker, Journal of Statistical Software 67, 2015")
        .example(
            "branch,panel,score\nA,1,80\nA,2,75\nB,1,70\nB,3,66\nC,2,83\nC,3,85\nD,1,71\nD,2,66\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Observations observations = Observations.read(input);
    Factor branch = observations.factor(input.column("branch"));
    Factor panel = observations.factor(input.column("panel"));
    List<Factor> causes = new ArrayList<>();
    input.optional("year").ifPresent(each -> causes.add(observations.factor(each)));
    input.optional("scale").ifPresent(each -> causes.add(observations.factor(each)));
    if (causes.stream().anyMatch(each -> each.levels() > 1)) {
      causes.add(panel);
      for (Aliasing.Alias alias : Aliasing.among(causes)) {
        throw new IllegalArgumentException(
            alias.factor()
                + " and "
                + alias.determinedBy()
                + " changed together, so that their effects cannot be told apart");
      }
    }
    PanelSeverity.Result result =
        PanelSeverity.of(
            observations.scores(),
            observations.weights(),
            branch,
            panel,
            new PanelSeverity.Options(
                input.options().number("level"), input.options().number("alpha")));
    Optional<PanelSeverity.Fit> fit = result.fit();
    return MethodResult.of(observations.scores().length)
        .with("advice", result.advice())
        .with("components", result.components())
        .with("taken", fit.map(PanelSeverity.Fit::taken))
        .with("f", fit.map(PanelSeverity.Fit::f))
        .with("df", fit.map(PanelSeverity.Fit::df))
        .with("residual_df", fit.map(PanelSeverity.Fit::residualDf))
        .with("p", fit.map(PanelSeverity.Fit::p))
        .with("sigma", fit.map(PanelSeverity.Fit::sigma))
        .with("panel_sd", fit.flatMap(PanelSeverity.Fit::panelSd))
        .with("panels", fit.map(PanelSeverity.Fit::panels))
        .with("branches", fit.map(PanelSeverity.Fit::branches))
        .with("covariance", fit.map(PanelSeverity.Fit::covariance));
  }
}
