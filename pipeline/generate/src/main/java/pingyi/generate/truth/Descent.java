package pingyi.generate.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pingyi.generate.model.OrganizationEvent;

/**
 * Who stood for an organization in an earlier year, found by undoing its merges and splits one by
 * one, the latest first. A merged unit was its parts, by their weights; a part of a split was the
 * whole.
 */
final class Descent {
  /** The rules; each assumes more than those before it. */
  private static final List<String> RULES =
      List.of("own", "split_inherited", "merged_weighted", "merged_equal");

  private final List<List<OrganizationEvent>> latestFirst;

  /**
   * Who stood for it.
   *
   * @param weights their parts of it, which add up to 1
   * @param rule how the figures of these are carried over
   */
  record Ancestors(Map<String, BigDecimal> weights, String rule) {}

  Descent(List<OrganizationEvent> events) {
    Map<String, List<OrganizationEvent>> byEvent = new LinkedHashMap<>();
    for (OrganizationEvent event : events) {
      if (event.kind().equals("merged") || event.kind().equals("split")) {
        byEvent.computeIfAbsent(event.eventId(), id -> new java.util.ArrayList<>()).add(event);
      }
    }
    Comparator<List<OrganizationEvent>> byDay = Comparator.comparing(parts -> day(parts));
    this.latestFirst = byEvent.values().stream().sorted(byDay.reversed()).toList();
  }

  private static LocalDate day(List<OrganizationEvent> parts) {
    return parts.get(0).effective();
  }

  Ancestors of(String organizationId, int year) {
    Map<String, BigDecimal> standing = new TreeMap<>(Map.of(organizationId, BigDecimal.ONE));
    String rule = "own";
    for (List<OrganizationEvent> event : latestFirst) {
      if (day(event).getYear() <= year) {
        continue;
      }
      for (String successor : successors(event)) {
        BigDecimal whole = standing.remove(successor);
        if (whole != null) {
          List<OrganizationEvent> parts =
              event.stream().filter(part -> isOf(part, successor)).toList();
          undo(parts, whole, standing);
          rule = boldest(rule, rule(parts));
        }
      }
    }
    return new Ancestors(standing, rule);
  }

  /** Where several events lie between, the rule that assumes most is named. */
  private static String boldest(String one, String other) {
    return RULES.indexOf(one) > RULES.indexOf(other) ? one : other;
  }

  private static List<String> successors(List<OrganizationEvent> event) {
    return event.stream().map(part -> part.successorId().orElseThrow()).distinct().toList();
  }

  private static boolean isOf(OrganizationEvent part, String successor) {
    return part.successorId().filter(successor::equals).isPresent();
  }

  private static void undo(
      List<OrganizationEvent> parts, BigDecimal whole, Map<String, BigDecimal> standing) {
    boolean weighted = parts.stream().allMatch(part -> part.weight().isPresent());
    int total = parts.stream().mapToInt(part -> weighted ? part.weight().orElseThrow() : 1).sum();
    for (OrganizationEvent part : parts) {
      BigDecimal share =
          BigDecimal.valueOf(weighted ? part.weight().orElseThrow() : 1)
              .divide(BigDecimal.valueOf(total), MathContext.DECIMAL128);
      standing.merge(part.organizationId(), share.multiply(whole), BigDecimal::add);
    }
  }

  private static String rule(List<OrganizationEvent> parts) {
    if (parts.get(0).kind().equals("split")) {
      return "split_inherited";
    }
    boolean weighted = parts.stream().allMatch(part -> part.weight().isPresent());
    return weighted ? "merged_weighted" : "merged_equal";
  }
}
