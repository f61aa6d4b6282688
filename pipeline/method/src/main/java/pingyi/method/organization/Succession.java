package pingyi.method.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.PredecessorRule;

/**
 * One organization that came from others in one event, with the rule by which their earlier scores
 * are its own.
 *
 * @param eventId the event
 * @param successor the organization that came of it
 * @param date the day it took effect, ISO 8601
 * @param effectiveYear the first review year under the new structure
 * @param ruleId the version of the predecessor rule; {@code default} where the rulebook has none
 * @param carrying how the scores carry over
 * @param parts those it came from with their shares, which add up to 1; none if nothing is carried
 */
record Succession(
    String eventId,
    String successor,
    String date,
    int effectiveYear,
    String ruleId,
    Carrying carrying,
    Map<String, Double> parts) {

  /** How scores carry over; what assumes most stands last. */
  enum Carrying {
    /** The organization itself. */
    OWN,
    /** The same organization under another id. */
    RECODED,
    /** A part of a split has the scores of the whole. */
    SPLIT_INHERITED,
    /** A merged organization has the scores of its largest part. */
    MERGED_LARGEST,
    /** A merged organization has the mean of its parts by their stated weights. */
    MERGED_WEIGHTED,
    /** The same with equal weights, because none are stated. */
    MERGED_EQUAL,
    /** Nothing is carried. */
    NONE;

    /** The code that is stored. */
    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final String DEFAULT_RULE = "default";

  /** Latest first; the id of the event decides between two of one day. */
  static final Comparator<Succession> LATEST_FIRST =
      Comparator.comparing(Succession::date)
          .reversed()
          .thenComparing(Succession::eventId, Comparator.reverseOrder());

  /** Every succession by the organization that came of it, latest first. */
  static Map<String, List<Succession>> bySuccessor(
      List<OrganizationEvent> events, List<PredecessorRule> rules) {
    Map<String, List<OrganizationEvent>> together =
        events.stream()
            .filter(event -> event.supersededOn() == null)
            .filter(each -> hasPredecessors(each) || opensOrEnds(each))
            .collect(
                groupingBy(
                    event -> event.eventId() + "\n" + event.successorId(), TreeMap::new, toList()));
    Map<String, List<Succession>> bySuccessor = new HashMap<>();
    for (List<OrganizationEvent> parts : together.values()) {
      Succession succession = of(parts, rules);
      bySuccessor.computeIfAbsent(succession.successor(), id -> new ArrayList<>()).add(succession);
    }
    bySuccessor.values().forEach(each -> each.sort(LATEST_FIRST));
    return bySuccessor;
  }

  /** Whether an id means another unit, or none, before an event. */
  static boolean opensOrEnds(OrganizationEvent event) {
    return event.kind().equals("established") || event.kind().equals("dissolved");
  }

  private static boolean hasPredecessors(OrganizationEvent event) {
    return switch (event.kind()) {
      case "merged", "split", "reorganized" -> true;
      case "established", "dissolved" -> false;
      default -> !event.organizationId().equals(event.successorId());
    };
  }

  private static Succession of(List<OrganizationEvent> parts, List<PredecessorRule> rules) {
    OrganizationEvent first = parts.get(0);
    int year = first.effectiveYear();
    Optional<PredecessorRule> rule =
        rules.stream()
            .filter(each -> each.firstYear() <= year)
            .filter(
                each -> {
                  Integer last = each.lastYear();
                  return last == null || year <= last;
                })
            .findFirst();
    Carrying carrying = carrying(parts, rule);
    return new Succession(
        first.eventId(),
        first.successorId(),
        first.effectiveDate(),
        year,
        carrying == Carrying.RECODED || opensOrEnds(first)
            ? ""
            : rule.map(PredecessorRule::ruleId).orElse(DEFAULT_RULE),
        carrying,
        shares(parts, carrying));
  }

  private static Carrying carrying(List<OrganizationEvent> parts, Optional<PredecessorRule> rule) {
    String kind = parts.get(0).kind();
    if (opensOrEnds(parts.get(0))) {
      return Carrying.NONE;
    }
    boolean reorganized = kind.equals("reorganized");
    if (kind.equals("split") || (reorganized && parts.size() == 1)) {
      return rule.map(PredecessorRule::split).filter("none"::equals).isPresent()
          ? Carrying.NONE
          : Carrying.SPLIT_INHERITED;
    }
    if (!kind.equals("merged") && !reorganized) {
      return Carrying.RECODED;
    }
    boolean weighted = parts.stream().allMatch(part -> part.weight() != null);
    return switch (rule.map(PredecessorRule::merged).orElse("eligible_voters")) {
      case "none" -> Carrying.NONE;
      case "largest_part" -> weighted ? Carrying.MERGED_LARGEST : Carrying.NONE;
      default -> weighted ? Carrying.MERGED_WEIGHTED : Carrying.MERGED_EQUAL;
    };
  }

  private static Map<String, Double> shares(List<OrganizationEvent> parts, Carrying carrying) {
    Map<String, Double> shares = new LinkedHashMap<>();
    switch (carrying) {
      case NONE -> {
        // Nothing is carried, so nobody has a share.
      }
      case MERGED_LARGEST ->
          shares.put(
              parts.stream()
                  .max(
                      Comparator.comparingDouble(Succession::weight)
                          .thenComparing(
                              OrganizationEvent::organizationId, Comparator.reverseOrder()))
                  .orElseThrow()
                  .organizationId(),
              1.0);
      case MERGED_WEIGHTED -> {
        double total = parts.stream().mapToDouble(Succession::weight).sum();
        parts.forEach(
            part -> shares.merge(part.organizationId(), weight(part) / total, Double::sum));
      }
      default ->
          parts.forEach(
              part -> shares.merge(part.organizationId(), 1.0 / parts.size(), Double::sum));
    }
    return shares;
  }

  private static double weight(OrganizationEvent part) {
    Double weight = part.weight();
    return weight == null ? 0 : weight;
  }
}
