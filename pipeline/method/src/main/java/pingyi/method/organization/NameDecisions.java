package pingyi.method.organization;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.reference.NameDecision;

/** What persons decided about names; a later decision takes the place of an earlier one. */
final class NameDecisions {
  private final Map<String, List<NameDecision>> byName;

  NameDecisions(List<NameDecision> decisions) {
    byName =
        decisions.stream()
            .sorted(
                Comparator.comparing(NameDecision::decidedOn)
                    .thenComparing(NameDecision::sourceLine))
            .collect(groupingBy(each -> NameCleaning.clean(each.name())));
  }

  /**
   * What stands about one name.
   *
   * @param confirmed the organization it means
   * @param rejected organizations that it does not mean
   * @param none whether it means no registered organization at all
   */
  record Standing(Optional<String> confirmed, Set<String> rejected, boolean none) {
    boolean allows(String id) {
      return !none && !rejected.contains(id);
    }
  }

  /** Whether anything was decided about a cleaned name, in whatever year and place. */
  boolean mention(String clean) {
    return byName.containsKey(clean);
  }

  /** What stands about a sent name, cleaned, in its year and place. */
  Standing about(SentName sent, String clean) {
    @Nullable String confirmed = null;
    Set<String> rejected = new HashSet<>();
    boolean none = false;
    for (NameDecision each : byName.getOrDefault(clean, List.of())) {
      if (!holds(each, sent)) {
        continue;
      }
      String id = each.organizationId();
      if (each.decision().equals("confirm")) {
        confirmed = id;
        rejected.remove(id);
        none = false;
      } else if (id == null) {
        confirmed = null;
        none = true;
      } else {
        rejected.add(id);
        confirmed = id.equals(confirmed) ? null : confirmed;
      }
    }
    return new Standing(Optional.ofNullable(confirmed), Set.copyOf(rejected), none);
  }

  private static boolean holds(NameDecision decision, SentName sent) {
    Integer first = decision.firstYear();
    Integer last = decision.lastYear();
    return (first == null || first <= sent.reviewYear())
        && (last == null || sent.reviewYear() <= last)
        && within(decision.scope(), sent.nameScope());
  }

  /** Whether a limit holds where a name was sent; a limit to a folder holds for all below it. */
  static boolean within(@Nullable String limit, @Nullable String place) {
    return limit == null
        || (place != null && (place.equals(limit) || place.startsWith(limit + "/")));
  }
}
