package pingyi.generate.model;

import java.util.List;
import java.util.Optional;

/** A fictional institution: its structure over time and the rules it scores by. */
public record Institution(
    List<OrganizationPeriod> periods,
    List<OrganizationEvent> events,
    List<OrganizationAlias> aliases,
    List<Scale> scales,
    List<Policy> policies) {
  /** Copies the lists. */
  public Institution {
    periods = List.copyOf(periods);
    events = List.copyOf(events);
    aliases = List.copyOf(aliases);
    scales = List.copyOf(scales);
    policies = List.copyOf(policies);
  }

  /** The name and place of an organization in a review year. */
  public Optional<OrganizationPeriod> inYear(String organizationId, int year) {
    return periods.stream()
        .filter(period -> period.id().equals(organizationId) && period.covers(year))
        .findFirst();
  }

  /** The branches that are to be reviewed in a year, in the register's order. */
  public List<OrganizationPeriod> branchesIn(int year) {
    return periods.stream().filter(period -> period.isBranch() && period.covers(year)).toList();
  }

  /** The policy of a review year; a sample without one is a mistake of the sample. */
  public Policy policyIn(int year) {
    return policies.stream()
        .filter(policy -> policy.valid().contains(year))
        .findFirst()
        .orElseThrow();
  }

  /** The scale of that id; a sample without it is a mistake of the sample. */
  public Scale scale(String scaleId) {
    return scales.stream().filter(scale -> scale.id().equals(scaleId)).findFirst().orElseThrow();
  }
}
