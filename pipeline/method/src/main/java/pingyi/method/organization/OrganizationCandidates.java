package pingyi.method.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.recognised.SuggestionReason;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.OrganizationEvent;

/** Ranks the organizations that a name may mean which matched none. */
final class OrganizationCandidates {
  private static final int MOST = 5;
  private static final double LEAST_LIKENESS = 0.45;
  private static final double CERTAIN_NAME = 1;
  private static final double KIN = 0.9;
  private static final double OTHER_YEAR = 0.95;
  private static final double OF_AN_ALIAS = 0.8;

  private final OrganizationRegister register;
  private final Map<String, BranchName> parsed = new HashMap<>();

  OrganizationCandidates(OrganizationRegister register) {
    this.register = register;
  }

  /** At most five candidates in force in the year, best first, without those a person rejected. */
  List<OrganizationSuggestion> of(SentName sent, Meaning meaning) {
    Map<String, NameLikeness> best = new LinkedHashMap<>();
    int year = sent.reviewYear();
    switch (meaning.obstacle().orElseThrow()) {
      case AMBIGUOUS_ORGANIZATION, PARENT_MISMATCH ->
          meaning
              .among()
              .forEach(
                  id -> offer(best, id, CERTAIN_NAME, SuggestionReason.SAME_NAME, path(id, year)));
      case ORGANIZATION_NOT_IN_YEAR -> {
        bearers(best, meaning.among(), year);
        alike(best, sent);
      }
      default -> {
        // A name that hides or points is like no other.
        if (!NameStatus.neverRegistered(sent.name())) {
          alike(best, sent);
        }
      }
    }
    NameDecisions.Standing standing = register.decisions().about(sent);
    List<Map.Entry<String, NameLikeness>> ranked =
        best.entrySet().stream()
            .filter(each -> standing.allows(each.getKey()))
            .filter(each -> register.paths().in(each.getKey(), year).isPresent())
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, NameLikeness> each) -> -each.getValue().value())
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST)
            .toList();
    List<OrganizationSuggestion> suggestions = new ArrayList<>();
    for (Map.Entry<String, NameLikeness> each : ranked) {
      suggestions.add(suggestion(sent, suggestions.size() + 1, each.getKey(), each.getValue()));
    }
    return suggestions;
  }

  private OrganizationSuggestion suggestion(
      SentName sent, int position, String id, NameLikeness likeness) {
    Organization organization = register.paths().in(id, sent.reviewYear()).orElseThrow();
    String parent =
        register
            .paths()
            .in(organization.parentId(), sent.reviewYear())
            .map(Organization::name)
            .orElse(null);
    return new OrganizationSuggestion(
        sent.nameKey(),
        position,
        id,
        organization.name(),
        parent,
        Math.round(likeness.value() * 1000) / 1000.0,
        likeness.reason().code(),
        likeness.evidence());
  }

  /** Those that bear the name in other years, and those they became or came from. */
  private void bearers(Map<String, NameLikeness> best, Set<String> ids, int year) {
    for (String id : ids) {
      offer(best, id, CERTAIN_NAME, SuggestionReason.OTHER_YEAR, years(id));
      for (String heir :
          reach(id, year, OrganizationEvent::organizationId, OrganizationEvent::successorId)) {
        offer(best, heir, KIN, SuggestionReason.SUCCESSOR, id);
      }
      for (String root :
          reach(id, year, OrganizationEvent::successorId, OrganizationEvent::organizationId)) {
        offer(best, root, KIN, SuggestionReason.PREDECESSOR, id);
      }
    }
  }

  /** The organizations that events lead to from one, as far as they are in force in the year. */
  private Set<String> reach(
      String id,
      int year,
      java.util.function.Function<OrganizationEvent, String> from,
      java.util.function.Function<OrganizationEvent, String> to) {
    Set<String> seen = new TreeSet<>(Set.of(id));
    List<String> next = new ArrayList<>(List.of(id));
    while (!next.isEmpty()) {
      String at = next.remove(0);
      register.events().stream()
          .filter(event -> from.apply(event).equals(at))
          .map(to)
          .filter(seen::add)
          .forEach(next::add);
    }
    seen.removeIf(each -> each.equals(id) || register.paths().in(each, year).isEmpty());
    return seen;
  }

  private void alike(Map<String, NameLikeness> best, SentName sent) {
    int year = sent.reviewYear();
    BranchName name = parsed(NameCleaning.clean(sent.name()));
    for (Organization each : register.organizations()) {
      boolean now = OrganizationPaths.inForce(each, year);
      if (now) {
        register
            .paths()
            .forms(each, year)
            .forEach(
                form ->
                    offer(best, each.organizationId(), NameLikeness.between(name, parsed(form))));
      } else if (register.paths().in(each.organizationId(), year).isPresent()) {
        NameLikeness other = NameLikeness.between(name, parsed(NameCleaning.clean(each.name())));
        offer(
            best,
            each.organizationId(),
            other.value() * OTHER_YEAR,
            SuggestionReason.OTHER_YEAR,
            each.name());
      }
    }
    for (OrganizationAlias alias : register.aliases()) {
      if (alias.scope() == null && OrganizationRegister.holds(alias, year)) {
        NameLikeness other = NameLikeness.between(name, parsed(NameCleaning.clean(alias.alias())));
        offer(
            best,
            alias.organizationId(),
            other.value() * OF_AN_ALIAS,
            other.reason(),
            other.evidence());
      }
    }
  }

  private BranchName parsed(String clean) {
    return parsed.computeIfAbsent(clean, BranchName::of);
  }

  private static void offer(
      Map<String, NameLikeness> best,
      String id,
      double value,
      SuggestionReason reason,
      String evidence) {
    offer(best, id, new NameLikeness(value, reason, evidence));
  }

  private static void offer(Map<String, NameLikeness> best, String id, NameLikeness likeness) {
    if (likeness.value() >= LEAST_LIKENESS) {
      best.merge(id, likeness, (one, other) -> other.value() > one.value() ? other : one);
    }
  }

  private String path(String id, int year) {
    Optional<Organization> organization = register.paths().in(id, year);
    StringBuilder path = new StringBuilder(organization.map(Organization::name).orElse(id));
    organization.stream()
        .flatMap(each -> register.paths().above(each, year).stream())
        .forEach(above -> path.insert(0, above.name() + "/"));
    return path.toString();
  }

  private String years(String id) {
    StringBuilder years = new StringBuilder();
    for (Organization each : register.paths().rows(id)) {
      years
          .append(years.length() == 0 ? "" : "; ")
          .append(each.name())
          .append(' ')
          .append(each.firstYear())
          .append('–')
          .append(each.lastYear() == null ? "" : each.lastYear());
    }
    return years.toString();
  }
}
