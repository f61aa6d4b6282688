package pingyi.method.organization;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.recognised.SuggestionReason;
import pingyi.warehouse.table.reference.OrganizationEvent;

/** Ranks the organizations that a name may mean which matched none. */
final class OrganizationCandidates {
  private static final double CERTAIN_NAME = 1;
  private static final double KIN = 0.9;

  private final OrganizationRegister register;
  private final Bearings bearings;
  private final Likely likely;
  private final Map<String, List<OrganizationEvent>> eventsFrom;
  private final Map<String, List<OrganizationEvent>> eventsTo;

  OrganizationCandidates(OrganizationRegister register) {
    this(register, LikelyOrganizations::new);
  }

  OrganizationCandidates(OrganizationRegister register, Function<Bearings, Likely> likely) {
    this.register = register;
    this.bearings = new Bearings(register);
    this.likely = likely.apply(bearings);
    eventsFrom = register.events().stream().collect(groupingBy(OrganizationEvent::organizationId));
    eventsTo = register.events().stream().collect(groupingBy(OrganizationEvent::successorId));
  }

  /** At most five candidates in force in the year, best first, without those a person rejected. */
  List<OrganizationSuggestion> of(SentName sent, Meaning meaning) {
    Map<String, NameLikeness> best = new LinkedHashMap<>();
    int year = sent.reviewYear();
    NameDecisions.Standing standing =
        register.decisions().about(sent, register.spelling(sent.name()).clean());
    Predicate<String> allowed =
        id -> standing.allows(id) && register.paths().in(id, year).isPresent();
    switch (meaning.obstacle().orElseThrow()) {
      case AMBIGUOUS_ORGANIZATION, PARENT_MISMATCH ->
          meaning
              .among()
              .forEach(
                  id -> offer(best, id, CERTAIN_NAME, SuggestionReason.SAME_NAME, path(id, year)));
      case ORGANIZATION_NOT_IN_YEAR -> {
        bearers(best, meaning.among(), year);
        alike(best, sent, allowed);
      }
      default -> {
        // A name that hides or points is like no other.
        if (!NameStatus.neverRegistered(register.spelling(sent.name()))) {
          alike(best, sent, allowed);
        }
      }
    }
    List<Map.Entry<String, NameLikeness>> ranked =
        best.entrySet().stream()
            .filter(each -> allowed.test(each.getKey()))
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, NameLikeness> each) -> -each.getValue().value())
                    .thenComparing(Map.Entry::getKey))
            .limit(Likely.MOST)
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
      for (String heir : reach(id, year, eventsFrom, OrganizationEvent::successorId)) {
        offer(best, heir, KIN, SuggestionReason.SUCCESSOR, id);
      }
      for (String root : reach(id, year, eventsTo, OrganizationEvent::organizationId)) {
        offer(best, root, KIN, SuggestionReason.PREDECESSOR, id);
      }
    }
  }

  /** The organizations that events lead to from one, as far as they are in force in the year. */
  private Set<String> reach(
      String id,
      int year,
      Map<String, List<OrganizationEvent>> events,
      Function<OrganizationEvent, String> to) {
    Set<String> seen = new TreeSet<>(Set.of(id));
    List<String> next = new ArrayList<>(List.of(id));
    while (!next.isEmpty()) {
      String at = next.remove(0);
      events.getOrDefault(at, List.of()).stream().map(to).filter(seen::add).forEach(next::add);
    }
    seen.removeIf(each -> each.equals(id) || register.paths().in(each, year).isEmpty());
    return seen;
  }

  private void alike(Map<String, NameLikeness> best, SentName sent, Predicate<String> allowed) {
    int year = sent.reviewYear();
    BranchName name = bearings.parsed(register.spelling(sent.name()).clean());
    Map<String, Double> known = new HashMap<>();
    best.forEach((id, likeness) -> known.put(id, likeness.value()));
    for (String id : likely.among(new Likely.SentYear(name, year), known, allowed)) {
      for (Bearing each : bearings.of(id, year)) {
        offer(best, id, each.counted(NameLikeness.between(name, bearings.parsed(each.clean()))));
      }
    }
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
    if (likeness.value() >= Likely.LEAST) {
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
