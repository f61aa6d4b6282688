package pingyi.method.rating;

import java.util.List;
import java.util.Optional;
import pingyi.warehouse.table.reference.Policy;

/** Which policy is in force in a review year. The rulebook refuses two for one year. */
public final class PolicyYears {
  private final List<Policy> policies;

  /** The policies of a rulebook, in any order. */
  public PolicyYears(List<Policy> policies) {
    this.policies = List.copyOf(policies);
  }

  /** The policy of a year; none before the first, after the last and between them in a gap. */
  public Optional<Policy> in(int year) {
    return policies.stream()
        .filter(policy -> policy.firstYear() <= year)
        .filter(policy -> policy.lastYear() == null || policy.lastYear() >= year)
        .findFirst();
  }
}
