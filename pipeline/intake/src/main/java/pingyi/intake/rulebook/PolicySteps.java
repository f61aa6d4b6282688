package pingyi.intake.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pingyi.method.rating.formula.Argument;
import pingyi.method.rating.formula.Formula;
import pingyi.method.rating.formula.FormulaFault;
import pingyi.method.rating.formula.Step;
import pingyi.method.rating.formula.StepReader;
import pingyi.method.rating.formula.StepText;
import pingyi.method.rating.formula.Surroundings;
import pingyi.warehouse.table.reference.PolicyStep;
import pingyi.warehouse.table.reference.PolicyStepArgument;

/**
 * The formula of a policy that is more than a weighted sum. Every step is built here once, so that
 * a formula that cannot be computed is refused with its line and never reaches a run.
 *
 * @param steps the steps
 * @param arguments what they state
 */
record PolicySteps(List<PolicyStep> steps, List<PolicyStepArgument> arguments) {
  static final PolicySteps NONE = new PolicySteps(List.of(), List.of());
  private static final Set<String> GRADING = Set.of("bands", "forced_shares", "direct_grade");

  /** Copies the lists. */
  PolicySteps {
    steps = List.copyOf(steps);
    arguments = List.copyOf(arguments);
  }

  static PolicySteps read(YamlMapping policy, String id, Surroundings surroundings) {
    List<PolicyStep> steps = new ArrayList<>();
    List<PolicyStepArgument> arguments = new ArrayList<>();
    StepReader reader = new StepReader(surroundings);
    boolean graded = false;
    boolean sound = true;
    int ordinal = 0;
    for (YamlMapping entry : policy.mappings("steps")) {
      Optional<String> kind = entry.need("kind").text("kind");
      if (kind.isEmpty()) {
        sound = false;
        continue;
      }
      List<Argument> flat = FlatArguments.of(entry, Set.of("kind"));
      try {
        Step step = reader.read(new StepText(kind.get(), flat));
        ordinal++;
        steps.add(new PolicyStep(id, ordinal, kind.get(), step.result()));
        for (int i = 0; i < flat.size(); i++) {
          Argument one = flat.get(i);
          arguments.add(
              new PolicyStepArgument(id, ordinal, i + 1, one.path(), one.text(), one.number()));
        }
        graded |= GRADING.contains(kind.get());
      } catch (FormulaFault e) {
        sound = false;
        String top = e.key().contains(".") ? e.key().substring(0, e.key().indexOf('.')) : e.key();
        entry.error(top, e.code(), e.arguments().toArray());
      }
    }
    if (sound && !graded) {
      policy.error("steps", "steps_without_grade", Formula.SCORE);
    }
    return new PolicySteps(steps, arguments);
  }
}
