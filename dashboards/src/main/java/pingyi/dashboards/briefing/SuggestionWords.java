package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.Rejection;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.recognised.SuggestionReason;

/** What is suggested for a quarantined name, each candidate with its reason. */
final class SuggestionWords {
  private final Words words;
  private final Map<String, List<OrganizationSuggestion>> byKey;
  private final Map<String, List<SentName>> byName;

  SuggestionWords(Facts facts, Words words) {
    this.words = words;
    byKey =
        facts.rows(OrganizationSuggestion.class).stream()
            .collect(Collectors.groupingBy(OrganizationSuggestion::nameKey));
    List<SentName> sent = new ArrayList<>();
    facts.each(
        SentName.class,
        Selection.ALL,
        row -> {
          if (byKey.containsKey(row.nameKey())) {
            sent.add(row);
          }
        });
    sent.sort(TableSchema.of(SentName.class).keyOrder());
    byName =
        sent.stream().collect(Collectors.groupingBy(row -> row.reviewYear() + " " + row.name()));
  }

  /** The candidates with their reasons; the recorded suggestion where it is none of a name. */
  String of(Rejection rejection, @Nullable ReceivedRecord at) {
    String name = (at == null ? null : at.reviewYear()) + " " + rejection.observed();
    return byName.getOrDefault(name, List.of()).stream()
        .map(sent -> byKey.getOrDefault(sent.nameKey(), List.of()))
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
