package pingyi.method.organization;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import pingyi.method.organization.Succession.Carrying;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationLineage;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.PredecessorRule;
import pingyi.warehouse.table.reference.Workspace;

/**
 * Who stood for each of today's organizations in each period. Walking back through the years, a
 * merged organization is replaced by its parts, a part of a split by the whole, each by the version
 * of the predecessor rule that governs the year of the event: merged ones weighted by their
 * eligible voters (equally, and so marked, where the rulebook has no rule and states no weights),
 * by the largest part alone, or not at all. Today's are those in force in the year of the cut-off;
 * what is already known of later years has not happened yet. An id that was founded anew, or
 * dissolved before, begins there: what stood under it earlier was another unit.
 */
public final class LineageTracing implements GroupRecipe<Organization, OrganizationLineage> {
  private static final long serialVersionUID = 1L;
  private static final int PRESENT = 9999;
  private static final String END_OF_TIME = "9999-12-31";

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
    return List.of(OrganizationEvent.class, PredecessorRule.class, Workspace.class);
  }

  @Override
  public Rule<Organization, OrganizationLineage> rule(References references) {
    int today = Integer.parseInt(references.rows(Workspace.class).get(0).asOf().substring(0, 4));
    Map<String, List<Succession>> successions =
        Succession.bySuccessor(
            references.rows(OrganizationEvent.class).stream()
                .filter(event -> event.effectiveYear() <= today)
                .toList(),
            references.rows(PredecessorRule.class));
    return (organizations, out) ->
        organizations.stream()
            .filter(each -> OrganizationPaths.inForce(each, today))
            .map(Organization::organizationId)
            .distinct()
            .forEach(id -> new Walk(id, successions).back(out));
  }

  /** The way back from one organization of today. */
  private static final class Walk {
    private final String id;
    private final Map<String, List<Succession>> successions;
    private final Map<String, Double> standing;
    private final Set<Succession> walked = new LinkedHashSet<>();
    private Carrying carrying = Carrying.OWN;
    private int lastYear = PRESENT;

    Walk(String id, Map<String, List<Succession>> successions) {
      this.id = id;
      this.successions = successions;
      this.standing = new TreeMap<>(Map.of(id, 1.0));
    }

    void back(Consumer<OrganizationLineage> out) {
      String day = END_OF_TIME;
      Optional<Succession> next = before(day);
      while (next.isPresent()) {
        Succession succession = next.get();
        day = succession.date();
        if (succession.effectiveYear() <= lastYear) {
          emit(succession.effectiveYear(), out);
          lastYear = succession.effectiveYear() - 1;
        }
        if (succession.carrying() == Carrying.NONE) {
          return;
        }
        walk(succession);
        next = before(day);
      }
      emit(0, out);
    }

    /**
     * The latest event, not after a day, by which one of those that stand came to be. An id that
     * was used again has later events of its own, which are not on this way.
     */
    private Optional<Succession> before(String day) {
      return standing.keySet().stream()
          .flatMap(each -> successions.getOrDefault(each, List.of()).stream())
          .filter(each -> each.date().compareTo(day) <= 0 && !walked.contains(each))
          .min(Succession.LATEST_FIRST);
    }

    private void walk(Succession succession) {
      walked.add(succession);
      double weight = standing.remove(succession.successor());
      succession
          .parts()
          .forEach((part, share) -> standing.merge(part, weight * share, Double::sum));
      if (succession.carrying().compareTo(carrying) > 0) {
        carrying = succession.carrying();
      }
    }

    private void emit(int firstYear, Consumer<OrganizationLineage> out) {
      String rules = joined(Succession::ruleId);
      String events = joined(Succession::eventId);
      String madeOf =
          walked.isEmpty()
              ? ""
              : standing.entrySet().stream()
                  .map(each -> each.getKey() + " × " + plain(each.getValue()))
                  .collect(joining("; "));
      standing.forEach(
          (ancestor, weight) ->
              out.accept(
                  new OrganizationLineage(
                      id,
                      firstYear,
                      ancestor,
                      lastYear,
                      weight,
                      carrying.code(),
                      standing.size(),
                      rules,
                      events,
                      madeOf)));
    }

    private String joined(Function<Succession, String> text) {
      return walked.stream()
          .map(text)
          .filter(each -> !each.isEmpty())
          .distinct()
          .collect(joining("; "));
    }

    /** A share as a person reads it, to four places. */
    private static String plain(double share) {
      return BigDecimal.valueOf(share)
          .setScale(4, RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }
  }
}
