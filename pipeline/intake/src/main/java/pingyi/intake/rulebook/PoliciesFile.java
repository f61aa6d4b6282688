package pingyi.intake.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pingyi.intake.finding.Findings;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.PolicyStep;
import pingyi.warehouse.table.reference.PolicyStepArgument;
import pingyi.warehouse.table.reference.PolicyVoterClass;

/**
 * What policies.yaml says.
 *
 * @param policies the policies
 * @param components their weighted parts
 * @param voterClasses their voter classes
 * @param grades their bands
 * @param steps the formulas of those that are more than weighted sums
 * @param arguments what the steps state
 */
record PoliciesFile(
    List<Policy> policies,
    List<PolicyComponent> components,
    List<PolicyVoterClass> voterClasses,
    List<PolicyGrade> grades,
    List<PolicyStep> steps,
    List<PolicyStepArgument> arguments) {
  static final PoliciesFile NONE =
      new PoliciesFile(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  PoliciesFile {
    policies = List.copyOf(policies);
    components = List.copyOf(components);
    voterClasses = List.copyOf(voterClasses);
    grades = List.copyOf(grades);
    steps = List.copyOf(steps);
    arguments = List.copyOf(arguments);
  }

  static PoliciesFile read(String file, String text, ScalesFile scales, Findings findings) {
    Gathering gathering = new Gathering();
    Optional<YamlMapping> root = YamlFile.read(file, text, findings);
    root.ifPresent(top -> top.allow("policies").need("policies"));
    PolicyReader reader = new PolicyReader(scales);
    for (YamlMapping entry : root.map(top -> top.mappings("policies")).orElse(List.of())) {
      gathering.add(entry, reader.read(entry));
    }
    return gathering.file();
  }

  /** Puts the policies together and holds them against each other. */
  private static final class Gathering {
    private final List<Policy> policies = new ArrayList<>();
    private final List<PolicyComponent> components = new ArrayList<>();
    private final List<PolicyVoterClass> voterClasses = new ArrayList<>();
    private final List<PolicyGrade> grades = new ArrayList<>();
    private final List<PolicyStep> steps = new ArrayList<>();
    private final List<PolicyStepArgument> arguments = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> formulas = new HashMap<>();

    void add(YamlMapping entry, PolicyReader.Read read) {
      if (!ids.add(read.id())) {
        entry.error("id", "duplicate_id", read.id());
      }
      components.addAll(read.parts().components());
      voterClasses.addAll(read.parts().voterClasses());
      grades.addAll(read.grades());
      steps.addAll(read.steps().steps());
      arguments.addAll(read.steps().arguments());
      read.years().ifPresent(mine -> checkYears(entry, mine));
      read.policy().ifPresent(policy -> policies.add(withFormula(policy, read.formula())));
    }

    private void checkYears(YamlMapping entry, Years mine) {
      for (Policy other : policies) {
        Years theirs = new Years(other.firstYear(), other.lastYear());
        if (mine.overlaps(theirs)) {
          entry.error("valid", "overlapping_policies", mine, other.policyId(), theirs);
        }
      }
    }

    /** Policies that compute alike are known by the first of them. */
    private Policy withFormula(Policy policy, String formula) {
      String first = formulas.computeIfAbsent(formula, text -> policy.policyId());
      return new Policy(
          policy.policyId(),
          policy.name(),
          policy.version(),
          policy.firstYear(),
          policy.lastYear(),
          policy.ballotScaleId(),
          policy.ballotDenominator(),
          policy.ballotAbstained(),
          policy.ballotSpoiled(),
          policy.missingComponent(),
          policy.emptyClass(),
          policy.roundingDigits(),
          policy.rounding(),
          policy.rangeLow(),
          policy.rangeHigh(),
          first,
          policy.confidence());
    }

    PoliciesFile file() {
      return new PoliciesFile(policies, components, voterClasses, grades, steps, arguments);
    }
  }
}
