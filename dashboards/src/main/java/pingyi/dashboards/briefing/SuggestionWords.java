package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.Rejection;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.recognised.SuggestionReason;

/** What is suggested for a quarantined name, each candidate with its reason. */
final class SuggestionWords {
  private final Words words;
  private final Map<String, List<OrganizationSuggestion>> byKey;
  private final Map<String, List<String>> keysOf;

  SuggestionWords(Facts facts, Words words) {
    this.words = words;
    byKey =
        facts.rows(OrganizationSuggestion.class).stream()
            .collect(Collectors.groupingBy(OrganizationSuggestion::nameKey));
    keysOf = facts.once(SentName.class, () -> sent(facts));
  }

  /** The keys of the names that have candidates, in their order, by year and name. */
  private Map<String, List<String>> sent(Facts facts) {
    Map<String, List<String>> keys = new HashMap<>();
    facts.columns(
        SentName.class,
        List.of("name_key", "name", "review_year"),
        Selection.ALL,
        row -> {
          String key = (String) row.get(0);
          if (byKey.containsKey(key)) {
            keys.computeIfAbsent(row.get(2) + " " + row.get(1), any -> new ArrayList<>()).add(key);
          }
        });
    keys.values().forEach(all -> all.sort(TableSchema::compareValues));
    return keys;
  }

  /** The candidates with their reasons; the recorded suggestion where it is none of a name. */
  String of(Rejection rejection, @Nullable Place at) {
    String name = (at == null ? null : at.reviewYear()) + " " + rejection.observed();
    return keysOf.getOrDefault(name, List.of()).stream()
        .map(key -> byKey.getOrDefault(key, List.of()))
        .filter(candidates -> names(candidates).equals(rejection.suggestion()))
        .findFirst()
        .map(this::listed)
        .orElse(rejection.suggestion());
  }

  private static String names(List<OrganizationSuggestion> candidates) {
    return candidates.stream()
        .map(OrganizationSuggestion::organizationName)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String listed(List<OrganizationSuggestion> candidates) {
    return candidates.stream().map(this::said).collect(Collectors.joining("\n"));
  }

  private String said(OrganizationSuggestion one) {
    String reason =
        SuggestionReason.ofCode(one.reason())
            .map(each -> each.words(words.language()))
            .orElse(one.reason());
    return words.say(
        one.evidence().isEmpty() ? "suggestion.plain" : "suggestion.evident",
        one.position(),
        one.organizationName(),
        one.organizationId(),
        reason,
        one.evidence());
  }
}
