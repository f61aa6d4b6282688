package pingyi.method.rating;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import pingyi.method.rating.formula.Formula;
import pingyi.method.rating.formula.Outcome;
import pingyi.method.rating.formula.StepEntry;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.ScoreStep;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.PolicyStep;
import pingyi.warehouse.table.reference.PolicyStepArgument;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.working.FormulaItem;

/**
 * The scores and grades of policies that state steps. All units of a year are together, because
 * quotas and places compare them; every step of every unit is kept.
 */
public final class FormulaScores implements GroupRecipe<FormulaItem, ScoreStep> {
  private static final long serialVersionUID = 1L;

  /** The kind of the last step, which holds what is published. */
  public static final String RESULT = "result";

  @Override
  public Class<FormulaItem> input() {
    return FormulaItem.class;
  }

  @Override
  public Class<ScoreStep> output() {
    return ScoreStep.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(
        Policy.class,
        PolicyComponent.class,
        PolicyGrade.class,
        PolicyStep.class,
        PolicyStepArgument.class,
        ScaleGrade.class);
  }

  @Override
  public Rule<FormulaItem, ScoreStep> rule(References references) {
    List<Policy> policies = references.rows(Policy.class);
    PolicyFormulas formulas =
        new PolicyFormulas(
            new PolicyFormulas.Rules(
                references.rows(PolicyComponent.class),
                references.rows(PolicyGrade.class),
                references.rows(PolicyStep.class),
                references.rows(PolicyStepArgument.class),
                references.rows(ScaleGrade.class)));
    return (year, out) -> {
      Policy policy =
          policies.stream()
              .filter(each -> each.policyId().equals(year.get(0).policyId()))
              .findFirst()
              .orElseThrow();
      score(formulas.of(policy), policy, year, out);
    };
  }

  private static void score(
      Formula formula, Policy policy, List<FormulaItem> year, Consumer<ScoreStep> out) {
    List<FormulaUnits.Described> units = FormulaUnits.of(year);
    List<Outcome> outcomes =
        formula.evaluate(units.stream().map(FormulaUnits.Described::unit).toList());
    FormulaIntervals intervals = new FormulaIntervals(formula, policy);
    for (int i = 0; i < units.size(); i++) {
      new Writing(policy, year.get(0).reviewYear(), out)
          .write(outcomes.get(i), intervals.of(units.get(i), outcomes.get(i)));
    }
  }

  /** Writes the steps of a unit. */
  private record Writing(Policy policy, int reviewYear, Consumer<ScoreStep> out) {

    void write(Outcome outcome, FormulaIntervals.Spread spread) {
      int ordinal = 0;
      for (StepEntry entry : outcome.entries()) {
        out.accept(step(outcome.unit().id(), ++ordinal, entry));
      }
      out.accept(
          new ScoreStep(
              outcome.unit().id(),
              reviewYear,
              ordinal + 1,
              policy.policyId(),
              Formula.SCORE,
              RESULT,
              "",
              outcome.score().map(Number::doubleValue).orElse(null),
              outcome.grade().orElse(null),
              "computed",
              spread.standardError(),
              spread.low(),
              spread.high()));
    }

    private ScoreStep step(String unit, int ordinal, StepEntry entry) {
      return new ScoreStep(
          unit,
          reviewYear,
          ordinal,
          policy.policyId(),
          entry.step(),
          entry.primitive(),
          entry.operation(),
          entry.value() == null ? null : entry.value().doubleValue(),
          entry.grade(),
          entry.fired().name().toLowerCase(Locale.ROOT),
          null,
          null,
          null);
    }
  }
}
