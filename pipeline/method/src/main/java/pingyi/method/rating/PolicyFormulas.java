package pingyi.method.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.method.rating.formula.Argument;
import pingyi.method.rating.formula.Formula;
import pingyi.method.rating.formula.Rounding;
import pingyi.method.rating.formula.Span;
import pingyi.method.rating.formula.Span.Edge;
import pingyi.method.rating.formula.Spans;
import pingyi.method.rating.formula.Step;
import pingyi.method.rating.formula.StepReader;
import pingyi.method.rating.formula.StepText;
import pingyi.method.rating.formula.Surroundings;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.PolicyStep;
import pingyi.warehouse.table.reference.PolicyStepArgument;
import pingyi.warehouse.table.reference.ScaleGrade;

/** Makes the formula of a policy from the reference tables, just as its file stated it. */
public final class PolicyFormulas {
  private final Rules rules;

  /** The reference tables, each in key order. */
  public record Rules(
      List<PolicyComponent> components,
      List<PolicyGrade> grades,
      List<PolicyStep> steps,
      List<PolicyStepArgument> arguments,
      List<ScaleGrade> scaleGrades) {
    /** Copies the lists. */
    public Rules {
      components = List.copyOf(components);
      grades = List.copyOf(grades);
      steps = List.copyOf(steps);
      arguments = List.copyOf(arguments);
      scaleGrades = List.copyOf(scaleGrades);
    }
  }

  /** The formulas of these rules. */
  public PolicyFormulas(Rules rules) {
    this.rules = rules;
  }

  /** The formula of a policy that states steps. */
  public Formula of(Policy policy) {
    StepReader reader = new StepReader(surroundings(policy));
    List<Step> steps = new ArrayList<>();
    rules.steps().stream()
        .filter(step -> step.policyId().equals(policy.policyId()))
        .sorted(Comparator.comparingInt(PolicyStep::stepOrdinal))
        .forEach(step -> steps.add(reader.read(new StepText(step.kind(), arguments(step)))));
    return new Formula(
        steps,
        policy.roundingDigits(),
        Rounding.valueOf(policy.rounding().toUpperCase(Locale.ROOT)));
  }

  private List<Argument> arguments(PolicyStep step) {
    return rules.arguments().stream()
        .filter(
            each ->
                each.policyId().equals(step.policyId()) && each.stepOrdinal() == step.stepOrdinal())
        .sorted(Comparator.comparingInt(PolicyStepArgument::ordinal))
        .map(each -> new Argument(each.path(), each.text(), each.number()))
        .toList();
  }

  private Surroundings surroundings(Policy policy) {
    List<PolicyComponent> components =
        rules.components().stream()
            .filter(each -> each.policyId().equals(policy.policyId()))
            .sorted(Comparator.comparingInt(PolicyComponent::ordinal))
            .toList();
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    rules.scaleGrades().stream()
        .filter(grade -> grade.scaleId().equals(policy.ballotScaleId()))
        .sorted(Comparator.comparingInt(ScaleGrade::ordinal))
        .forEach(grade -> points.put(grade.gradeCode(), BigDecimal.valueOf(grade.points())));
    List<PolicyGrade> grades =
        rules.grades().stream()
            .filter(each -> each.policyId().equals(policy.policyId()))
            .sorted(Comparator.comparingInt(PolicyGrade::ordinal))
            .toList();
    return new Surroundings(
        components.stream().map(PolicyComponent::componentId).toList(),
        components.stream()
            .filter(each -> each.kind().equals("panel"))
            .map(PolicyComponent::componentId)
            .toList(),
        points,
        grades.stream().map(PolicyGrade::gradeCode).toList(),
        bands(policy, grades));
  }

  private static Optional<Spans> bands(Policy policy, List<PolicyGrade> grades) {
    List<Spans.Band> bands = new ArrayList<>();
    for (PolicyGrade grade : grades) {
      if (grade.lower() != null || grade.upper() != null) {
        bands.add(
            new Spans.Band(
                grade.gradeCode(),
                new Span(
                    decimal(grade.lower()),
                    grade.lowerBelongs() ? Edge.CLOSED : Edge.OPEN,
                    decimal(grade.upper()),
                    grade.upperBelongs() ? Edge.CLOSED : Edge.OPEN)));
      }
    }
    Span range =
        new Span(
            BigDecimal.valueOf(policy.rangeLow()),
            Edge.CLOSED,
            decimal(policy.rangeHigh()),
            policy.rangeHigh() == null ? Edge.OPEN : Edge.CLOSED);
    return bands.isEmpty() ? Optional.empty() : Optional.of(new Spans(range, bands));
  }

  private static @Nullable BigDecimal decimal(@Nullable Double value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }
}
