package pingyi.method.organization;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationLineage;
import pingyi.warehouse.table.reference.OrganizationEvent;

/**
 * Who stood for each of today's organizations in each period. Walking back through the years, a
 * merged organization is replaced by its parts with their stated weights (equal ones where none are
 * stated), a part of a split by the whole.
 */
public final class LineageTracing implements GroupRecipe<Organization, OrganizationLineage> {
  private static final long serialVersionUID = 1L;
  private static final int PRESENT = 9999;

  @Override
  public Class<Organization> input() {
    return Organization.class;
  }

  @Override
  public Class<OrganizationLineage> output() {
    return OrganizationLineage.class;
  }

  @Override
  public int groupedBy() {
    return 0;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(OrganizationEvent.class);
  }

  @Override
  public Rule<Organization, OrganizationLineage> rule(References references) {
    List<Succession> successions = successions(references.rows(OrganizationEvent.class));
    return (organizations, out) ->
        organizations.stream()
            .filter(each -> each.lastYear() == null)
            .map(Organization::organizationId)
            .distinct()
            .forEach(id -> trace(id, successions, out));
  }

  /** One organization that came from others in one event. */
  private record Succession(
      String successor, int effectiveYear, String rule, Map<String, Double> parts) {}

  private static List<Succession> successions(List<OrganizationEvent> events) {
    Map<String, List<OrganizationEvent>> bySuccessor =
        events.stream()
            .filter(event -> event.supersededOn() == null)
            .filter(event -> event.kind().equals("merged") || event.kind().equals("split"))
            .collect(
                groupingBy(
                    event -> event.eventId() + " " + event.successorId(),
                    TreeMap::new,
                    java.util.stream.Collectors.toList()));
    List<Succession> successions = new ArrayList<>();
    for (List<OrganizationEvent> parts : bySuccessor.values()) {
      OrganizationEvent first = parts.get(0);
      boolean weighted = parts.stream().allMatch(part -> part.weight() != null);
      double total =
          weighted ? parts.stream().mapToDouble(part -> part.weight()).sum() : parts.size();
      Map<String, Double> shares = new LinkedHashMap<>();
      parts.forEach(
          part ->
              shares.merge(
                  part.organizationId(), (weighted ? part.weight() : 1) / total, Double::sum));
      String rule =
          first.kind().equals("split")
              ? "split_inherited"
              : weighted ? "merged_weighted" : "merged_equal";
      successions.add(new Succession(first.successorId(), first.effectiveYear(), rule, shares));
    }
    successions.sort(Comparator.comparingInt(Succession::effectiveYear).reversed());
    return successions;
  }

  private static void trace(
      String id, List<Succession> successions, Consumer<OrganizationLineage> out) {
    Map<String, Double> standing = new TreeMap<>(Map.of(id, 1.0));
    String rule = "own";
    int lastYear = PRESENT;
    for (Succession succession : successions) {
      Double weight = standing.get(succession.successor());
      if (weight == null) {
        continue;
      }
      if (succession.effectiveYear() <= lastYear) {
        emit(id, succession.effectiveYear(), lastYear, standing, rule, out);
        lastYear = succession.effectiveYear() - 1;
      }
      standing.remove(succession.successor());
      succession
          .parts()
          .forEach((part, share) -> standing.merge(part, weight * share, Double::sum));
      rule = rule.startsWith("merged") ? rule : succession.rule();
    }
    emit(id, 0, lastYear, standing, rule, out);
  }

  private static void emit(
      String id,
      int firstYear,
      int lastYear,
      Map<String, Double> standing,
      String rule,
      Consumer<OrganizationLineage> out) {
    standing.forEach(
        (ancestor, weight) ->
            out.accept(
                new OrganizationLineage(
                    id, firstYear, ancestor, lastYear, weight, rule, standing.size())));
  }
}
