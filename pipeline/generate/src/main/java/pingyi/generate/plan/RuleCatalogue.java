package pingyi.generate.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Policy.Quota;
import pingyi.generate.model.Scale;
import pingyi.generate.model.Scale.Grade;
import pingyi.generate.model.Years;
import pingyi.generate.simulate.Chance;

/**
 * The rating scales and policies of the years. Each scale is in force for a run of years with a
 * policy of its own; a long run has two policies, of which the second weighs otherwise. The labels
 * and cut points are those of rules that are in use (notes on the domain, S1 to S22).
 */
public final class RuleCatalogue {
  /** How many scales there are to choose from. */
  public static final int SCALES = 8;

  private static final int LONG_RUN = 4;

  private final List<Scale> scales = new ArrayList<>();
  private final List<Policy> policies = new ArrayList<>();

  /** The rules of a workspace. */
  public RuleCatalogue(Order order) {
    List<Integer> chosen = new ArrayList<>();
    Chance chance = order.chance("scales", 0);
    for (int index = 0; index < SCALES; index++) {
      chosen.add(chance.below(chosen.size() + 1), index);
    }
    for (int run = 0; run < order.scales(); run++) {
      int from = order.firstYear() + run * order.years() / order.scales();
      int to = order.firstYear() + (run + 1) * order.years() / order.scales() - 1;
      boolean last = run == order.scales() - 1;
      PolicyKind kind = PolicyKind.values()[chosen.get(run)];
      Scale scale = scale(kind, last ? Years.since(from) : Years.between(from, to));
      scales.add(scale);
      int middle = to - from + 1 >= LONG_RUN ? (from + to + 1) / 2 : to + 1;
      Optional<Quota> quota =
          run < order.scales() - order.quotas() ? Optional.empty() : kind.quota();
      Years first = middle > to ? scale.valid() : Years.between(from, middle - 1);
      add(kind.policy(scale, first, PolicyKind.Weighing.FIRST), quota);
      if (middle <= to) {
        Years rest = last ? Years.since(middle) : Years.between(middle, to);
        add(kind.policy(scale, rest, PolicyKind.Weighing.REVISED), quota);
      }
    }
  }

  private void add(Policy policy, Optional<Quota> quota) {
    policies.add(quota.map(policy::limited).orElse(policy));
  }

  /** The scales, the earliest first. */
  public List<Scale> scales() {
    return List.copyOf(scales);
  }

  /** The policies, the earliest first. */
  public List<Policy> policies() {
    return List.copyOf(policies);
  }

  /** Every label of every scale there is to choose from. */
  public static Set<String> labels() {
    Set<String> labels = new LinkedHashSet<>();
    for (PolicyKind kind : PolicyKind.values()) {
      scale(kind, Years.since(2000)).grades().forEach(grade -> labels.add(grade.label()));
    }
    return labels;
  }

  private static Scale scale(PolicyKind kind, Years valid) {
    List<Grade> grades = new ArrayList<>();
    for (int index = 0; index < kind.labels().size(); index++) {
      grades.add(
          new Grade(
              kind.codes().get(index),
              kind.labels().get(index),
              kind.points().get(index),
              index < (kind.labels().size() + 1) / 2,
              Optional.empty()));
    }
    return new Scale(
        "ballot-" + valid.from(), kind.issuer(), "述职评议测评等次", "" + valid.from(), valid, grades);
  }
}
